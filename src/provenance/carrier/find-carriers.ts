import type { ContextIndex } from "../grounding/context-index.ts";
import type { Leaf } from "../grounding/sink-values.ts";
import { isSame } from "../grounding/value-key.ts";
import type { Contact } from "../question.ts";
import { readArgument } from "../values/read-argument.ts";
import { readFormed } from "../values/read-values.ts";
import type { TypedValue, ValueKind } from "../values/typed-value.ts";

/** What can carry something on from inside a text, or bring somebody elsewhere. */
const carriers: ReadonlySet<ValueKind> = new Set(["url", "host", "mail", "account"]);
/** Without one of these signs a text holds no address, no link and no account, and need not be read. */
const mayCarry = /[@/:\\。．｡＠]|[\p{L}\p{N}]\.[\p{L}\p{N}]|\p{N}(?:[^\p{L}\p{N}]?\p{N}){5}/u;
/** Keys and arguments under which a text names something that goes along. */
const attachment = /(?:^|_)(?:id|ids|path|paths|file|files|attachment|attachments|document|documents)$/iu;

/** The values inside content that could carry something, with the text they stand in. */
export function carriersIn(leaf: Leaf): readonly TypedValue[] {
  if (leaf.isSwitch) return [];
  const found = mayCarry.test(leaf.text)
    ? readFormed(leaf.text).values.filter(({ kind }) => carriers.has(kind))
    : [];
  const goesAlong = leaf.key === "" ? attachment.test(leaf.argument) : attachment.test(leaf.key);
  return goesAlong && found.length === 0 ? [...found, ...readArgument("id", leaf.text)] : found;
}

/** Known to the principal or the operator: in whatever role it was named, it tells nobody anything new. */
export function isKnown(
  value: TypedValue,
  index: ContextIndex,
  contacts: readonly Contact[],
  addressed: readonly TypedValue[],
): boolean {
  return (
    index.own.some(({ values }) => values.same(value).length > 0) ||
    index.isInstructed(value) ||
    index.isTrusted(value) ||
    contacts.some(({ addresses }) => addresses.includes(value.canonical)) ||
    addressed.some((one) => isSame(one, value))
  );
}
