import { z } from "zod";
import { parseIdentity } from "./identity.ts";

const entry = z
  .string()
  .max(256)
  .refine((text) => parseIdentity(text) !== undefined, "expected a person such as +4915112345678");
const entries = z.array(entry).max(10_000).default([]);

/** `security.senders` */
export const sendersConfig = z
  .strictObject({
    enableAllowlist: z
      .boolean()
      .optional()
      .describe(
        "Who may speak on channels. Left out: only persons that an owner paired (`castellan pair`). `true`: exactly the persons of `allowlist`; with an empty list everybody, which weakens. `false`: everybody, which weakens. Whoever is not paired speaks as a guest.",
      ),
    allowlist: entries.describe(
      "The persons who may speak while `enableAllowlist` is true: telephone numbers and other names in any spelling, on all channels or on one (`telegram:12345`). Users whom an API call names count as persons; the owner at console, command line or with a token needs no entry.",
    ),
    blocklist: entries.describe(
      "Persons who are refused, whatever the allow list says; written like it. It never names the owner at console or command line.",
    ),
  })
  .prefault({});

export type SendersConfig = z.infer<typeof sendersConfig>;
