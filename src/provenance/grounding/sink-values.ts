import type { Json, JsonObject } from "../../json.ts";
import { limits } from "../../limits.ts";
import type { SinkRole, ToolDeclaration } from "../../tools/tool.ts";
import { readArgument } from "../values/read-argument.ts";
import { readValues } from "../values/read-values.ts";
import type { TypedValue, ValueKind } from "../values/typed-value.ts";

/** One text of an argument, and the key it stands under where the argument is an object. */
export interface Leaf {
  readonly argument: string;
  readonly key: string;
  readonly text: string;
  /** True where it is no text but yes or no. */
  readonly isSwitch: boolean;
}

/** A value that decides where something goes. */
export interface SinkValue extends Leaf {
  readonly role: SinkRole;
  readonly value: TypedValue;
}

export interface ReadArguments {
  readonly sinks: readonly SinkValue[];
  /** Of arguments that are declared as content. */
  readonly content: readonly Leaf[];
  /** Of arguments that are declared as neither. */
  readonly others: readonly Leaf[];
  /** More than is looked at: the call is asked about as a whole. */
  readonly tooMany: boolean;
}

/** What an argument without a value of its own kind is read as. */
const hints: { readonly [Role in SinkRole]: ValueKind | undefined } = {
  recipient: undefined,
  grantee: undefined,
  host: "host",
  url: "url",
  path: "path",
  account: "account",
  id: "id",
  amount: "amount",
};

/** Undeclared values of these kinds decide where something goes, whatever the argument is called. */
const rolesOfKinds: { readonly [Kind in ValueKind]?: SinkRole } = {
  mail: "recipient",
  phone: "recipient",
  url: "url",
  host: "host",
  account: "account",
  path: "path",
};

export function readArguments(declaration: ToolDeclaration, args: JsonObject): ReadArguments {
  const sinks: SinkValue[] = [];
  const content: Leaf[] = [];
  const others: Leaf[] = [];
  let count = 0;
  for (const [argument, value] of Object.entries(args)) {
    const leaves = leavesOf(argument, value, limits.provenanceArguments - count);
    count += leaves.length;
    const role = Object.hasOwn(declaration.sinks, argument) ? declaration.sinks[argument] : undefined;
    if (role !== undefined) sinks.push(...leaves.flatMap((leaf) => sinksOf(leaf, role)));
    else if (declaration.content.includes(argument)) content.push(...leaves);
    else {
      others.push(...leaves);
      sinks.push(...leaves.flatMap(undeclaredSinks));
    }
  }
  return { sinks, content, others, tooMany: count >= limits.provenanceArguments };
}

function leavesOf(argument: string, value: Json, most: number): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const waiting: { readonly key: string; readonly value: Json }[] = [{ key: "", value }];
  while (waiting.length > 0 && leaves.length < most) {
    const next = waiting.pop();
    if (next === undefined || next.value === null || next.value === "") continue;
    if (typeof next.value !== "object") {
      leaves.push({
        argument,
        key: next.key,
        text: String(next.value),
        isSwitch: typeof next.value === "boolean",
      });
    } else if (Array.isArray(next.value)) {
      for (const member of (next.value as readonly Json[]).toReversed())
        waiting.push({ key: next.key, value: member });
    } else {
      const members = Object.entries(next.value as JsonObject).toReversed();
      for (const [key, member] of members) waiting.push({ key, value: member });
    }
  }
  return leaves;
}

function sinksOf(leaf: Leaf, role: SinkRole): readonly SinkValue[] {
  if (isKindWord(leaf)) return [];
  const values = leaf.isSwitch ? [] : readArgument(hints[role], leaf.text);
  if (values.length > 0) return values.map((value) => ({ ...leaf, role, value }));
  return leaf.text.trim() === "" ? [] : [{ ...leaf, role, value: plain(leaf.text) }];
}

/** `{type: "file", id: "7"}` says of what sort the id is; the sort goes nowhere. */
function isKindWord({ key, text }: Leaf): boolean {
  return /^(?:type|kind)$/u.test(key) && /^[a-z_-]{1,24}$/u.test(text);
}

function undeclaredSinks(leaf: Leaf): readonly SinkValue[] {
  if (leaf.isSwitch) return [];
  const whole = leaf.text.trim();
  return readValues(whole).flatMap((value) => {
    const role = value.end - value.start === whole.length ? rolesOfKinds[value.kind] : undefined;
    return role === undefined ? [] : [{ ...leaf, role, value }];
  });
}

function plain(text: string): TypedValue {
  return { kind: "name", text, canonical: text.trim().toLowerCase(), start: 0, end: text.length };
}
