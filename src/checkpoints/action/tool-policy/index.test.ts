import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Capability } from "../../../capability.ts";
import { issueCapability } from "../../../capability.ts";
import type { ToolDeclaration } from "../../../tools/tool.ts";
import type { ActionCall, ActionContext } from "../call.ts";
import type { RegisteredTool } from "./allowed-tools.ts";
import { allowedTools, unknownEntries } from "./allowed-tools.ts";
import type { ToolPolicy } from "./config.ts";
import { toolPolicyConfig, toolProfiles } from "./config.ts";
import { createToolPolicyLayer } from "./index.ts";

const tools: readonly RegisteredTool[] = [
  { name: "read", group: "files", aliases: ["system.read"], origin: "built-in" },
  { name: "write", group: "files", origin: "built-in" },
  { name: "delete", group: "files", origin: "built-in" },
  { name: "exec", group: "exec", aliases: ["system.exec"], origin: "built-in" },
  { name: "now", group: "time", origin: "built-in" },
  { name: "send", group: "messaging", origin: "built-in" },
  { name: "remember", group: "memory", origin: "built-in" },
  { name: "spawn", group: "agents", origin: "built-in" },
  { name: "github_issues", group: "files", aliases: ["system.exec"], origin: "mcp" },
  { name: "github_merge", group: "mcp", origin: "mcp" },
  { name: "deploy", group: "skill", origin: "skill" },
];
const builtIn = tools.filter((tool) => tool.origin === "built-in").map((tool) => tool.name);

function policy(settings: z.input<typeof toolPolicyConfig>): ToolPolicy {
  return toolPolicyConfig.parse(settings);
}

function declare(name: string): ToolDeclaration {
  return {
    name,
    description: "A tool.",
    group: "files",
    input: z.object({}),
    effect: "read",
    egress: false,
    sinks: {},
    content: [],
    returns: { trust: "learned", ids: [] },
    idempotent: true,
    needs: [],
    timeoutMs: 1_000,
  };
}

function capability(names: "all" | readonly string[] = "all"): Capability {
  return issueCapability({
    principal: { id: "owner", role: "owner" },
    agent: "main",
    conversation: "c1",
    tools: names,
    powers: [],
    readers: "everyone",
    maxSteps: 25,
  });
}

function judge(tool: string, settings: z.input<typeof toolPolicyConfig>, extra: Partial<ActionContext> = {}) {
  const layer = createToolPolicyLayer({ policyOf: () => policy(settings), tools: () => tools });
  const known = tools.find(({ name, aliases }) => name === tool || aliases?.includes(tool));
  const call: ActionCall = {
    id: "call",
    tool,
    declaration: known === undefined ? undefined : declare(known.name),
    args: {},
    label: { trust: "external", source: "model", at: 0, readers: "everyone" },
  };
  const context: ActionContext = {
    now: 0,
    signal: new AbortController().signal,
    traceId: "trace",
    agent: "main",
    capability: capability(),
    turnId: "turn",
    conversation: "c1",
    callsSoFar: [],
    endorsed: new Set(),
    ...extra,
  };
  const verdict = layer.judge(call, context);
  if (verdict instanceof Promise) throw new Error("The layer is synchronous.");
  return verdict;
}

