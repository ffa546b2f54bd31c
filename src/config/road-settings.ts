import { actionsOf } from "../checkpoints/inbound/injection/config.ts";
import { SenderWindows } from "../checkpoints/inbound/rate/sender-windows.ts";
import type { RoadParts } from "../checkpoints/road-parts.ts";
import { createDetector } from "../detect/create-detector.ts";
import { EscalationScores } from "../persons/escalation-scores.ts";
import { MessageTails } from "../persons/message-tails.ts";
import { RepeatedAttempts } from "../persons/repeated-attempts.ts";
import type { Config } from "./schema.ts";

export type RoadSettings = Pick<
  RoadParts,
  | "limits"
  | "rate"
  | "shape"
  | "injection"
  | "escalation"
  | "persistence"
  | "toolResults"
  | "stream"
  | "links"
  | "secretPatterns"
>;

/** What the layers of the road read from the configuration, and empty memories: two roads share none. */
export function roadSettings({ gateway, security, inbound, outbound }: Config): RoadSettings {
  const { rateLimit, injection, escalation } = security;
  const repeats = new RepeatedAttempts(security.persistence);
  const detector = createDetector();
  return {
    limits: gateway.limits,
    rate: { limit: rateLimit, windows: new SenderWindows(rateLimit) },
    shape: { maxMessageLength: security.maxMessageLength, shape: inbound.shape },
    injection: { settings: injection, detector, tails: new MessageTails(), repeats },
    escalation: {
      settings: escalation,
      enabled: injection.enabled,
      action: actionsOf(injection).high,
      scores: new EscalationScores(escalation.decayMs),
      repeats,
    },
    persistence: { repeats },
    toolResults: { detector, config: inbound.toolResults },
    stream: outbound.stream,
    links: outbound.links,
    secretPatterns: { personalData: security.personalData },
  };
}
