import { z } from "zod";

/** `security.persistence` */
export const persistenceConfig = z
  .strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe(
        "Counts suspicious messages per person. Off weakens this: somebody who keeps trying goes unnoticed.",
      ),
    windowMs: z
      .int()
      .min(1_000)
      .max(86_400_000)
      .default(300_000)
      .describe("How long a suspicious message counts."),
    warnAt: z.int().min(1).max(100).default(3).describe("So many within the window warn the owner."),
    auditAt: z
      .int()
      .min(1)
      .max(100)
      .default(5)
      .describe("So many within the window are a persistent attack: recorded and warned of as such."),
    action: z
      .enum(["warn", "block"])
      .default("warn")
      .describe(
        "What happens to a person at `auditAt`: `warn` tells the owner, `block` also refuses all of the person's messages until fewer are in the window.",
      ),
  })
  .prefault({});

export type PersistenceConfig = z.infer<typeof persistenceConfig>;
