import { z } from "zod";
import { limits } from "../../../limits.ts";

/** Keys below `gateway` that this layer reads. */
export const limitsConfig = {
  limits: z
    .strictObject({
      requestsPerMinute: z
        .int()
        .min(1)
        .max(100_000_000)
        .default(240_000)
        .describe("Requests per minute and token (or session). A full minute's worth may come at once."),
      concurrentRequests: z
        .int()
        .min(1)
        .max(100_000)
        .default(limits.concurrentRequestsPerAddress)
        .describe("Requests in work at once per token; without one, per address."),
      bodyBytes: z
        .int()
        .min(1_024)
        .max(64 * 1_048_576)
        .default(limits.bodyBytes)
        .describe("Bytes of one request body."),
      headerBytes: z
        .int()
        .min(1_024)
        .max(65_536)
        .default(limits.headerBytes)
        .describe("Bytes of all headers together."),
      headerCount: z.int().min(8).max(1_000).default(100).describe("Number of headers."),
      targetBytes: z.int().min(256).max(16_384).default(4_096).describe("Bytes of path and query together."),
    })
    .prefault({})
    .describe("What one client may ask of the gateway."),
  trustedProxies: z
    .array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]))
    .max(64)
    .default([])
    .describe("Addresses or networks of reverse proxies whose X-Forwarded-For is believed. Empty: nobody's."),
};

export type GatewayLimits = z.infer<typeof limitsConfig.limits>;
