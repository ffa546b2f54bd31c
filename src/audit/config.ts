import { z } from "zod";

export const recordsConfig = z.strictObject({
  durability: z
    .enum(["process", "power"])
    .default("process")
    .describe(
      "What a record survives: `process` a killed daemon, `power` also a power cut (one fsync per group).",
    ),
  rotateBytes: z
    .int()
    .min(65_536)
    .max(4_294_967_296)
    .default(67_108_864)
    .describe("Size at which `logs/audit.log` is closed, signed and followed by a new file."),
});
