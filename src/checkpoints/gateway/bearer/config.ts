import { z } from "zod";
import { scopes } from "../request.ts";

const configuredToken = z.strictObject({
  id: z
    .string()
    .regex(/^(?!tok_)[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "letters, digits, - and _; not starting with tok_")
    .describe("Names the token in records; its conversations belong to `api:<id>`."),
  secret: z
    .string()
    .regex(
      /^(?:\$\{[A-Za-z_][A-Za-z0-9_.-]*\}|[A-Za-z_][A-Za-z0-9_.-]*)$/,
      "the name of a secret, or ${NAME}",
    )
    .describe("Handle of the secret that holds the token: a name in the secret store or the environment."),
  scopes: z.array(z.enum(scopes)).min(1).describe("What the token may do."),
  role: z.enum(["owner", "member", "guest"]).default("member").describe("Who speaks through this token."),
});
export type ConfiguredToken = z.infer<typeof configuredToken>;

/** Keys below `gateway` that this layer reads. */
export const bearerConfig = {
  tokens: z
    .array(configuredToken)
    .max(64)
    .default([])
    .describe("API tokens from configuration, beside those made with `castellan token create`."),
  failures: z
    .strictObject({
      free: z
        .int()
        .min(0)
        .max(1_000)
        .default(5)
        .describe("Wrong tokens per address before answers are delayed."),
      firstDelayMs: z
        .int()
        .min(0)
        .max(4_000)
        .default(100)
        .describe("First delay; it doubles with each failure."),
      maxDelayMs: z.int().min(0).max(4_000).default(2_000).describe("Longest delay of a failing answer."),
    })
    .prefault({})
    .describe("Growing delay on wrong tokens. A valid token is never delayed."),
};

/** The name inside a secret handle, written as `NAME` or `${NAME}`. */
export function secretNameOf(handle: string): string {
  return handle.startsWith("${") ? handle.slice(2, -1) : handle;
}
