import { describe, expect, it } from "vitest";
import { itKeepsTheToolContract } from "../../test/contract/tool-contract.ts";
import { desksOf, workspacesOf } from "../../test/support/temporary-tools.ts";
import { useTemporaryHouse } from "../../test/support/temporary-workspace.ts";
import { createBuiltInTools } from "./built-in.ts";
import { createToolRegistry } from "./registry.ts";

const house = useTemporaryHouse();
const tools = createBuiltInTools(workspacesOf(house), desksOf(house));
const registry = createToolRegistry(tools);
const names = [
  "read",
  "write",
  "edit",
  "move",
  "delete",
  "list",
  "search",
  "undo",
  "now",
  "extract",
  "contacts",
  "propose",
  "message",
  "delegate",
];

function toolNamed(name: string) {
  const tool = registry.get(name);
  if (tool === undefined) throw new Error(`no tool ${name}`);
  return tool;
}

describe.each(names)("the built-in tool %s", (name) => {
  itKeepsTheToolContract(() => toolNamed(name));
});

describe("the built-in tools", () => {
  it("are these, in this order, and only one has a way out of the conversation", () => {
    expect(registry.all().map(({ declaration }) => declaration.name)).toEqual(names);
    const leaving = tools.filter(({ declaration }) => declaration.egress);
    expect(leaving.map(({ declaration }) => declaration.name)).toEqual(["message"]);
    const effects = Object.fromEntries(
      tools.map(({ declaration }) => [declaration.name, declaration.effect]),
    );
    expect(effects).toEqual({
      read: "read",
      write: "mutate",
      edit: "mutate",
      move: "mutate",
      delete: "destroy",
      list: "read",
      search: "read",
      undo: "mutate",
      now: "read",
      extract: "read",
      contacts: "read",
      propose: "mutate",
      message: "mutate",
      delegate: "mutate",
    });
  });

  it("take less than 4 KB of every prompt, and always the same bytes", () => {
    const text = JSON.stringify(registry.specFor(names));
    expect(Buffer.byteLength(text)).toBeLessThan(4_096);
    const again = createToolRegistry(createBuiltInTools(workspacesOf(house), desksOf(house)));
    expect(JSON.stringify(again.specFor(names.toReversed()))).toBe(text);
    expect(text).not.toContain("$schema");
  });

  it("give no tool more trust than the platform's own words", () => {
    for (const { declaration } of tools) {
      const most = { now: "system", contacts: "system", extract: "external" }[declaration.name] ?? "learned";
      expect([declaration.name, declaration.returns.trust]).toEqual([declaration.name, most]);
    }
  });
});

describe("createToolRegistry", () => {
  it("finds a tool by its name and by the name the specification uses", () => {
    expect(registry.get("system.read")).toBe(registry.get("read"));
    expect(registry.get("nothing")).toBeUndefined();
    expect(registry.get("__proto__")).toBeUndefined();
    expect(registry.specFor(["system.read", "nothing"]).map(({ name }) => name)).toEqual(["read"]);
  });

  it("does not accept two tools with one name", () => {
    expect(() => createToolRegistry([toolNamed("read"), toolNamed("read")])).toThrow(
      "answer to the name read",
    );
  });

  it("says what was expected and what came, without the values", () => {
    const read = toolNamed("read");
    const parsed = registry.parseArgs(read, { path: 7, from: 0, "secret-value-in-key": "secret-value" });
    expect(parsed.ok).toBe(false);
    const text = parsed.ok ? "" : parsed.error;
    expect(text).toContain("path: Invalid input: expected string, received number");
    expect(text).toContain("{path: string, from?: integer");
    expect(text).not.toContain('"secret-value"');
    for (const args of [null, undefined, [], "x", 3]) expect(registry.parseArgs(read, args).ok).toBe(false);
  });

  it("takes null for an argument that may be left out, and for no other", () => {
    const read = toolNamed("read");
    expect(registry.parseArgs(read, { path: "a", from: null })).toEqual({ ok: true, value: { path: "a" } });
    expect(registry.parseArgs(read, { path: null }).ok).toBe(false);
  });
});
