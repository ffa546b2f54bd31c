import { z } from "zod";

/** `security.rateLimit`, also set by the variables SECURITY_ENABLE_RATE_LIMIT and SECURITY_RATE_LIMIT_…. */
export const rateLimitConfig = z
  .strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe(
        "Limits how many messages one person may send. Off weakens this: anybody may flood an agent.",
      ),
    max: z
      .int()
      .min(1)
      .max(100_000_000)
      .default(20)
      .describe("Messages one person may send within any stretch of time as long as the window."),
    windowMs: z.int().min(100).max(86_400_000).default(60_000).describe("Length of that window."),
  })
  .prefault({});

export type RateLimitConfig = z.infer<typeof rateLimitConfig>;
