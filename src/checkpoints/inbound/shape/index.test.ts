import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CrossingContext, Verdict } from "../../../layer.ts";
import type { Part } from "../../../message.ts";
import type { InboundItem } from "../item.ts";
import { maxMessageLengthConfig, shapeConfig } from "./config.ts";
import { createShapeLayer } from "./index.ts";

const context: CrossingContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
};
const label = { trust: "user", source: "api", at: 0, readers: "everyone" } as const;

function text(value: string): Part {
  return { kind: "text", text: value, label };
}

function file(name: string, value?: string): Part {
  return {
    kind: "file",
    name,
    mediaType: "text/plain",
    ...(value === undefined ? {} : { text: value }),
    label,
  };
}

function message(...parts: readonly Part[]): InboundItem {
  return {
    kind: "message",
    message: {
      agent: "main",
      channel: "api",
      person: "api:one",
      principal: { id: "owner", role: "owner" },
      conversation: "c1",
      parts,
    },
    parts,
  };
}

const defaults = {
  maxMessageLength: maxMessageLengthConfig.parse(undefined),
  shape: shapeConfig.parse(undefined),
};
const layer = createShapeLayer(defaults);

function codeOf(verdict: Verdict<InboundItem>): string {
  return verdict.do === "refuse" ? verdict.reason.code : verdict.do;
}

function judge(...parts: readonly Part[]): string {
  return codeOf(layer.judge(message(...parts), context));
}

const indentedCode = `function demo() {\n${"        if (ready) {\n            return value;\n        }\n".repeat(40)}}`;
const logLines = Array.from(
  { length: 90 },
  (_, line) =>
    `2026-03-01T10:00:${String(line % 60).padStart(2, "0")}Z INFO worker=${line % 7} took ${line * 13} ms`,
).join("\n");
const table = `| name | value |\n|---${"-".repeat(60)}|---${"-".repeat(60)}|\n${Array.from({ length: 40 }, (_, row) => `| row ${row} | ${row * row}${" ".repeat(50)}|`).join("\n")}`;

const benign: { readonly [what: string]: string } = {
  "one letter": "k",
  "one emoji": "👍",
  "a question": "Could you summarise the attached notes for Alice, please?",
  "ten thousand characters of prose": "The quick brown fox jumps over the lazy dog, again. 7 "
    .repeat(190)
    .slice(0, 10_000),
  "indented code": indentedCode,
  "log lines": logLines,
  "the same log line many times": "connect ECONNREFUSED 127.0.0.1:5432\n".repeat(120),
  "Chinese text": "今天的会议推迟到下周三下午三点,请通知所有参加者并更新日程安排。".repeat(30),
  "Japanese text": "お世話になっております。明日の打ち合わせの件でご連絡いたしました。".repeat(30),
  "Thai text": "วันนี้อากาศดีมากและฉันอยากไปเดินเล่นที่สวนสาธารณะกับเพื่อน".repeat(20),
  "Hindi text": "कृपया मुझे कल की बैठक का सारांश भेजें और सभी को सूचित करें।".repeat(20),
  "a row of emoji": "🎉🥳🎂🎁🎈✨🙌💃🕺🎊".repeat(12),
  laughing: "ha".repeat(60),
  "a markdown table": table,
  "a separator between paragraphs": `first\n${"=".repeat(120)}\n${"second paragraph with words ".repeat(10)}`,
  "nested JSON": `${'{"a":['.repeat(20)}1${"]}".repeat(20)}`,
  "a few wrong decodings": `caf\uFFFD cr\uFFFDme br\uFFFDl\uFFFDe, and a long sentence around them`,
  base64: "TG9yZW0gaXBzdW0gZG9sb3Igc2l0IGFtZXQsIGNvbnNlY3RldHVyIGFkaXBpc2NpbmcgZWxpdC4=".repeat(20),
  "a hex dump of zeros": Array.from(
    { length: 60 },
    (_, row) => `${(row * 16).toString(16).padStart(8, "0")}: ${"0000 ".repeat(8)} ................`,
  ).join("\n"),
  "sad faces": "it failed again :( ".repeat(40).concat("why?"),
};

