import { z } from "zod";
import { limits } from "../../limits.ts";
import { defineTool } from "../define-tool.ts";
import type { Tool, ToolContext, ToolOutcome } from "../tool.ts";

const input = z.strictObject({
  name: z.string().min(1).max(limits.contactNameCharacters),
  address: z.string().min(3).max(limits.contactAddressCharacters),
});

export type ContactProposal = z.output<typeof input>;

/** Takes in entries that count for nothing until a person confirms them. */
export interface ContactProposals {
  propose(proposal: ContactProposal, context: ToolContext): Promise<ToolOutcome>;
}

export function createProposeTool(proposals: ContactProposals): Tool {
  return defineTool(
    {
      name: "propose",
      description: "Propose a contact for a person to confirm.",
      group: "messaging",
      input,
      effect: "mutate",
      egress: false,
      sinks: { address: "recipient" },
      content: ["name"],
      returns: { trust: "learned", ids: [] },
      idempotent: true,
      needs: ["contacts:write"],
      versioned: true,
      deeds: { deeds: ["remember"], objects: ["person"] },
      timeoutMs: 5_000,
    },
    (proposal, context) => proposals.propose(proposal, context),
  );
}
