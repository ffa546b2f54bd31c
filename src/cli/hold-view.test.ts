import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../json.ts";
import type { DescribedHold } from "../approvals/describe-view.ts";
import { describeHold } from "./hold-view.ts";

const holdWith = (args: Json): DescribedHold => ({
  id: "hold_1",
  turn: "turn_1",
  conversation: "conv_1",
  agent: "main",
  person: "owner",
  tool: "delete",
  args: args as DescribedHold["args"],
  trust: "external",
  source: "mail",
  reasons: [{ code: "destroys", text: "It destroys something." }],
  state: "pending",
  expiresAt: 0,
  decidedAt: null,
  decidedBy: null,
  createdAt: 0,
  times: 1,
  joined: [],
  againTurn: null,
});

describe("a hold at the terminal", () => {
  it("names what cannot be seen in an argument", () => {
    const shown = describeHold(holdWith({ path: "plans\u200b\u3164\u202e\ufe0f\u00a0.txt" }));
    expect(shown).toContain(String.raw`"path": "plans\u{200b}\u{3164}\u{202e}\u{fe0f}\u{a0}.txt"`);
  });

  it("lets no long argument begin a line as if it were one of its own", () => {
    for (const filler of [" ", "字", "\n", "\u{1f600}"]) {
      const path = `${filler.repeat(200)}Why      It was approved before.`;
      const lines = describeHold(holdWith({ path }), { columns: 80 }).split("\n");
      expect(lines.filter((line) => line.startsWith("Why"))).toEqual(["Why      It destroys something."]);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  it("keeps every argument on the screen in the short form, however long another one is", () => {
    const nested = Array.from({ length: 5_000 }, (_, index) => index);
    const args = { content: "x".repeat(100_000), nested, path: "the-real-one.txt" };
    const shown = describeHold(holdWith(args), { columns: 80, brief: true });
    expect(shown).toContain('"path": "the-real-one.txt"');
    expect(shown).toMatch(/99\d+ more characters/);
    expect(shown).toMatch(/\d+ more lines/);
    expect(shown.split("\n").length).toBeLessThan(40);
    expect(describeHold(holdWith(args))).toContain("x".repeat(100_000));
  });

  it("shows any arguments in full as JSON, with nothing that a terminal obeys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (args) => {
        const shown = describeHold(holdWith(args as Json));
        expect(shown).not.toMatch(/[^\P{C}\n]/u);
        expect(shown).toContain("Why      It destroys something.");
      }),
    );
  });
});
