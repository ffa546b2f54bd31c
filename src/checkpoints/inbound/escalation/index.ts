import { findEscalation } from "../../../detect/find-escalation.ts";
import type { CrossingContext, Finding, InboundLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { Part } from "../../../message.ts";
import type { EscalationScores } from "../../../persons/escalation-scores.ts";
import type { RepeatedAttempts } from "../../../persons/repeated-attempts.ts";
import type { InboundItem, LevelAction, Suspicion } from "../item.ts";
import { isReinforced, politeRefusal, reinforcementOf } from "../reinforcement.ts";
import type { EscalationConfig } from "./config.ts";

const header: LayerHeader = {
  name: "inbound/escalation",
  kind: "tripwire",
  protectsAgainst: "A series of messages, each harmless alone, that works its way up to an attack.",
  fails: "closed",
  configuredBy: [
    "security.escalation.enabled",
    "security.escalation.threshold",
    "security.escalation.decayMs",
    "security.injection.enabled",
    "security.injection.action",
  ],
  spec: [
    "000/escalation-per-sender",
    "000/escalation-series",
    "000/escalation-weight-1",
    "000/escalation-weight-2",
    "000/escalation-weight-3",
    "000/escalation-weight-5",
    "000/escalation-threshold-8",
    "000/escalation-decay",
    "001/jailbreak-multi-step",
    "design-9/escalation-is-high",
    "design-9/escalation-block-only",
  ],
};

export interface EscalationDeps {
  readonly settings: EscalationConfig;
  /** False where injection detection as a whole is off. */
  readonly enabled: boolean;
  /** What happens to a message that counts as high. */
  readonly action: LevelAction;
  readonly scores: EscalationScores;
  readonly repeats: RepeatedAttempts;
}

/** The score of a message that counts as high and was found so by no detector. */
const highScore = 0.7;

export function createEscalationLayer(deps: EscalationDeps): InboundLayer {
  const { settings, action, scores } = deps;
  const isOn = deps.enabled && settings.enabled;
  return {
    header,
    judge(item: InboundItem, { now }: CrossingContext): Verdict<InboundItem> {
      if (item.kind === "result" || !isOn) return pass(item);
      const signs = findSigns(item.parts);
      const weight = signs.reduce((sum, sign) => sum + (sign.count ?? 0), 0);
      const score = scores.add(item.message.person, weight, now);
      if (score < settings.threshold) return pass(item, signs);
      const findings = signs.length === 0 ? [] : [sumOf(score, action), ...signs];
      if (action === "block") {
        const repeated = signs.length === 0 ? [] : deps.repeats.note(item.message.person, now);
        return refuse("unprocessable", { code: "escalation/refused", ...politeRefusal }, [
          ...findings,
          ...repeated,
        ]);
      }
      const reinforced = action === "pass" || isReinforced(item.parts) ? item : reinforce(item, now);
      return pass(
        signs.length === 0 ? reinforced : { ...reinforced, suspicion: raise(item, findings) },
        findings,
      );
    },
  };
}

/** Words of the person's own; what is pasted or attached was written by somebody else. */
function findSigns(parts: readonly Part[]): readonly Finding[] {
  const seen = new Map<string, Finding>();
  for (const { text, label } of parts) {
    if (text === undefined || label.trust !== "user") continue;
    for (const { word, weight } of findEscalation(text)) {
      const id = `escalation/${word}`;
      seen.set(id, { id, family: "escalation", level: "low", count: weight });
    }
  }
  return [...seen.values()];
}

function sumOf(score: number, action: LevelAction): Finding {
  const finding: Finding = { id: "escalation/score", family: "escalation", level: "high", count: score };
  return action === "warn" || action === "block"
    ? { ...finding, score: highScore, alarm: "escalation" }
    : finding;
}

function reinforce(item: Extract<InboundItem, { kind: "message" }>, now: number): typeof item {
  return { ...item, parts: [...item.parts, reinforcementOf(header.name, now)] };
}

function raise(
  { suspicion }: Extract<InboundItem, { kind: "message" }>,
  findings: readonly Finding[],
): Suspicion {
  return {
    score: Math.max(suspicion?.score ?? 0, highScore),
    level: "high",
    findings: [...(suspicion?.findings ?? []), ...findings],
  };
}
