import type { CrossingContext, InboundLayer, LayerHeader, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { RepeatedAttempts } from "../../../persons/repeated-attempts.ts";
import type { InboundItem } from "../item.ts";

const header: LayerHeader = {
  name: "inbound/persistence",
  kind: "tripwire",
  protectsAgainst: "Somebody who keeps trying to manipulate the agent until one attempt gets through.",
  fails: "closed",
  configuredBy: [
    "security.persistence.enabled",
    "security.persistence.windowMs",
    "security.persistence.warnAt",
    "security.persistence.auditAt",
    "security.persistence.action",
  ],
  spec: [
    "001/injection-rate-limit",
    "002/injection-rate-window",
    "002/injection-rate-warn-3",
    "002/injection-rate-audit-5",
    "002/injection-rate-cap",
  ],
};

export interface PersistenceDeps {
  readonly repeats: RepeatedAttempts;
}

export function createPersistenceLayer({ repeats }: PersistenceDeps): InboundLayer {
  return {
    header,
    judge(item: InboundItem, { now }: CrossingContext): Verdict<InboundItem> {
      if (item.kind === "result") return pass(item);
      const { person } = item.message;
      const isSuspicious = item.suspicion !== undefined && item.suspicion.level !== "low";
      const findings = isSuspicious ? repeats.note(person, now) : [];
      const retryAfterMs = repeats.blockedForMs(person, now);
      if (retryAfterMs === 0) return pass(item, findings);
      return refuse(
        "too-many-requests",
        {
          code: "persistence/blocked",
          text: "Messages of yours are not accepted for a while.",
          hint: `Try again in ${Math.ceil(retryAfterMs / 1000)} seconds. The owner of this agent can see why.`,
          retryAfterMs,
        },
        findings,
      );
    },
  };
}
