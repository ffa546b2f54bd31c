import { keepStrings, keepTexts } from "../agent/keep-step.ts";
import type { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { Json } from "../json.ts";
import type { Part } from "../message.ts";
import type { Label } from "../provenance/label.ts";
import type { RehearsalStep } from "../providers/provider.ts";
import { textsOf, withTexts } from "./part-texts.ts";

export interface BothForms {
  readonly received: readonly Part[];
  /** Null when the checkpoint changed nothing. */
  readonly admitted: readonly Part[] | null;
}

/** Both forms of a message as the storage checkpoint lets them be kept; `admitted` is null when it would say the same again. */
export function keepParts(
  checkpoints: Checkpoints,
  { received, admitted }: { readonly received: readonly Part[]; readonly admitted: readonly Part[] },
  turn: Parameters<typeof keepTexts>[1],
): BothForms {
  const changed = admitted !== received && admitted.some((part, index) => part !== received[index]);
  const all = changed ? [...received, ...admitted] : received;
  const writes = all.flatMap((part) =>
    textsOf(part).map((text) => ({ kind: "message", text, label: part.label }) as const),
  );
  const texts = keepTexts(checkpoints, turn, writes).values();
  const kept = all.map((part) =>
    withTexts(
      part,
      textsOf(part).map(() => texts.next().value ?? ""),
    ),
  );
  return {
    received: kept.slice(0, received.length),
    admitted: changed ? kept.slice(received.length) : null,
  };
}

/** A script is stored beside its message, so its texts cross the storage checkpoint as the message's do. */
export function keepScript(
  checkpoints: Checkpoints,
  script: readonly RehearsalStep[] | undefined,
  turn: Parameters<typeof keepTexts>[1],
  now: number,
): readonly RehearsalStep[] | null {
  if (script === undefined) return null;
  const label: Label = { trust: "user", source: "rehearsal", at: now, readers: "everyone" };
  return keepStrings(
    checkpoints,
    turn,
    script as unknown as Json,
    label,
  ) as unknown as readonly RehearsalStep[];
}
