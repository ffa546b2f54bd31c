import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "../../limits.ts";
import { estimateTokens } from "../estimate-tokens.ts";
import { collect, contractRequest, textOf } from "../contract.ts";
import type { ModelMessage, RehearsalStep } from "../provider.ts";
import { rehearsalConfigSchema } from "./config.ts";
import { createRehearsal } from "./index.ts";
import { positionAfter, rehearsalScriptSchema } from "./script.ts";

const provider = createRehearsal({});

function say(text: string) {
  return collect({ provider }, { messages: [{ role: "user", text }] });
}

function play(script: readonly RehearsalStep[], position = 0, lastResult = "") {
  return collect({ provider }, { rehearsal: { script, position, lastResult } });
}

describe("without a script", () => {
  test("says that it is a rehearsal, quotes the text and tells how to get a real model", async () => {
    const text = textOf((await say("What is\nthe weather?")).events);
    expect(text).toContain("This is a rehearsal");
    expect(text).toContain("“What is the weather?”");
    expect(text).toContain("castellan secrets set");
  });

  test("quotes only the beginning of a long text", async () => {
    expect(textOf((await say("🌍".repeat(100_000))).events).length).toBeLessThan(1_000);
  });

  test("repeats after /echo exactly, in pieces that are whole characters", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 6_000 }), async (text) => {
        const { events } = await say(`/echo ${text}`);
        expect(textOf(events)).toBe(text);
      }),
    );
    const { events } = await say(`/echo ${"🌍".repeat(3_001)}`);
    const pieces = events.flatMap((event) => (event.type === "text" ? [event.text] : []));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
  });

  test("takes /echo only at the start of the newest user text", async () => {
    expect(textOf((await say("please /echo hi")).events)).toContain("rehearsal");
    expect(textOf((await say("/echoes of war")).events)).toContain("rehearsal");
    const messages: ModelMessage[] = [
      { role: "user", text: "/echo old" },
      { role: "assistant", text: "old", calls: [] },
      { role: "user", text: "/echo new" },
      { role: "tool", callId: "x", tool: "read", text: "/echo tool", isError: false },
    ];
    expect(textOf((await collect({ provider }, { messages })).events)).toBe("new");
  });

  test("counts tokens the same way every time and costs nothing", async () => {
    const [first, second] = [await say("hello"), await say("hello")];
    expect(first).toEqual(second);
    expect(first.events.at(-1)).toMatchObject({ usage: { cost: 0, cachedInputTokens: 0 } });
    const end = first.events.at(-1);
    const words = [JSON.stringify(contractRequest.tools), contractRequest.system, "hello"];
    const least = words.reduce((sum, text) => sum + estimateTokens(text), 0);
    const counted = end?.type === "end" ? end.usage.inputTokens : 0;
    expect(counted).toBeGreaterThan(least);
    expect(counted).toBeLessThan(least + 60);
  });
});

