import { keepTexts } from "../agent/keep-step.ts";
import type { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { Suspicion } from "../checkpoints/inbound/item.ts";
import type { EventOrigin } from "../events.ts";
import type { Finding, Level } from "../layer.ts";
import { limits } from "../limits.ts";
import type { Part } from "../message.ts";
import { textOf } from "../message.ts";
import type { Store } from "../store/store.ts";

/** What an owner is warned of in a refusal, or undefined when it was for something else. */
export function suspicionOf(findings: readonly Finding[]): Suspicion | undefined {
  if (!findings.some(isOfAttack)) return undefined;
  const score = Math.max(...findings.map((finding) => finding.score ?? 0));
  return { score, level: highestOf(findings), findings };
}

const order = ["low", "medium", "high"] as const;

function highestOf(findings: readonly Finding[]): Level {
  return order.findLast((level) => findings.some((finding) => finding.level === level)) ?? "high";
}

/** Somebody who may not speak at all is refused before anything is read, and nothing of it is kept. */
function isOfAttack({ alarm, score, family }: Finding): boolean {
  return alarm !== undefined && (score !== undefined || family === "persistence");
}

/** Spans hold for the text that was judged: when less of it was kept, they would point at the wrong words. */
export function keepSpans(suspicion: Suspicion, judged: readonly Part[], kept: readonly Part[]): Suspicion {
  if (textOf(judged) === textOf(kept)) return suspicion;
  const findings = suspicion.findings.map(({ start: _, end: __, ...rest }): Finding => rest);
  return { ...suspicion, findings };
}

interface Refused {
  readonly messageId: string;
  readonly suspicion: Suspicion;
  readonly origin: EventOrigin;
  readonly at: number;
}

const neverAborted = new AbortController().signal;

/** A message that was refused as an attack never reaches the inbox; its text is kept for the owner who looks at it. */
export async function keepRefusal(
  { checkpoints, store }: { readonly checkpoints: Checkpoints; readonly store: Store },
  parts: readonly Part[],
  { messageId, suspicion, origin, at }: Refused,
): Promise<void> {
  const writes = parts.map(({ text = "", label }) => ({ kind: "message", text, label }) as const);
  const turn = { id: messageId, origin, signal: neverAborted };
  const texts = keepTexts(checkpoints, turn, writes);
  const kept = parts.map((part, index): Part => ({ ...part, text: texts[index] ?? "" }));
  await store.write(async (unit) => {
    await unit.refusals.add({
      messageId,
      conversation: origin.conversation ?? "",
      text: textOf(kept),
      suspicion: keepSpans(suspicion, parts, kept),
      at,
    });
    await unit.refusals.keepNewest(limits.refusalsKept);
  });
}