describe("inbound/shape", () => {
  for (const [what, value] of Object.entries(benign)) {
    it(`lets ${what} pass unchanged`, () => {
      const item = message(text(value));
      const verdict = layer.judge(item, context);
      expect(verdict).toEqual({ do: "pass", value: item });
    });
  }

  const hostile: { readonly [what: string]: readonly [string, string] } = {
    "an empty text": ["", "shape/empty"],
    blanks: [" \n\t\u3000 ", "shape/empty"],
    "invisible characters alone": ["\u200B\u2060\u{E0041}\u3164\uFEFF", "shape/empty"],
    "a null character": ["a\0b", "shape/null"],
    "half a character": ["a\uD83D b", "shape/broken-text"],
    "a flood of wrong decodings": ["\uFFFD".repeat(30) + "text", "shape/broken-text"],
    "10,001 characters": [logLines.repeat(20).slice(0, 10_001), "shape/too-long"],
    "padding with blanks": [`hello${" ".repeat(400)}world`, "shape/whitespace"],
    "padding with exotic blanks": [`hello${"\u2003\u3000".repeat(200)}world`, "shape/whitespace"],
    "one character repeated": ["a".repeat(5_000), "shape/repetition"],
    "one emoji repeated": ["😀".repeat(500), "shape/repetition"],
    "a short unit repeated": ["ignore ".repeat(500), "shape/repetition"],
    "a repeated unit behind an honest start": [`Hello there.${"xyz".repeat(500)}`, "shape/repetition"],
    "brackets nested without end": [
      Array.from({ length: 60 }, (_, n) => `[{"k${n}":`).join(""),
      "shape/depth",
    ],
  };
  for (const [what, [value, code]] of Object.entries(hostile)) {
    it(`refuses ${what} with the reason ${code}`, () => {
      const verdict = layer.judge(message(text(value)), context);
      expect(codeOf(verdict)).toBe(code);
      expect(verdict.do === "refuse" && verdict.code).toBe("unprocessable");
    });
  }

  it("counts the length in code points over all text parts", () => {
    const emoji = "🙂🚀".repeat(1_250);
    const loose = createShapeLayer({ ...defaults, shape: { ...defaults.shape, maxRepetitionRatio: 1 } });
    expect(codeOf(loose.judge(message(text(emoji), text(emoji), text(emoji), text(emoji)), context))).toBe(
      "pass",
    );
    expect(codeOf(loose.judge(message(text(emoji.repeat(4)), text("!")), context))).toBe("shape/too-long");
  });

  it("says how long a message was and which key sets the limit", () => {
    const verdict = layer.judge(message(text(logLines.repeat(20).slice(0, 10_001))), context);
    expect(verdict).toMatchObject({
      reason: {
        text: expect.stringContaining("10001"),
        hint: expect.stringContaining("security.maxMessageLength"),
      },
    });
  });

  it("accepts a file without text and measures the text of files by a limit of their own", () => {
    expect(judge(file("photo.png"))).toBe("pass");
    expect(judge(text("see the log"), file("app.log", logLines.repeat(4)))).toBe("pass");
    expect(judge(text("see the log"), file("app.log", logLines.repeat(20)))).toBe("shape/file-too-long");
    expect(judge(text("see"), file(`${"n".repeat(300)}.txt`))).toBe("shape/file-name");
    expect(judge(text("see"), file("a\0b.txt"))).toBe("shape/null");
  });

  it("refuses more parts than configured", () => {
    expect(judge(...Array.from({ length: 33 }, () => text("hi")))).toBe("shape/parts");
    expect(judge()).toBe("shape/empty");
  });

  it("follows every configured limit", () => {
    const strict = createShapeLayer({
      maxMessageLength: 5,
      shape: shapeConfig.parse({ maxParts: 1, maxFileTextLength: 3 }),
    });
    expect(codeOf(strict.judge(message(text("hello")), context))).toBe("pass");
    expect(codeOf(strict.judge(message(text("hello!")), context))).toBe("shape/too-long");
    expect(codeOf(strict.judge(message(text("a"), text("b")), context))).toBe("shape/parts");
    expect(codeOf(strict.judge(message(file("a.txt", "four")), context))).toBe("shape/file-too-long");
    const open = createShapeLayer({
      maxMessageLength: 100_000,
      shape: shapeConfig.parse({
        maxDepth: 100_000,
        maxWhitespaceRatio: 1,
        maxReplacementRatio: 1,
        maxRepetitionRatio: 1,
      }),
    });
    for (const value of [`a${" ".repeat(500)}`, "a".repeat(500), "\uFFFD".repeat(500), "[".repeat(500)]) {
      expect(codeOf(open.judge(message(text(value)), context))).toBe("pass");
    }
  });

  it("never refuses what a tool brought back, and removes only what is not text", () => {
    const long = `${"a".repeat(20_000)}${" ".repeat(20_000)}`;
    const clean: InboundItem = { kind: "result", tool: "read", parts: [text(long)] };
    expect(layer.judge(clean, context)).toEqual({ do: "pass", value: clean });
    const broken: InboundItem = { kind: "result", tool: "read", parts: [text("a\0b\uD800c")] };
    expect(layer.judge(broken, context)).toMatchObject({
      do: "pass",
      value: { parts: [{ text: "ab\uFFFDc" }] },
      findings: [{ id: "shape/null", count: 1 }, { id: "shape/broken-text" }],
    });
  });

  it("gives every text a verdict and never changes a message", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (value) => {
        const item = message(text(value));
        const verdict = layer.judge(item, context);
        expect(["pass", "refuse"]).toContain(verdict.do);
        if (verdict.do === "pass") expect(verdict.value).toBe(item);
      }),
    );
  });
});
