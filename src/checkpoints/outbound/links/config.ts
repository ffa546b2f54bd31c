import { z } from "zod";

const host = z
  .string()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, "expected a host name in small letters, e.g. example.org");

/** `outbound.links` */
export const outboundLinksConfig = z
  .strictObject({
    action: z
      .enum(["allow", "redact"])
      .default("redact")
      .describe(
        "What becomes of an image or link that carries words of the conversation to a host nobody named: it is taken out, or (weaker) only recorded.",
      ),
    allow: z
      .array(host)
      .max(1_000)
      .default([])
      .describe("Hosts, with everything below them, to which links and images may carry anything."),
  })
  .prefault({});

export type OutboundLinksConfig = z.infer<typeof outboundLinksConfig>;
