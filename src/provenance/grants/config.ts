import { z } from "zod";
import { deeds } from "../words/request.ts";
import { planModes } from "./grants.ts";

const ruleConfig = z.strictObject({
  tool: z.string().min(1).max(256).describe("Name of the tool that the rule allows."),
  arguments: z
    .record(
      z.string().min(1).max(256),
      z.string().min(1).max(1_024).describe("What this argument of the tool may be."),
    )
    .default({})
    .describe(
      "Pattern per argument. `*` alone is any value; inside a pattern it is a piece of one value and reaches over no separator. Where something goes (address, path, account, id, amount) has to be named here or in the person's words.",
    ),
  conversation: z.string().min(1).max(256).optional().describe("Counts in this conversation only."),
  agent: z.string().min(1).max(64).optional().describe("Counts for this agent only."),
  expires: z.iso
    .datetime({ offset: true })
    .or(z.iso.date())
    .optional()
    .describe("When the rule ends, as a date or a time with its zone."),
});

/** `grants` */
export const grantsConfig = z.strictObject({
  plan: z
    .enum(planModes)
    .default("narrow")
    .describe(
      "What a plan counts that was made before anything external was read. narrow: it can only take away from what was asked for. confirm: a plan that is wider is one question. trust: its tools count as asked for, which weakens action/provenance to a model that is honest until it reads external text.",
    ),
  rules: z
    .array(ruleConfig)
    .max(500)
    .default([])
    .describe("What may be done without being asked for each time: tool, arguments, where and until when."),
  guests: z
    .array(z.enum(deeds))
    .default([])
    .describe("What guests can ask for in their own words. Empty: nothing that needs to be asked for."),
  amountCeiling: z
    .number()
    .min(0)
    .default(0)
    .describe("Amounts up to this, in any currency, may come from text that nobody vouches for. 0: none."),
});

export type GrantsConfig = z.infer<typeof grantsConfig>;
