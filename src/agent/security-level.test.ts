import { describe, expect, it } from "vitest";
import { createToolRegistry } from "../tools/registry.ts";
import { freeOfCharge } from "../providers/price.ts";
import { createRehearsal } from "../providers/rehearsal/index.ts";
import type { ModelCapabilities } from "../providers/resolve-entry.ts";
import { openAgentBook } from "./agent-book.ts";
import { agentsConfig } from "./config.ts";
import { lockdownOf, securityLevelOf } from "./security-level.ts";

async function openBook(capabilityClass: ModelCapabilities["capabilityClass"]) {
  return openAgentBook({
    agents: agentsConfig.parse({}),
    tools: createToolRegistry([]),
    compactPrompt: false,
    choose: async () => ({
      provider: createRehearsal({}),
      reason: "",
      capabilities: { capabilityClass, contextTokens: 8_192 },
      price: freeOfCharge,
    }),
  });
}

describe("the security level of an agent", () => {
  it.each(["small", "nano", "locked"] as const)(
    "binds an agent of the class %s to the sandbox and to asking",
    async (capabilityClass) => {
      const book = await openBook(capabilityClass);
      expect(book.get("main")).toMatchObject({
        securityLevel: "locked",
        sandboxRequired: true,
        asksForSensitive: true,
      });
      expect(book.asksForSensitive("main")).toBe(true);
    },
  );

  it.each(["frontier", "mid"] as const)("leaves an agent of the class %s to the settings", async (one) => {
    const book = await openBook(one);
    expect(book.get("main")).toMatchObject({ sandboxRequired: false, asksForSensitive: false });
    expect(book.asksForSensitive("main")).toBe(false);
  });

  it("counts an agent that is not known as locked", async () => {
    const book = await openBook("frontier");
    for (const id of ["nobody", "constructor", ""]) expect(book.asksForSensitive(id)).toBe(true);
  });

  it("is no setting's to take away: nothing but the level goes into it", () => {
    expect(lockdownOf.length).toBe(1);
    expect(lockdownOf(securityLevelOf("nano"))).toEqual({ sandboxRequired: true, asksForSensitive: true });
  });
});
