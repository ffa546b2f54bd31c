import { z } from "zod";
import type { Contact } from "../../provenance/question.ts";
import { defineTool } from "../define-tool.ts";
import type { Tool } from "../tool.ts";

const input = z.strictObject({
  find: z.string().max(200).optional(),
});

/** Confirmed entries of a principal's address book. */
export interface ContactLookup {
  contactsOf(principal: string): readonly Contact[];
}

const mostShown = 50;

export function createContactsTool(book: ContactLookup): Tool {
  return defineTool(
    {
      name: "contacts",
      description: "Look up confirmed contacts.",
      group: "messaging",
      input,
      effect: "read",
      egress: false,
      sinks: {},
      content: [],
      returns: { trust: "system", ids: [] },
      idempotent: true,
      needs: ["contacts:read"],
      timeoutMs: 5_000,
    },
    // What was looked for is not repeated: the answer is trusted, and the question may be anybody's words.
    async ({ find = "" }, { capability }) => {
      const wanted = find.trim().toLowerCase();
      const found = book.contactsOf(capability.principal.id).filter((contact) => fits(contact, wanted));
      if (found.length === 0) return { ok: true, text: "[no confirmed contact fits]" };
      const lines = found
        .slice(0, mostShown)
        .map(({ name, addresses }) => `${name}: ${addresses.join(", ")}`);
      const rest = found.length - lines.length;
      if (rest > 0) lines.push(`[${rest} more: look for a longer part]`);
      return { ok: true, text: lines.join("\n"), truncated: rest > 0 };
    },
  );
}

function fits({ name, addresses }: Contact, wanted: string): boolean {
  return [name, ...addresses].some((text) => text.toLowerCase().includes(wanted));
}
