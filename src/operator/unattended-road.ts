import { createSecretKey } from "node:crypto";
import { buildSystemPrompt } from "../agent/system-prompt.ts";
import { CanaryBook } from "../canary/canary-book.ts";
import type { Road } from "../checkpoints/checkpoints.ts";
import { FailureDelay } from "../checkpoints/gateway/bearer/failure-delay.ts";
import { buildRoad } from "../checkpoints/road.ts";
import { roadSettings } from "../config/road-settings.ts";
import type { Config } from "../config/schema.ts";
import { takeRandomBytes } from "../platform/random.ts";
import { createKnownValueScanner } from "../redaction/known-values.ts";
import { SenderRules } from "../senders/admission.ts";
import type { KnownSecrets } from "../secrets/secret-manager.ts";

const noSecrets: KnownSecrets = { entries: () => [], generation: () => 0 };

/**
 * The configured road without a house: for looking at texts and at the layers themselves. Checkpoints that would need
 * callers, tools or approved digests get none, so they let nobody and nothing through.
 */
export function buildUnattendedRoad(config: Config): Road {
  return buildRoad({
    bearer: {
      callerByToken: () => undefined,
      callerBySession: () => undefined,
      failures: new FailureDelay({ free: 0, firstDelayMs: 1, maxDelayMs: 1 }),
      onFailure: () => undefined,
    },
    origin: { boundNames: [], boundPort: () => 0, secure: false, hosts: [] },
    ...roadSettings(config),
    senders: { rules: new SenderRules(config.security.senders, () => undefined) },
    wrap: { takeRandomBytes },
    pin: { pinnedDigest: () => undefined },
    toolPolicy: { policyOf: () => ({ profile: "minimal", allow: [], deny: ["*"] }), tools: () => [] },
    classify: { config: config.security.actionConfirmation, asksForSensitive: () => false },
    provenance: {
      provenance: config.provenance,
      grants: config.grants,
      contactsOf: () => [],
      isPrincipal: () => true,
    },
    steps: { maxStepsOf: () => 0 },
    canary: {
      book: new CanaryBook(createSecretKey(takeRandomBytes(32))),
      action: config.security.canary.action,
    },
    promptLeak: {
      action: config.security.promptLeak.action,
      promptOf: (agent) => ({
        platform: buildSystemPrompt({ agentId: agent, instructions: "", level: "standard" }),
        instructions: new Map(Object.entries(config.agents)).get(agent)?.instructions ?? "",
      }),
    },
    knownSecrets: { scanner: createKnownValueScanner(noSecrets), known: noSecrets },
  });
}
