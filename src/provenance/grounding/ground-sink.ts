import type { BoundValue } from "../words/request.ts";
import { isChoiceInWords } from "./choice-in-words.ts";
import type { OwnWords } from "./context-index.ts";
import type { Grounds } from "./meant-for.ts";
import { isMeantFor, isOfDeed } from "./meant-for.ts";
import { isFieldOfNamed } from "./field-of-record.ts";
import { isPointedAt } from "./pointed-at.ts";
import { isSingledOut } from "./single-out.ts";
import { isNaming } from "./value-key.ts";
import { wordCount, wordLine } from "./words-of-text.ts";
import { readFormed } from "../values/read-values.ts";
import type { SinkValue } from "./sink-values.ts";

/** Whether a value that decides where something goes stands, for that, in something the principal or operator said. */
export function isGrounded(sink: SinkValue, grounds: Grounds): boolean {
  const { asked, index } = grounds;
  if (asked.by === "rule" && Object.hasOwn(asked.rule.arguments, sink.argument)) return true;
  return (
    isInWords(sink, grounds) ||
    isSaidWhole(sink, grounds) ||
    index.isInstructed(sink.value) ||
    isPointedAt(sink, grounds) ||
    isConfirmedContact(sink, grounds) ||
    isSingledOut(sink.text, grounds) ||
    isOfNamedRecord(sink, grounds) ||
    hasNamedBeginning(sink, grounds) ||
    isOneOfAll(sink, grounds) ||
    isChoiceInWords(sink, grounds) ||
    isSmallAmount(sink, grounds)
  );
}

function isInWords(sink: SinkValue, grounds: Grounds): boolean {
  const { own, asking } = grounds.index;
  const current = own.at(-1);
  const isNow = (words: OwnWords): boolean => words === asking || words === current;
  const found = (words: OwnWords): boolean =>
    words.values.same(sink.value).some((value) => isMeantFor(value, sink.role, words, grounds));
  if (own.some((words) => isNow(words) && found(words))) return true;
  // What was named for this now stands against what was named before.
  if (asking?.request.values.some((value) => namesAnother(value, sink, asking, grounds)) === true)
    return false;
  return own.some((words) => !isNow(words) && found(words));
}

/** Only where the words name nobody else for this. */
function isOfNamedRecord(sink: SinkValue, grounds: Grounds): boolean {
  const { asking } = grounds.index;
  if ((sink.role !== "recipient" && sink.role !== "grantee") || asking === undefined) return false;
  if (asking.request.values.some((value) => namesAnother(value, sink, asking, grounds))) return false;
  return isFieldOfNamed(sink, grounds);
}

/** A name of several words that stands in the words as it is, and of which a part was bound to this role. */
function isSaidWhole({ text, value, role }: SinkValue, grounds: Grounds): boolean {
  if (!isNaming(value)) return false;
  const line = wordLine(text);
  if (wordCount(line) < 2 || readFormed(text).values.some((one) => !isNaming(one))) return false;
  return grounds.index.own.some(
    (words) =>
      words.line.includes(line) &&
      words.request.values.some(
        (one) => isNaming(one) && line.includes(wordLine(one.text)) && isMeantFor(one, role, words, grounds),
      ),
  );
}

function namesAnother(value: BoundValue, sink: SinkValue, words: OwnWords, grounds: Grounds): boolean {
  const explicit = value.role !== "mention" && value.kind === sink.value.kind;
  return explicit && isMeantFor(value, sink.role, words, grounds);
}

/** A name in the words stands for the confirmed addresses of the one contact who has it. */
function isConfirmedContact(sink: SinkValue, grounds: Grounds): boolean {
  const { index, grants } = grounds;
  const reached = grants.contacts.filter(({ addresses }) => addresses.includes(sink.value.canonical));
  return reached.some(({ name }) =>
    namesOf(name).some((said) => {
      const isOnly = grants.contacts.filter((other) => namesOf(other.name).includes(said)).length === 1;
      const value = { kind: "name", text: said, canonical: said, start: 0, end: said.length } as const;
      return (
        isOnly &&
        index.own.some((words) =>
          words.values.same(value).some((one) => isMeantFor(one, sink.role, words, grounds)),
        )
      );
    }),
  );
}

/** A full name, and each word of it. */
function namesOf(name: string): readonly string[] {
  const full = name.normalize("NFKC").trim().toLowerCase().replace(/\s+/gu, " ");
  return [full, ...full.split(" ").filter((word) => word.length > 2)];
}

/** "The channel starting with External" is the one name that begins so. */
function hasNamedBeginning({ text }: SinkValue, grounds: Grounds): boolean {
  const { index } = grounds;
  if (index.full || !index.identifiers.has(text.trim())) return false;
  return index.own.some((words) =>
    words.request.prefixes.some(({ text: prefix, clause }) => {
      if (!isOfDeed(clause, words, grounds)) return false;
      const start = prefix.toLowerCase();
      const matches = [...index.identifiers.keys()].filter((name) => name.toLowerCase().startsWith(start));
      return matches.length === 1 && matches[0] === text.trim();
    }),
  );
}

/** "Each user", "all files": any of them, for what was asked to be done to all. */
function isOneOfAll({ text }: SinkValue, grounds: Grounds): boolean {
  const { index } = grounds;
  const words = index.asking;
  if (words === undefined || words.request.sweeping.length === 0 || !grounds.isPlainContent()) return false;
  return words.request.sweeping.some(({ object, clause }) => {
    if (!isOfDeed(clause, words, grounds)) return false;
    const records = index.records.withId(text.trim());
    if (records.length > 0) return records.some(({ objects }) => objects.includes(object));
    return index.isListed(text.trim(), object);
  });
}

function isSmallAmount({ role, value }: SinkValue, { amountCeiling }: Grounds): boolean {
  if (role !== "amount" || value.kind !== "amount") return false;
  const amount = Number(value.canonical.split(" ", 1)[0]);
  return amount >= 0 && amount <= amountCeiling && amountCeiling > 0;
}
