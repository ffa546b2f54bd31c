import { createSecretKey } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CanaryBook, makeCanary } from "../../../canary/canary-book.ts";
import type { OutboundContext, Verdict } from "../../../layer.ts";
import { canaryConfig } from "./config.ts";
import { createCanaryLayer } from "./index.ts";

const key = createSecretKey(Buffer.alloc(32, 3));
const context: OutboundContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
  conversation: "conv_1",
  texts: () => [],
};

function send(
  pieces: readonly string[],
  action: "redact" | "block" = "redact",
  book = new CanaryBook(key),
): { text: string; seen: string[]; verdict: Verdict<null> } {
  const stream = createCanaryLayer({ book, action }).open(context);
  const seen: string[] = [];
  let text = "";
  for (const piece of pieces) {
    text += stream.push(piece);
    seen.push(text);
  }
  const { rest, verdict } = stream.end();
  return { text: text + rest, seen, verdict };
}

function* cuts(text: string): Generator<readonly string[]> {
  yield [text];
  yield Array.from({ length: text.length }, (_, at) => text.charAt(at));
  for (let at = 1; at < text.length; at += 1) yield [text.slice(0, at), text.slice(at)];
}

const rot13 = (text: string): string =>
  text.replace(/[a-z]/giu, (letter) => {
    const base = letter < "a" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });
const encodings: Readonly<Record<string, (canary: string) => string>> = {
  exact: (canary) => canary,
  "without its prefix": (canary) => canary.slice(5),
  "ten of its letters": (canary) => canary.slice(8, 18),
  "the last ten of its letters": (canary) => canary.slice(-10),
  "capital letters": (canary) => canary.toUpperCase(),
  base64: (canary) => Buffer.from(canary).toString("base64"),
  "base64 behind one byte": (canary) => Buffer.from(`x${canary}!`).toString("base64"),
  "base64 behind two bytes": (canary) => Buffer.from(`xy${canary}`).toString("base64url"),
  hex: (canary) => Buffer.from(canary).toString("hex"),
  "hex in pairs": (canary) => Buffer.from(canary).toString("hex").replaceAll(/../gu, "$& "),
  "URL encoding": (canary) => Buffer.from(canary).toString("hex").toUpperCase().replaceAll(/../gu, "%$&"),
  reversed: (canary) => [...canary].reverse().join(""),
  ROT13: rot13,
  "ROT13, reversed": (canary) => rot13([...canary].reverse().join("")),
  "letters apart": (canary) => [...canary].join(" "),
  "letters in lines": (canary) => [...canary].join("\n"),
  "letters in a list": (canary) => [...canary].join(", "),
  "zero-width characters": (canary) => [...canary].join("\u200B"),
  "full-width letters": (canary) =>
    [...canary].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(""),
  "dashes between halves": (canary) => `${canary.slice(0, 13)}-----${canary.slice(13)}`,
};

describe("outbound/canary", () => {
  for (const [name, encode] of Object.entries(encodings)) {
    it(`takes the canary out of a reply: ${name}, wherever it is cut`, () => {
      for (const generation of [0, 1, 2, 3, 4]) {
        const book = new CanaryBook(key);
        book.raise("conv_1", generation);
        const spelled = encode(book.plant("conv_1") ?? "");
        for (const pieces of generation === 0 ? cuts(`So: «${spelled}» :oS`) : [[`So: «${spelled}» :oS`]]) {
          const { text, seen, verdict } = send(pieces, "redact", new CanaryBook(key));
          if (generation > 0) continue;
          expect(text).toMatch(/^So: «\S{0,4}\[REDACTED:canary\].{0,8}» :oS$/u);
          for (const shown of seen) expect(shown.length).toBeLessThan(40);
          expect(verdict.findings).toMatchObject([
            { id: "canary/leaked", level: "high", alarm: "canary-leaked" },
          ]);
        }
        expect(send([`So: «${spelled}»`], "redact", book).text).toContain("[REDACTED:canary]");
      }
    });
  }

  it("plants and finds with one function: of key, conversation and generation", () => {
    const book = new CanaryBook(key);
    const first = book.plant("conv_1") ?? "";
    expect(first).toMatch(/^CTKN_[0-9a-f]{16}$/u);
    expect(new CanaryBook(key).plant("conv_1")).toBe(first);
    expect(book.plant("conv_2")).not.toBe(first);
    expect(new CanaryBook(createSecretKey(Buffer.alloc(32, 4))).plant("conv_1")).not.toBe(first);
    expect(makeCanary(key, "conv_1", 0)).toBe(first);
  });

  it("plants another one after a leak, and still knows the old one", () => {
    const book = new CanaryBook(key);
    const first = book.plant("conv_1") ?? "";
    book.raise("conv_1", 1);
    const second = book.plant("conv_1") ?? "";
    expect(second).not.toBe(first);
    for (const canary of [first, second])
      expect(send([canary], "redact", book).text).toBe("[REDACTED:canary]");
  });

  it("withholds the whole reply where the configuration says so", () => {
    const canary = new CanaryBook(key).plant("conv_1") ?? "";
    expect(send(["Here: ", canary], "block").verdict).toMatchObject({
      do: "refuse",
      code: "refused",
      reason: { code: "canary/leaked" },
    });
    expect(canaryConfig.parse(undefined)).toEqual({ enabled: true, action: "redact" });
  });

  it("lets the canary of another conversation pass, and everything where canaries are off", () => {
    const other = new CanaryBook(key).plant("conv_2") ?? "";
    expect(send([other])).toMatchObject({ text: other, verdict: { do: "pass", value: null } });
    const own = new CanaryBook(key).plant("conv_1") ?? "";
    expect(send([own], "redact", new CanaryBook(undefined)).text).toBe(own);
  });

  it("changes nothing in texts without a canary, however they come in pieces", () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.stringMatching(/^[0-9a-f ]{0,40}$/u),
        fc.constantFrom("CTKN_", "ctkn_0123456789abcdef", "commit 4bd1f00c9a7e2256 ", "PGXA_ "),
      ),
    );
    fc.assert(
      fc.property(pieces, (texts) => {
        const { text, verdict } = send(texts);
        expect(text).toBe(texts.join(""));
        expect(verdict).toEqual({ do: "pass", value: null });
      }),
    );
  });

  it("holds back only what may still become one", () => {
    const stream = createCanaryLayer({ book: new CanaryBook(key), action: "redact" }).open(context);
    expect(stream.push("The whole sentence leaves in my view")).toMatch(
      /^The whole sentence leaves in my vi/u,
    );
    expect(stream.push(", but for its last letters")).toMatch(/, but for its last lett/u);
    expect(stream.push(" and 12 numbers, 365")).toMatch(/ and 12 numbers, /u);
  });

  it("releases nothing after the end", () => {
    const stream = createCanaryLayer({ book: new CanaryBook(key), action: "redact" }).open(context);
    stream.end();
    expect(stream.push("late")).toBe("");
    expect(stream.end()).toEqual({ rest: "", verdict: { do: "pass", value: null } });
  });
});
