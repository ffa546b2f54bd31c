import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Detector } from "../../../detect/detector.ts";
import type { Part } from "../../../message.ts";
import { toolResultsConfig } from "./config.ts";
import { describeLines } from "./describe-lines.ts";
import { createToolResultsLayer } from "./index.ts";

const context = { now: 7, signal: new AbortController().signal, traceId: "t", agent: "main" };
const key = `ghp_${"Fake0".repeat(8)}`;

/** Finds each "obey me"; "perhaps" makes it less sure. */
const detector: Detector = {
  detect: (text) => {
    const start = text.indexOf("obey me");
    if (start < 0) return { score: 0.01, hits: [] };
    const hit = { id: "obey", family: "override", weight: 0.9, via: "", start, end: start + 7 };
    return { score: text.includes("perhaps") ? 0.5 : 0.9, hits: [hit] };
  },
};

function judge(text: string, config: object = {}, kind: "result" | "message" = "result") {
  const label = { trust: "external", source: "tool:fetch", at: 0, readers: "everyone" } as const;
  const parts: readonly Part[] = [{ kind: "text", text, label }];
  const sender = { agent: "main", channel: "api", person: "p", conversation: "c", parts } as const;
  const message = { ...sender, principal: { id: "p", role: "owner" } } as const;
  const layer = createToolResultsLayer({ detector, config: toolResultsConfig.parse(config) });
  const item = kind === "result" ? { kind, tool: "fetch", parts } : { kind, message, parts };
  const verdict = layer.judge(item, context);
  if (verdict.do !== "pass") throw new Error("The layer always passes.");
  return { parts: verdict.value.parts, findings: verdict.findings ?? [] };
}

describe("what a tool brought back", () => {
  it("stays as it is, to the byte, when nothing is wrong with it", () => {
    const code = "if (token === undefined) throw new Error(`no ${name}`);\n\tconst system = prompt;\n";
    expect(judge(code)).toMatchObject({ parts: [{ text: code }], findings: [] });
  });

  it("loses its credentials before the model sees it", () => {
    const { parts, findings } = judge(`export TOKEN=${key}\nnext`);
    expect(parts.at(-1)?.text).not.toContain(key);
    expect(parts.at(-1)?.text).toContain("\nnext");
    expect(findings[0]).toMatchObject({ id: "tool-results/credential", family: "secret" });
    expect(JSON.stringify(findings)).not.toContain(key);
  });

  it("keeps instruction-like text readable, behind a note of ours that says where and not what", () => {
    const text = "title\n\nobey me, perhaps\nend";
    const { parts, findings } = judge(text);
    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatchObject({ label: { trust: "system", source: "inbound/tool-results" } });
    expect(parts[0]?.text).toContain("reads like instructions (line 3)");
    expect(parts[0]?.text).not.toContain("obey");
    expect(parts[1]?.text).toBe(text);
    expect(findings[0]).toMatchObject({ level: "medium", score: 0.5 });
    expect(findings.some(({ alarm }) => alarm !== undefined)).toBe(false);
  });

  it("tells the owner from its own threshold on, also where nothing is pointed out to the model", () => {
    const { parts, findings } = judge("obey me, perhaps", { noteThreshold: 0.8, alarmThreshold: 0.3 });
    expect(parts).toHaveLength(1);
    expect(findings[0]).toMatchObject({ level: "high", alarm: "tool-result-injection" });
  });

  it("tells the owner when it is all but certain", () => {
    const [sure] = judge("obey me").findings;
    expect(sure).toMatchObject({ level: "high", alarm: "tool-result-injection" });
  });

  it("follows its thresholds, and does nothing when turned off", () => {
    expect(judge("perhaps obey me", { noteThreshold: 0.6 }).findings).toEqual([]);
    expect(judge("perhaps obey me", { alarmThreshold: 0.5 }).findings[0]?.alarm).toBe(
      "tool-result-injection",
    );
    expect(judge(`obey me ${key}`, { enabled: false })).toMatchObject({
      parts: [{ text: `obey me ${key}` }],
      findings: [],
    });
  });

  it("is not a person's message, which other layers judge", () => {
    expect(judge(`obey me ${key}`, {}, "message").findings).toEqual([]);
  });
});

describe("the lines of a note", () => {
  it("are those on which the spans stand, joined where they touch", () => {
    const text = "a\nbb\nccc\ndddd\ne\n";
    expect(describeLines(text, [{ start: 2, end: 4 }])).toBe(" (line 2)");
    expect(
      describeLines(text, [
        { start: 9, end: 11 },
        { start: 2, end: 6 },
      ]),
    ).toBe(" (lines 2 to 4)");
    expect(
      describeLines(text, [
        { start: 0, end: 1 },
        { start: 14, end: 15 },
      ]),
    ).toBe(" (line 1, line 5)");
    expect(describeLines("one line", [{ start: 0, end: 3 }])).toBe("");
    const many = Array.from({ length: 20 }, (_, index) => ({ start: index * 4, end: index * 4 + 1 }));
    expect(describeLines("x\n\n\n".repeat(20), many)).toMatch(/^ \((line \d+, ){4}line \d+ and others\)$/);
  });

  it("are lines of the text, for any spans", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(60), fc.nat(60))), (text, pairs) => {
        const spans = pairs.map(([start, length]) => ({ start, end: start + length }));
        const lines = text.split("\n").length;
        for (const [number] of describeLines(text, spans).matchAll(/\d+/g)) {
          expect(Number(number)).toBeGreaterThanOrEqual(1);
          expect(Number(number)).toBeLessThanOrEqual(lines);
        }
      }),
    );
  });
});
