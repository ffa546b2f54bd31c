import { z } from "zod";

export const loggingConfig = z.strictObject({
  level: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("Least important entries that the daemon's log keeps."),
});
