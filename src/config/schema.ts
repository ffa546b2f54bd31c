import { z } from "zod";
import { agentsConfig, contextEngineConfig } from "../agent/config.ts";
import { delegationConfig } from "../agent/delegate/config.ts";
import { approvalsConfig } from "../approvals/config.ts";
import { recordsConfig } from "../audit/config.ts";
import { actionConfirmationConfig } from "../checkpoints/action/classify/config.ts";
import { provenanceConfig } from "../checkpoints/action/provenance/config.ts";
import { escalationConfig } from "../checkpoints/inbound/escalation/config.ts";
import { injectionConfig } from "../checkpoints/inbound/injection/config.ts";
import { persistenceConfig } from "../checkpoints/inbound/persistence/config.ts";
import { rateLimitConfig } from "../checkpoints/inbound/rate/config.ts";
import { maxMessageLengthConfig, shapeConfig } from "../checkpoints/inbound/shape/config.ts";
import { canaryConfig } from "../checkpoints/outbound/canary/config.ts";
import { outboundLinksConfig } from "../checkpoints/outbound/links/config.ts";
import { promptLeakConfig } from "../checkpoints/outbound/prompt-leak/config.ts";
import { toolResultsConfig } from "../checkpoints/inbound/tool-results/config.ts";
import { personalDataConfig } from "../checkpoints/outbound/secret-patterns/config.ts";
import { outboundStreamConfig } from "../checkpoints/outbound/stream/config.ts";
import { channelsConfig } from "../mail/config.ts";
import { budgetConfig } from "../budget/config.ts";
import { loggingConfig } from "../platform/log-config.ts";
import { grantsConfig } from "../provenance/grants/config.ts";
import { providersConfigSchema } from "../providers/config.ts";
import { rehearsalConfigSchema } from "../providers/rehearsal/config.ts";
import { secretsConfig } from "../secrets/config.ts";
import { sendersConfig } from "../senders/config.ts";
import { gatewayConfig } from "../server/config.ts";
import { storeConfig } from "../store/config.ts";

/** The whole configuration: each section belongs to the folder that reads it. An unknown key refuses the start. */
export const configSchema = z.strictObject({
  agents: agentsConfig,
  delegation: delegationConfig,
  gateway: gatewayConfig.prefault({}),
  providers: providersConfigSchema.prefault({}),
  rehearsal: rehearsalConfigSchema.prefault({}),
  budget: budgetConfig,
  contextEngine: contextEngineConfig,
  channels: channelsConfig,
  security: z
    .strictObject({
      senders: sendersConfig,
      maxMessageLength: maxMessageLengthConfig,
      rateLimit: rateLimitConfig,
      injection: injectionConfig,
      escalation: escalationConfig,
      persistence: persistenceConfig,
      actionConfirmation: actionConfirmationConfig,
      canary: canaryConfig,
      promptLeak: promptLeakConfig,
      storage: z
        .enum(["encrypted"])
        .default("encrypted")
        .describe("How secrets are kept. Encrypted is the only way there is."),
      logRedaction: z
        .boolean()
        .default(true)
        .describe(
          "Takes credentials out of log lines. Off weakens the daemon's log, for a debugging session.",
        ),
      personalData: personalDataConfig,
    })
    .prefault({}),
  inbound: z.strictObject({ shape: shapeConfig, toolResults: toolResultsConfig }).prefault({}),
  outbound: z.strictObject({ stream: outboundStreamConfig, links: outboundLinksConfig }).prefault({}),
  provenance: provenanceConfig.prefault({}),
  grants: grantsConfig.prefault({}),
  approvals: approvalsConfig.prefault({}),
  secrets: secretsConfig.prefault({}),
  store: storeConfig.prefault({}),
  records: recordsConfig.prefault({}),
  logging: loggingConfig.prefault({}),
});

export type Config = z.infer<typeof configSchema>;
