import { z } from "zod";
import { limits } from "../../../limits.ts";

/** `outbound.stream` */
export const outboundStreamConfig = z
  .strictObject({
    maxReplyLength: z
      .int()
      .min(1_024)
      .max(10_000_000)
      .default(limits.modelResponseCharacters)
      .describe("Longest reply in UTF-16 units; what comes after is cut off, and the reply says so."),
  })
  .prefault({});

export type OutboundStreamConfig = z.infer<typeof outboundStreamConfig>;
