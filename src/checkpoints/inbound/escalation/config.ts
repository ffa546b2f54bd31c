import { z } from "zod";

/** `security.escalation` */
export const escalationConfig = z
  .strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe(
        "Adds up probing words over one person's messages; works only while security.injection.enabled is on. Off weakens this: a slow approach goes unnoticed.",
      ),
    threshold: z
      .int()
      .min(1)
      .max(1_000)
      .default(8)
      .describe("Score from which a person's messages count as high. A higher one recognises less."),
    decayMs: z
      .int()
      .min(1_000)
      .max(86_400_000)
      .default(300_000)
      .describe("After each such stretch without a probing word a score is halved."),
  })
  .prefault({});

export type EscalationConfig = z.infer<typeof escalationConfig>;
