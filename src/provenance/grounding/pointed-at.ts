import { selfSigns, selfWords } from "../../patterns/self-words.ts";
import { readArgument } from "../values/read-argument.ts";
import type { TypedValue } from "../values/typed-value.ts";
import { isSame } from "./value-key.ts";
import type { OwnWords } from "./context-index.ts";
import type { Grounds } from "./meant-for.ts";
import { isMeantFor } from "./meant-for.ts";
import type { SinkValue } from "./sink-values.ts";

/**
 * What a trusted tool said decides where something goes only where the words point there: "to me" is the principal's
 * own address, a name is the one entry that has it. Sent mail lists everybody one ever wrote to.
 */
export function isPointedAt(sink: SinkValue, grounds: Grounds): boolean {
  const { index } = grounds;
  if (!index.isTrusted(sink.value)) return false;
  return (
    (index.isOwnFact(sink.value) && isAddress(sink.value) && index.own.some(speaksOfSelf)) ||
    index.own.some((words) => isInNamedEntry(sink, words, grounds))
  );
}

function isAddress({ kind }: TypedValue): boolean {
  return kind === "mail" || kind === "phone" || kind === "account";
}

function speaksOfSelf({ line, text }: OwnWords): boolean {
  return (
    selfWords.some((word) => line.includes(` ${word} `)) || selfSigns.some((sign) => text.includes(sign))
  );
}

function isInNamedEntry(sink: SinkValue, words: OwnWords, grounds: Grounds): boolean {
  const { trustedRecords, full } = grounds.index;
  if (full) return false;
  return words.request.values.some((value) => {
    if (value.kind !== "name" || !isMeantFor(value, sink.role, words, grounds)) return false;
    const entries = trustedRecords.named(value.text);
    if (new Set(entries.map(({ id }) => id)).size !== 1) return false;
    return (
      entries[0]?.fields.some(({ text }) =>
        readArgument(undefined, text).some((one) => isSame(one, sink.value)),
      ) === true
    );
  });
}
