import type { Detector } from "../../../detect/detector.ts";
import type { CrossingContext, Finding, InboundLayer, LayerHeader, Level, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { MessageTails } from "../../../persons/message-tails.ts";
import type { RepeatedAttempts } from "../../../persons/repeated-attempts.ts";
import type { InboundItem, LevelAction } from "../item.ts";
import { politeRefusal, reinforcementOf } from "../reinforcement.ts";
import type { InjectionConfig } from "./config.ts";
import { actionsOf } from "./config.ts";
import type { Judgement, Sign } from "./judge-parts.ts";
import { judgeJoined, judgeParts } from "./judge-parts.ts";

const header: LayerHeader = {
  name: "inbound/injection",
  kind: "tripwire",
  protectsAgainst:
    "Messages that try to make the agent ignore its instructions, reveal them or become another.",
  fails: "closed",
  configuredBy: [
    "security.injection.enabled",
    "security.injection.mediumThreshold",
    "security.injection.highThreshold",
    "security.injection.action",
  ],
  spec: [
    "000/injection-detection-default",
    "000/injection-log-only-default",
    "000/injection-switch",
    "000/injection-block-switch",
    "000/injection-block-default-off",
    "000/injection-prompt-reveal-block",
    "000/log-only-audit",
    "000/injection-warn-record",
    "000/audit-jailbreak-name",
    "000/audit-threat-names",
    "001/jailbreak-warn-default",
    "001/jailbreak-medium-threshold",
    "001/jailbreak-high-threshold",
    "001/jailbreak-action",
    "002/input-scoring",
    "design-9/injection-levels-default",
    "design-9/injection-warn-meaning",
    "design-9/injection-block",
  ],
};

export interface InjectionDeps {
  readonly settings: InjectionConfig;
  readonly detector: Detector;
  readonly tails: MessageTails;
  readonly repeats: RepeatedAttempts;
}

type Message = Extract<InboundItem, { kind: "message" }>;

const mostFindings = 20;
/** Below this there is nothing to tell. */
const faint = 0.05;
/** Below this the score is told, and not what it is made of: most honest messages have a sign or two. */
const telling = 0.2;
/** A message up to this length may be a piece of a longer text; a longer one counts as such when it is odd itself. */
const longestPiece = 1_000;
const odd = 0.1;
/** How much more several messages have to look like an attack together than the oddest of them alone. */
const rise = 0.2;

export function createInjectionLayer(deps: InjectionDeps): InboundLayer {
  const { settings, tails } = deps;
  const actions = actionsOf(settings);
  return {
    header,
    judge(item: InboundItem, { now }: CrossingContext): Verdict<InboundItem> {
      if (item.kind === "result" || !settings.enabled) return pass(item);
      const { person, conversation } = item.message;
      const text = item.parts.map((part) => part.text ?? "").join(" ");
      const alone = judgeParts(deps.detector, item.parts, item.message.parts);
      const judgement = judgeWithTail(deps, item, text, alone);
      const level = levelOf(judgement.score, settings);
      if (judgement.score < faint && judgement.signs.length === 0) {
        tails.add(person, conversation, { text, score: judgement.score });
        return pass(item);
      }
      const action = actions[level];
      const findings = describe(judgement, level, action);
      // What is refused never reaches the model: the pieces before it did, so they go on waiting for theirs.
      if (action === "block") {
        const repeated = level === "low" ? [] : deps.repeats.note(person, now);
        return refuse("unprocessable", { code: "injection/refused", ...politeRefusal }, [
          ...findings,
          ...repeated,
        ]);
      }
      if (level === "low") tails.add(person, conversation, { text, score: judgement.score });
      else tails.clear(person, conversation);
      const suspicion = { score: judgement.score, level, findings };
      const parts = action === "pass" ? item.parts : [...item.parts, reinforcementOf(header.name, now)];
      return pass({ ...item, parts, suspicion }, findings);
    },
  };
}

/** The message by itself, or as the end of what the person wrote before where only that shows an attack. */
function judgeWithTail(
  { settings, detector, tails }: InjectionDeps,
  { message }: Message,
  text: string,
  alone: Judgement,
): Judgement {
  if (alone.score >= settings.highThreshold) return alone;
  if (text.length > longestPiece && alone.score < odd) return alone;
  const tail = tails.of(message.person, message.conversation);
  if (tail.length === 0) return alone;
  const pieces = tail.map((piece) => piece.text);
  const joined = judgeJoined(detector, pieces, text.slice(0, longestPiece));
  const least = Math.max(alone.score, ...tail.map((piece) => piece.score)) + rise;
  if (joined.score < Math.max(settings.mediumThreshold, least)) return alone;
  const isPlain = message.parts.length === 1 && message.parts[0]?.text === text;
  const signs = joined.signs.map((sign): Sign => {
    const via = sign.via === "" ? "joined" : `joined>${sign.via}`;
    // Spans count in the text as written, which is the joined text's end only where nothing was cleaned away.
    return isPlain ? { ...sign, via } : { id: sign.id, family: sign.family, weight: sign.weight, via };
  });
  return { score: joined.score, signs };
}

function levelOf(score: number, settings: InjectionConfig): Level {
  if (score >= settings.highThreshold) return "high";
  return score >= settings.mediumThreshold ? "medium" : "low";
}

/** The score first, then the surest signs; an alarm where the owner is to hear of it. */
function describe({ score, signs }: Judgement, level: Level, action: LevelAction): readonly Finding[] {
  const alarm = action === "warn" || action === "block" ? { alarm: "jailbreak-attempt" } : {};
  const told = score < telling ? [] : signs;
  const surest = told.toSorted((a, b) => b.weight - a.weight).slice(0, mostFindings - 1);
  return [
    { id: "injection/score", family: "injection", level, score: round(score), ...alarm },
    ...surest.map((sign) => ({ ...describeSign(sign), level, ...alarm })),
  ];
}

function describeSign({ id, family, via, start, end }: Sign): Finding {
  return {
    id: `injection/${id.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "") || "sign"}`,
    family,
    ...(via === "" ? {} : { via }),
    ...(start === undefined || end === undefined ? {} : { start, end }),
  };
}

function round(score: number): number {
  return Math.round(score * 1_000) / 1_000;
}
