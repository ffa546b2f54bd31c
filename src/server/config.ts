import { z } from "zod";
import { bearerConfig } from "../checkpoints/gateway/bearer/config.ts";
import { limitsConfig } from "../checkpoints/gateway/limits/config.ts";
import { originConfig } from "../checkpoints/gateway/origin/config.ts";

const path = z.string().min(1).max(4_096);

/** The `gateway` section: where the daemon listens, and what its gateway layers read. */
export const gatewayConfig = z.strictObject({
  host: z
    .string()
    .regex(/^[A-Za-z0-9.:-]{1,253}$/)
    .default("127.0.0.1")
    .describe(
      "Address to listen on. Anything but loopback needs `gateway.tls` or `gateway.allowInsecureRemote`.",
    ),
  port: z.int().min(0).max(65_535).default(7_613).describe("Port to listen on; 0 picks a free one."),
  allowInsecureRemote: z
    .boolean()
    .default(false)
    .describe(
      "Weakens gateway/bearer: listens beyond loopback without TLS, so tokens cross the network readable. " +
        "For a reverse proxy that ends TLS, on a network of its own.",
    ),
  tls: z
    .strictObject({
      certPath: path.describe("PEM file with the certificate chain."),
      keyPath: path.describe("PEM file with the private key."),
      caPath: path
        .optional()
        .describe("PEM file of the authority that client certificates must be signed by."),
    })
    .optional()
    .describe("Serves HTTPS; with caPath a client must present a certificate of that authority."),
  ...bearerConfig,
  ...limitsConfig,
  ...originConfig,
});
export type GatewayConfig = z.infer<typeof gatewayConfig>;
