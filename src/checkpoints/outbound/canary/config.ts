import { z } from "zod";

/** `security.canary` */
export const canaryConfig = z
  .strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe(
        "Puts a mark into every prompt that gives it away when it gets out. Off weakens the protection: a stolen prompt is then known only by its words.",
      ),
    action: z
      .enum(["redact", "block"])
      .default("redact")
      .describe("What becomes of a reply that holds the mark: the mark is taken out, or the reply withheld."),
  })
  .prefault({});

export type CanaryConfig = z.infer<typeof canaryConfig>;
