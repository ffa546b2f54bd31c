import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Arena } from "./arena.ts";
import { openArena } from "./arena.ts";
import type { Step } from "./play.ts";
import { Player } from "./player.ts";
import { createRecordings } from "./recorded-tool.ts";

let arena: Arena;
let player: Player;
beforeAll(async () => {
  arena = await openArena({ chooseTools: (builtIn) => builtIn });
  player = new Player(arena, createRecordings());
});
afterAll(() => player.close());

async function playSteps(steps: readonly Step[], decision: "approve" | "deny") {
  const [played] = await player.play({
    scenes: [{ says: [{ text: "Tidy up." }], steps }],
    decide: () => decision,
  });
  return played ?? [];
}

const writes = (path: string): Step => ({ tool: "write", args: { path, content: "x" } });
const deletes = (path: string): Step => ({ tool: "delete", args: { path } });

describe("a play on the real road", () => {
  it("runs what nothing speaks against", async () => {
    const [written] = await playSteps([writes("a.txt")], "deny");
    expect(written).toEqual({ ran: true, holds: [], refusal: [], inside: [] });
    expect(existsSync(join(arena.workspace, "a.txt"))).toBe(true);
  });

  it.each(["approve", "deny"] as const)(
    "says of a held call that it waited, and does as told: %s",
    async (decision) => {
      const path = `${decision}.txt`;
      const [, deleted] = await playSteps([writes(path), deletes(path)], decision);
      expect(deleted?.holds.flat().map(({ code }) => code)).toContain("classify/destroy");
      expect(deleted?.ran).toBe(decision === "approve");
      expect(existsSync(join(arena.workspace, path))).toBe(decision === "deny");
    },
  );

  it("says of a refused call why", async () => {
    const [read] = await playSteps([{ tool: "read", args: { path: "../castellan.yaml" } }], "approve");
    expect(read).toMatchObject({ ran: false, holds: [] });
    expect(read?.refusal.map(({ code }) => code)).toEqual([expect.stringMatching(/^paths\//)]);
  });

  it("goes on after a call that was denied, and keeps steps apart", async () => {
    const played = await playSteps([writes("b.txt"), deletes("b.txt"), writes("c.txt")], "deny");
    expect(played.map(({ ran }) => ran)).toEqual([true, false, true]);
  });
});

describe("an arena", () => {
  it("leaves nothing behind", async () => {
    const other = await openArena({ chooseTools: (builtIn) => builtIn });
    expect(existsSync(join(other.workspace, "..", "..", "..", "castellan.yaml"))).toBe(true);
    await other.close();
    expect(existsSync(join(other.workspace, "..", "..", ".."))).toBe(false);
  });
});
