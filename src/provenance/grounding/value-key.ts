import { canonicalOf } from "../values/canonical-of.ts";
import { sameValue } from "../values/same-value.ts";
import type { TypedValue } from "../values/typed-value.ts";

/** Under which equal values are kept together; what shares a key is compared with `isSame` before it counts. */
export function valueKey({ kind, text, canonical }: TypedValue): string {
  switch (kind) {
    case "url":
    case "host":
      return `address:${canonical}`;
    case "amount":
      return `amount:${canonical.split(" ", 1)[0] ?? ""}`;
    case "phone":
      return `phone:${canonical.replace(/^\+/u, "")}`;
    case "date":
      return `date:${canonical.slice(-5)}`;
    case "name":
    case "id":
    case "path":
      return `name:${canonicalOf("name", text)}`;
    default:
      return `${kind}:${canonical}`;
  }
}

/**
 * Whether the left one, which was said, is the right one. Names, ids and paths are one family, because a person writes a file's or a channel's name in any of these forms;
 * two paths are the same only to the letter.
 */
export function isSame(left: TypedValue, right: TypedValue): boolean {
  if (schemeOf(left) === "https" && schemeOf(right) === "http") return false;
  if (!isNaming(left) || !isNaming(right) || left.kind === right.kind) return sameValue(left, right);
  const name = canonicalOf("name", left.text);
  return name !== "" && name === canonicalOf("name", right.text);
}

/** What was named as encrypted is not the same in the clear. */
function schemeOf({ kind, text }: TypedValue): string | undefined {
  if (kind !== "url" && kind !== "host") return undefined;
  return /^\s*(https?):/iu.exec(text)?.[1]?.toLowerCase();
}

export function isNaming({ kind }: TypedValue): boolean {
  return kind === "name" || kind === "id" || kind === "path";
}

/** Values by key, found in constant time. */
export class ValueMap<V extends TypedValue> {
  readonly #byKey = new Map<string, V[]>();

  add(value: V): void {
    if (value.canonical === "") return;
    const key = valueKey(value);
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, [value]);
    else known.push(value);
  }

  same(value: TypedValue): readonly V[] {
    if (value.canonical === "") return [];
    const found = this.#byKey.get(valueKey(value));
    return found === undefined ? [] : found.filter((one) => isSame(one, value));
  }
}

/** "Dental" in "Dental check-up" is one thing with it, and names nothing by itself. */
export function isPartOfAnother({ start, end }: TypedValue, values: readonly TypedValue[]): boolean {
  return values.some(
    (other) => other.start <= start && other.end >= end && other.end - other.start > end - start,
  );
}
