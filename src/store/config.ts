import { z } from "zod";

export const storeConfig = z.strictObject({
  durability: z
    .enum(["process", "power"])
    .default("process")
    .describe(
      "What an accepted message survives: `process` a killed daemon, `power` also a power cut (one fsync per commit).",
    ),
});
