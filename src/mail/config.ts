import { z } from "zod";
import { parseAllowEntry } from "./allow-entry.ts";

const entry = z
  .string()
  .max(320)
  .refine(
    (text) => parseAllowEntry(text) !== undefined,
    "expected an address, a domain, or *.domain for the domains below it",
  );

/** `channels.email`: who may write. The channel itself is not in this version. */
export const mailSendersConfig = z
  .strictObject({
    allowMode: z
      .enum(["allowlist", "open"])
      .default("allowlist")
      .describe(
        "Whose mail counts: `allowlist` only that of `allowFrom`, so an empty list closes; `open` everybody's, which weakens. Read by `castellan inspect mail`; mail itself is not received in this version.",
      ),
    allowFrom: z
      .array(entry)
      .max(10_000)
      .default([])
      .describe(
        "Addresses (`anna@example.org`), domains (`example.org`, without those below it) and the domains below one (`*.example.org`). An entry counts only when the mail server proves the sender's domain.",
      ),
    authservId: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,255}$/, "expected the name of a mail server")
      .optional()
      .describe(
        "Name with which your own mail server begins its Authentication-Results. Without it no sender is proven, and the allow list admits nobody. The server has to remove headers that come in under its name, as RFC 8601 demands.",
      ),
  })
  .prefault({});

export type MailSendersConfig = z.infer<typeof mailSendersConfig>;

/** `channels` */
export const channelsConfig = z.strictObject({ email: mailSendersConfig }).prefault({});
