import { z } from "zod";

export const approvalsConfig = z.strictObject({
  defaultTimeoutMs: z
    .int()
    .min(1_000)
    .max(86_400_000)
    .default(300_000)
    .describe("Milliseconds a held call waits for a person; after that it is denied."),
});

export type ApprovalsConfig = z.infer<typeof approvalsConfig>;
