import { z } from "zod";

const path = z.string().min(1).max(4_096).describe("The 0600 file with the key, for `source: file`.");

export const secretsConfig = z.strictObject({
  masterKey: z
    .discriminatedUnion("source", [
      z.strictObject({
        source: z
          .literal("generated")
          .describe(
            "`generated` makes a key file at the first start, `environment` reads CASTELLAN_MASTER_KEY, `file` a file of yours, " +
              "`passphrase` CASTELLAN_PASSPHRASE, `command` the output of a command.",
          ),
      }),
      z.strictObject({ source: z.literal("environment") }),
      z.strictObject({ source: z.literal("file"), path }),
      z.strictObject({ source: z.literal("passphrase") }),
      z.strictObject({
        source: z.literal("command"),
        command: z
          .array(z.string().min(1).max(4_096))
          .min(1)
          .max(64)
          .describe("Program and arguments that print the key, for `source: command`; no shell is involved."),
        timeoutMs: z
          .int()
          .min(100)
          .max(120_000)
          .default(10_000)
          .describe("Milliseconds the command may take, for `source: command`."),
      }),
    ])
    .default({ source: "generated" })
    .describe(
      "Where the key that encrypts the secrets comes from: a file made at the first start, the variable CASTELLAN_MASTER_KEY, a 0600 file, the variable CASTELLAN_PASSPHRASE, or the output of a command.",
    ),
});

export type SecretsConfig = z.infer<typeof secretsConfig>;