describe("with a script", () => {
  test("makes one response of the steps up to and with the next call", async () => {
    const script: RehearsalStep[] = [
      { say: "one " },
      { stream: ["two ", "three"] },
      { sleep: 1 },
      { call: "list", args: { path: "." } },
      { say: "after" },
    ];
    const { events } = await play(script);
    expect(events.map((event) => (event.type === "text" ? event.text : event.type))).toEqual([
      "one ",
      "two ",
      "three",
      "call",
      "end",
    ]);
    expect(events.at(-1)).toMatchObject({ stop: "calls", rehearsalPosition: 4 });
    const next = await play(script, 4);
    expect(textOf(next.events)).toBe("after");
    expect(next.events.at(-1)).toMatchObject({ stop: "done", rehearsalPosition: 5 });
  });

  test("makes several calls at once with ids that differ between responses", async () => {
    const script: RehearsalStep[] = [
      {
        calls: [
          { call: "a", args: {} },
          { call: "b", args: {} },
        ],
      },
      { call: "c", args: {} },
    ];
    const ids: string[] = [];
    for (const position of [0, 1]) {
      for (const event of (await play(script, position)).events)
        if (event.type === "call") ids.push(event.call.id);
    }
    expect(new Set(ids).size).toBe(3);
  });

  test("puts the last result into texts and into arguments at every depth, and nowhere else", async () => {
    const args = { $LAST: "$LAST", list: [{ deep: "<$LAST$LAST>" }, 7, null] };
    const { events } = await play([{ say: "got $LAST" }, { call: "write", args }], 0, "$& it");
    expect(textOf(events)).toBe("got $& it");
    expect(events.find((event) => event.type === "call")?.call.args).toEqual({
      $LAST: "$& it",
      list: [{ deep: "<$& it$& it>" }, 7, null],
    });
  });

  test("says that the script is over when nothing else was said", async () => {
    for (const [script, position] of [
      [[], 0],
      [[{ sleep: 1 }], 0],
      [[{ call: "a", args: {} }], 1],
    ] as const) {
      const { events } = await play(script, position);
      expect(textOf(events)).toBe("(end of script)");
      expect(events.at(-1)).toMatchObject({ stop: "done", rehearsalPosition: script.length });
    }
  });

  test("fails as told, after what was said before", async () => {
    const { events, thrown } = await play([{ say: "well" }, { fail: "no more" }]);
    expect(textOf(events)).toBe("well");
    expect(thrown).toMatchObject({ failure: "rejected", message: "no more" });
  });

  test("does not grow without bound by repeating a huge last result", async () => {
    const huge = "x".repeat(50_000);
    expect((await play([{ say: "$LAST".repeat(10_000) }], 0, huge)).thrown).toMatchObject({
      failure: "rejected",
    });
    const args = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`k${index}`, "$LAST"]));
    expect((await play([{ call: "a", args }], 0, huge)).thrown).toMatchObject({ failure: "rejected" });
    const says = Array.from({ length: 9 }, () => ({ say: "$LAST" }));
    expect((await play(says, 0, huge)).thrown).toMatchObject({ failure: "rejected" });
  });

  test("plays the script of the config when a request brings none, and finds its place by itself", async () => {
    const config = rehearsalConfigSchema.parse({ script: [{ call: "now" }, { say: "it is $LAST" }] });
    const rehearsal = createRehearsal(config);
    const first = await collect({ provider: rehearsal });
    expect(first.events.find((event) => event.type === "call")?.call).toMatchObject({
      tool: "now",
      args: {},
    });
    const messages: ModelMessage[] = [
      ...contractRequest.messages,
      { role: "assistant", text: "", calls: [{ id: "call_1_1", tool: "now", args: {} }] },
      { role: "tool", callId: "call_1_1", tool: "now", text: "noon", isError: false },
    ];
    expect(textOf((await collect({ provider: rehearsal }, { messages })).events)).toBe("it is noon");
    const own = { script: [{ say: "mine" }], position: 0, lastResult: "" };
    expect(textOf((await collect({ provider: rehearsal }, { rehearsal: own })).events)).toBe("mine");
  });

  test("finds the same place by counting responses as by counting steps", async () => {
    const step = fc.oneof(
      fc.record({ say: fc.string({ maxLength: 5 }) }),
      fc.record({ call: fc.constant("t"), args: fc.constant({}) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (script) => {
        let position = 0;
        for (let responses = 0; responses < 14; responses++) {
          expect(positionAfter(script, responses)).toBe(position);
          const end = (await play(script, position)).events.at(-1);
          position = end?.type === "end" ? (end.rehearsalPosition ?? -1) : -1;
        }
      }),
    );
  });
});

describe("the schema of a script", () => {
  test("takes every kind of step", () => {
    const script = [
      { call: "list", args: { a: 1 } },
      { call: "now" },
      { calls: [{ call: "a" }] },
      { say: "x" },
      { stream: ["a", "b"] },
      { sleep: 5 },
      { fail: "x" },
    ];
    expect(rehearsalScriptSchema.parse(script)).toHaveLength(7);
  });

  test.each([
    ["an unknown step", [{ shout: "x" }]],
    ["two kinds in one step", [{ say: "x", sleep: 1 }]],
    ["too many steps", Array.from({ length: limits.rehearsalSteps + 1 }, () => ({ say: "" }))],
    ["too long a sleep", [{ sleep: limits.rehearsalSleepMs + 1 }]],
    [
      "too many calls",
      [{ calls: Array.from({ length: limits.callsPerResponse + 1 }, () => ({ call: "a" })) }],
    ],
    ["arguments that are too long", [{ call: "a", args: { x: "x".repeat(limits.callArgumentCharacters) } }]],
    ["no list", { say: "x" }],
  ])("refuses %s", (_, script) => {
    expect(rehearsalScriptSchema.safeParse(script).success).toBe(false);
  });
});
