import type { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { StorageWrite } from "../checkpoints/storage/write.ts";
import { AppError } from "../errors.ts";
import type { Json } from "../json.ts";
import { mapTexts } from "../json.ts";
import type { Label } from "../provenance/label.ts";
import type { ModelCall } from "../providers/provider.ts";
import type { Turn } from "../turn.ts";

/**
 * Texts on their way into the store, as the storage checkpoint lets them be kept.
 * What is kept is also what a model reads later, so a secret that slipped in is out of both.
 */
export function keepTexts(
  checkpoints: Checkpoints,
  turn: Pick<Turn, "id" | "origin" | "signal">,
  writes: readonly StorageWrite[],
): readonly string[] {
  const verdict = checkpoints.crossStorage(writes, turn.id, turn.origin, turn.signal);
  if (verdict.do === "pass") return verdict.value.map((write) => write.text);
  const reason = verdict.do === "refuse" ? verdict.reason : verdict.reasons[0];
  throw new AppError(
    "refused",
    reason?.text ?? "The storage checkpoint refused to keep this.",
    reason?.hint === undefined ? {} : { hint: reason.hint },
  );
}

/** A value with every text in it as it may be kept. */
export function keepStrings<T extends Json>(
  checkpoints: Checkpoints,
  turn: Pick<Turn, "id" | "origin" | "signal">,
  value: T,
  label: Label,
): T {
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  if (texts.length === 0) return value;
  const writes = texts.map((text): StorageWrite => ({ kind: "message", text, label }));
  const kept = keepTexts(checkpoints, turn, writes).values();
  return mapTexts(value, () => kept.next().value ?? "") as T;
}

/** A model response as it may be journaled: its text, and every text in its calls. */
export function keepResponse(
  checkpoints: Checkpoints,
  turn: Turn,
  response: { readonly text: string; readonly calls: readonly ModelCall[] },
  label: Label,
): { readonly text: string; readonly calls: readonly ModelCall[] } {
  const { text, calls } = keepStrings(
    checkpoints,
    turn,
    { text: response.text, calls: response.calls.map(({ tool, args }) => ({ tool, args })) },
    label,
  );
  return { text, calls: response.calls.map((call, index) => ({ ...call, ...calls[index] })) };
}
