import { z } from "zod";

/** `security.promptLeak` */
export const promptLeakConfig = z
  .strictObject({
    action: z
      .enum(["allow", "redact", "block"])
      .default("redact")
      .describe(
        "What becomes of a reply that repeats the agent's instructions: it ends where they begin, or is withheld whole, or (weaker) is only recorded. A reply that complies with a role-play attack is withheld unless this is `allow`.",
      ),
  })
  .prefault({});

export type PromptLeakConfig = z.infer<typeof promptLeakConfig>;
