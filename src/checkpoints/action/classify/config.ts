import { z } from "zod";

/** `security.actionConfirmation` */
export const actionConfirmationConfig = z
  .strictObject({
    requireForDestructive: z
      .boolean()
      .default(true)
      .describe(
        "Ask a person before an action that destroys something. Off weakens action/classify: only tools that declare nothing are still held.",
      ),
    requireForSensitive: z
      .boolean()
      .default(false)
      .describe("Ask a person before an action that changes something and sends data out as well."),
  })
  .prefault({});

export type ActionConfirmationConfig = z.infer<typeof actionConfirmationConfig>;
