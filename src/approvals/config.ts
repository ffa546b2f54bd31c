import { z } from "zod";

const who = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => name !== "guest", "a guest never decides: pair the person as a member and name it here");
const pattern = z.string().min(1).max(200);

const approverRule = z
  .strictObject({
    tool: pattern.optional().describe("Name of a tool, `*` for any part of it."),
    reason: pattern.optional().describe("Code of a reason, `*` for any part of it, e.g. `provenance/*`."),
    approvers: z.array(who).min(1).max(100).describe("Roles and principal ids that decide there."),
  })
  .refine((rule) => rule.tool !== undefined || rule.reason !== undefined, {
    message: "expected a tool, a reason or both",
  });

export const approvalsConfig = z.strictObject({
  enabled: z
    .boolean()
    .default(true)
    .describe(
      "Asks persons. Off, nobody is asked: destructive and sensitive actions go ahead, whatever else would wait is refused.",
    ),
  defaultTimeoutMs: z
    .int()
    .min(1_000)
    .max(86_400_000)
    .default(300_000)
    .describe("Milliseconds a held call waits for a person; after that it is denied."),
  denialCacheTtlMs: z
    .int()
    .min(0)
    .max(3_600_000)
    .default(60_000)
    .describe("Milliseconds for which an equal request to one just denied is denied at once; 0: never."),
  batchApprovalTtlMs: z
    .int()
    .min(0)
    .max(600_000)
    .default(30_000)
    .describe(
      "Milliseconds for which an equal request to one just approved goes ahead, with tools that declare themselves idempotent; 0: never.",
    ),
  approvers: z
    .strictObject({
      default: z
        .array(who)
        .min(1)
        .max(100)
        .default(["owner"])
        .describe("Who decides about held calls: `owner`, `member`, or ids of principals."),
      rules: z
        .array(approverRule)
        .max(200)
        .default([])
        .describe("Who decides instead, by tool or reason; for each reason of a call the first that fits."),
    })
    .prefault({}),
});

export type ApprovalsConfig = z.infer<typeof approvalsConfig>;
