import { z } from "zod";
import { maxStepsConfig } from "../checkpoints/action/steps/config.ts";
import { agentBudgetConfig } from "../budget/config.ts";
import { agentBreakerConfig } from "../providers/breaker/config.ts";
import { toolPolicyConfig } from "../checkpoints/action/tool-policy/config.ts";

const timeZone = z.string().refine(isTimeZone, { error: "expected an IANA time zone such as Europe/Berlin" });

export const agentConfig = z
  .strictObject({
    model: z
      .string()
      .min(1)
      .optional()
      .describe("Model of this agent as `provider/model`. Default: the installation's choice."),
    instructions: z
      .string()
      .max(20_000)
      .default("")
      .describe("What this agent is for, in the owner's words; part of its prompt."),
    maxSteps: maxStepsConfig,
    maxOutputTokens: z
      .int()
      .min(64)
      .max(64_000)
      .default(4_096)
      .describe("Longest answer of one model call, in tokens."),
    timeZone: timeZone
      .optional()
      .describe("Used where a person's own time zone is not known. Default: the machine's."),
    tools: toolPolicyConfig,
    budget: agentBudgetConfig,
    breaker: agentBreakerConfig,
  })
  .prefault({});

export type AgentConfig = z.infer<typeof agentConfig>;

const agentId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "expected small letters, digits and hyphens");

/** `agents`: at least one; the one named `main` answers where no agent is named. */
export const agentsConfig = z
  .record(agentId, agentConfig)
  .default({})
  .transform((agents) => ({ main: agentConfig.parse({}), ...agents }));

/** `contextEngine` */
export const contextEngineConfig = z
  .strictObject({
    compactPrompt: z
      .strictObject({
        enabled: z
          .boolean()
          .default(false)
          .describe(
            "A shorter prompt for models with little room. The whole safety core and what the model's security level adds always stay.",
          ),
      })
      .prefault({}),
  })
  .prefault({});

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
