import { z } from "zod";
import { agentsConfig } from "../agent/config.ts";
import { approvalsConfig } from "../approvals/config.ts";
import { recordsConfig } from "../audit/config.ts";
import { actionConfirmationConfig } from "../checkpoints/action/classify/config.ts";
import { maxMessageLengthConfig, shapeConfig } from "../checkpoints/inbound/shape/config.ts";
import { outboundStreamConfig } from "../checkpoints/outbound/stream/config.ts";
import { loggingConfig } from "../platform/log-config.ts";
import { providersConfigSchema } from "../providers/config.ts";
import { rehearsalConfigSchema } from "../providers/rehearsal/config.ts";
import { secretsConfig } from "../secrets/config.ts";
import { gatewayConfig } from "../server/config.ts";
import { storeConfig } from "../store/config.ts";

/** The whole configuration: each section belongs to the folder that reads it. An unknown key refuses the start. */
export const configSchema = z.strictObject({
  agents: agentsConfig,
  gateway: gatewayConfig.prefault({}),
  providers: providersConfigSchema.prefault({}),
  rehearsal: rehearsalConfigSchema.prefault({}),
  security: z
    .strictObject({
      maxMessageLength: maxMessageLengthConfig,
      actionConfirmation: actionConfirmationConfig,
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
    })
    .prefault({}),
  inbound: z.strictObject({ shape: shapeConfig }).prefault({}),
  outbound: z.strictObject({ stream: outboundStreamConfig }).prefault({}),
  approvals: approvalsConfig.prefault({}),
  secrets: secretsConfig.prefault({}),
  store: storeConfig.prefault({}),
  records: recordsConfig.prefault({}),
  logging: loggingConfig.prefault({}),
});

export type Config = z.infer<typeof configSchema>;
