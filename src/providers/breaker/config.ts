import { z } from "zod";

const failures = z.int().min(1).max(1_000);
const slowCalls = z.int().min(1).max(1_000);
const openMs = z.int().min(100).max(3_600_000);

/** `providers.breaker` */
export const breakerConfig = z
  .strictObject({
    failures: failures
      .default(5)
      .describe("Failed attempts in a row after which a model is not asked for a while."),
    slowMs: z
      .int()
      .min(100)
      .max(900_000)
      .default(60_000)
      .describe("An answer that begins later than this counts as slow."),
    slowCalls: slowCalls
      .default(5)
      .describe("Slow answers in a row after which a model is not asked for a while."),
    openMs: openMs
      .default(30_000)
      .describe("How long it is left alone. Then exactly one call tries whether it answers again."),
  })
  .describe("When a failing or slow model is left alone: counted per provider and model, for all agents.");

export type BreakerConfig = z.infer<typeof breakerConfig>;

/** `agents.<id>.breaker` */
export const agentBreakerConfig = z
  .strictObject({
    failures: failures.optional().describe("Default: providers.breaker.failures."),
    slowCalls: slowCalls.optional().describe("Default: providers.breaker.slowCalls."),
    openMs: openMs.optional().describe("Default: providers.breaker.openMs."),
  })
  .default({})
  .describe(
    "How soon this agent leaves a failing model alone. What is counted is shared with the other agents.",
  );

export type AgentBreakerConfig = z.infer<typeof agentBreakerConfig>;
