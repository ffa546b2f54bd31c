import { z } from "zod";

/** `delegation`: how far agents may give tasks on. */
export const delegationConfig = z
  .strictObject({
    maxDepth: z
      .int()
      .min(0)
      .max(4)
      .default(2)
      .describe("How many agents may stand behind each other in one turn: 0 gives no task away."),
    maxPerTurn: z
      .int()
      .min(1)
      .max(64)
      .default(8)
      .describe("Most tasks that one message may give to sub-agents, at every depth together."),
  })
  .prefault({});

export type DelegationConfig = z.infer<typeof delegationConfig>;