describe("allowed tools", () => {
  it("gives every built-in tool by default and none from outside", () => {
    expect(allowedTools(policy(undefined), tools)).toEqual(builtIn);
  });

  it("gives exec, read and write, and nothing else, in the profile minimal", () => {
    expect(allowedTools(policy({ profile: "minimal" }), tools)).toEqual(["read", "write", "exec"]);
  });

  it("gives each other profile what its work needs", () => {
    expect(allowedTools(policy({ profile: "coding" }), tools)).toEqual([
      "read",
      "write",
      "delete",
      "exec",
      "now",
    ]);
    expect(allowedTools(policy({ profile: "messaging" }), tools)).toEqual([
      "read",
      "now",
      "send",
      "remember",
    ]);
    expect(allowedTools(policy({ profile: "supervisor" }), tools)).toEqual([
      "read",
      "now",
      "send",
      "remember",
      "spawn",
    ]);
  });

  it("adds what is listed by name, group or the specification's name", () => {
    expect(allowedTools(policy({ profile: "minimal", allow: ["group:time"] }), tools)).toContain("now");
    expect(allowedTools(policy({ profile: "messaging", allow: ["system.exec"] }), tools)).toContain("exec");
    expect(allowedTools(policy({ profile: "minimal", allow: ["deploy"] }), tools)).toContain("deploy");
  });

  it("gives tools from outside only by name or prefix, never by group, star or another tool's name", () => {
    expect(allowedTools(policy({ allow: ["*", "group:files", "group:mcp", "system.exec"] }), tools)).toEqual(
      builtIn,
    );
    expect(allowedTools(policy({ allow: ["github_*"] }), tools)).toEqual([
      ...builtIn,
      "github_issues",
      "github_merge",
    ]);
  });

  it("lets deny win over profile and allow list, for tools of every origin", () => {
    expect(allowedTools(policy({ allow: ["exec"], deny: ["system.exec"] }), tools)).not.toContain("exec");
    expect(allowedTools(policy({ allow: ["github_*"], deny: ["group:files"] }), tools)).toEqual([
      "exec",
      "now",
      "send",
      "remember",
      "spawn",
      "github_merge",
    ]);
    expect(allowedTools(policy({ deny: ["*"] }), tools)).toEqual([]);
  });

  it("never gives a denied tool, whatever else the lists say", () => {
    const entry = fc.constantFrom(
      "*",
      "group:files",
      "group:mcp",
      "github_*",
      ...tools.map(({ name }) => name),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...toolProfiles),
        fc.array(entry),
        fc.array(fc.constantFrom(...tools.map(({ name }) => name))),
        (profile, allow, deny) => {
          const allowed = allowedTools(policy({ profile, allow, deny }), tools);
          for (const name of deny) expect(allowed).not.toContain(name);
          expect(new Set(allowed).size).toBe(allowed.length);
        },
      ),
    );
  });

  it("names the entries that mean nothing", () => {
    expect(
      unknownEntries(policy({ allow: ["raed", "group:files"], deny: ["group:nothing", "gitlab_*"] }), tools),
    ).toEqual(["raed", "group:nothing", "gitlab_*"]);
  });

  it("refuses lists that are no names", () => {
    expect(toolPolicyConfig.safeParse({ allow: ["a b"] }).success).toBe(false);
    expect(toolPolicyConfig.safeParse({ profile: "everything" }).success).toBe(false);
    expect(toolPolicyConfig.safeParse({ alow: [] }).success).toBe(false);
  });
});

describe("action/tool-policy", () => {
  it("passes an allowed call and gives it the tool's own name", () => {
    expect(judge("read", {})).toMatchObject({ do: "pass", value: { tool: "read" } });
    expect(judge("system.exec", {})).toMatchObject({ do: "pass", value: { tool: "exec" } });
  });

  it("refuses a tool outside the profile and says which key allows it", () => {
    expect(judge("send", { profile: "coding" })).toMatchObject({
      do: "refuse",
      code: "refused",
      reason: { code: "tool-policy/denied", hint: expect.stringContaining("agents.main.tools") },
    });
    expect(judge("system.exec", { deny: ["exec"] })).toMatchObject({
      reason: { code: "tool-policy/denied" },
    });
    expect(judge("deploy", {})).toMatchObject({ reason: { code: "tool-policy/denied" } });
  });

  it("refuses a tool that the capability does not hold, whatever the policy says", () => {
    expect(judge("write", {}, { capability: capability(["read"]) })).toMatchObject({
      do: "refuse",
      reason: { code: "tool-policy/not-granted" },
    });
  });

  it("refuses a capability that the platform did not issue", () => {
    const forged = { ...capability() } as Capability;
    expect(judge("read", {}, { capability: forged })).toMatchObject({
      do: "refuse",
      reason: { code: "tool-policy/capability" },
    });
  });

  it("refuses an unknown tool and names the nearest allowed ones", () => {
    expect(judge("raed", {})).toMatchObject({
      reason: { code: "tool-policy/unknown", hint: "Did you mean read?" },
    });
    expect(judge("write_file", {})).toMatchObject({ reason: { hint: "Did you mean write?" } });
    expect(judge("raed", { deny: ["read"] })).toMatchObject({
      reason: { hint: expect.not.stringContaining("read?") },
    });
    expect(judge("x".repeat(100_000), {})).toMatchObject({ reason: { code: "tool-policy/unknown" } });
  });

  it("refuses a call whose declaration is of another tool", () => {
    const layer = createToolPolicyLayer({ policyOf: () => policy({}), tools: () => tools });
    const context = { agent: "main", capability: capability() } as ActionContext;
    const call = { tool: "read", declaration: declare("delete"), args: {} } as unknown as ActionCall;
    expect(layer.judge(call, context)).toMatchObject({ do: "refuse" });
  });
});
