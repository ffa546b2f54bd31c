import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutboundContext, Verdict } from "../../../layer.ts";
import { outboundStreamConfig } from "./config.ts";
import { createStreamLayer } from "./index.ts";

const context: OutboundContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
  conversation: "c1",
  texts: () => [],
};
const defaults = outboundStreamConfig.parse(undefined);

interface Sent {
  readonly text: string;
  readonly verdict: Verdict<null>;
}

function send(chunks: readonly string[], maxReplyLength = defaults.maxReplyLength): Sent {
  const stream = createStreamLayer({ maxReplyLength }).open(context);
  const released = chunks.map((chunk) => stream.push(chunk)).join("");
  const { rest, verdict } = stream.end();
  return { text: released + rest, verdict };
}

/** A text in pieces, cut at every multiple of a size and in two at every place. */
function* cuts(text: string): Generator<readonly string[]> {
  yield [...text];
  for (let at = 0; at <= text.length; at++) yield [text.slice(0, at), text.slice(at)];
  for (const size of [2, 3, 7, 16]) {
    yield Array.from({ length: Math.ceil(text.length / size) }, (_, piece) =>
      text.slice(piece * size, (piece + 1) * size),
    );
  }
}

function keyBlock(kind: string): string {
  const lines = Array.from({ length: 4 }, (_, line) => `MIIEkeymaterial${line}${"Ab9/".repeat(12)}`);
  return `-----BEGIN ${kind}-----\n${lines.join("\n")}\n-----END ${kind}-----`;
}

const kinds = [
  "PRIVATE KEY",
  "RSA PRIVATE KEY",
  "EC PRIVATE KEY",
  "OPENSSH PRIVATE KEY",
  "ENCRYPTED PRIVATE KEY",
  "PGP PRIVATE KEY BLOCK",
];

describe("outbound/stream", () => {
  it("releases ordinary text at once and unchanged", () => {
    const stream = createStreamLayer(defaults).open(context);
    for (const piece of ["Hello ", "world.\n\tA list:\n- one", "\n", "🙂 done"])
      expect(stream.push(piece)).toBe(piece);
    expect(stream.end()).toEqual({ rest: "", verdict: { do: "pass", value: null } });
  });

  for (const kind of kinds) {
    it(`replaces a whole block of a ${kind}, wherever the pieces are cut`, () => {
      const text = `Here it is:\n${keyBlock(kind)}\nKeep it safe.`;
      for (const pieces of cuts(text)) {
        const { text: sent, verdict } = send(pieces);
        expect(sent).toBe("Here it is:\n[REDACTED:private-key]\nKeep it safe.");
        expect(verdict.findings).toEqual([
          { id: "stream/private-key", family: "secret", level: "high", count: 1 },
        ]);
      }
    });
  }

  it("never releases any part of a block that has no end", () => {
    const text = `before ${keyBlock("RSA PRIVATE KEY").replace(/-----END.*/u, "")} and more`;
    for (const pieces of cuts(text)) expect(send(pieces).text).toBe("before [REDACTED:private-key]");
  });

  it("sees a block in other cases, with spaces, escaped line ends, and controls between its letters", () => {
    const block = keyBlock("PRIVATE KEY");
    const spellings = [
      block.toLowerCase(),
      block.replaceAll("-----BEGIN", "---- BEGIN").replaceAll("-----END", "---- END"),
      block.replaceAll("\n", "\\n"),
      block.replace("BEGIN", "BE\u001B[1mG\u0000IN"),
    ];
    for (const spelling of spellings) {
      for (const pieces of [[spelling], [...spelling]])
        expect(send(pieces).text).toBe("[REDACTED:private-key]");
    }
  });

  it("replaces two blocks beside each other and what stands between them stays", () => {
    const text = `${keyBlock("PRIVATE KEY")}\nand\n${keyBlock("EC PRIVATE KEY")}`;
    for (const pieces of cuts(text)) {
      expect(send(pieces).text).toBe("[REDACTED:private-key]\nand\n[REDACTED:private-key]");
    }
  });

  it("leaves public keys, certificates and rows of dashes alone", () => {
    const text = `${keyBlock("PUBLIC KEY")}\n${keyBlock("CERTIFICATE")}\n${"-".repeat(80)}\n- a\n-- b\n---\n-----BEGIN`;
    for (const pieces of cuts(text)) expect(send(pieces).text).toBe(text);
  });

  it("takes terminal escape sequences and control characters out, wherever they are cut", () => {
    const escapes: readonly (readonly [string, string])[] = [
      ["a\u001B[31mred\u001B[0mb", "aredb"],
      ["a\u001B]0;title\u0007b", "ab"],
      ["a\u001B]8;;http://x\u001B\\link\u001B]8;;\u001B\\b", "alinkb"],
      ["a\u001BPq#0\u001B\\b", "ab"],
      ["a\u009B2Jb\u009Dx\u009Cc", "abc"],
      ["a\u001B(Bb\u001B7c\u001B=d", "abcd"],
      ["a\u0000\u0008\u007Fb\r\nc\td", "ab\nc\td"],
      ["a\u001B]52;c;never ended\nnext line", "a\nnext line"],
      ["a\u001B[\u001B[31mb", "ab"],
      ["a\u001B", "a"],
    ];
    for (const [text, expected] of escapes) {
      for (const pieces of cuts(text)) expect(send(pieces).text).toBe(expected);
    }
    expect(send(["a\u0007b"]).verdict.findings).toEqual([
      { id: "stream/controls", family: "control-characters", level: "low", count: 1 },
    ]);
  });

  it("cuts a reply at its limit, between words, and says so", () => {
    const text = "four ".repeat(400);
    for (const pieces of [[text], [...text], text.split(/(?<= )/u)]) {
      const { text: sent, verdict } = send(pieces, 1_024);
      expect(sent).toBe(`${"four ".repeat(204)}\n[cut: the reply was longer than 1024 characters]`);
      expect(verdict.findings).toEqual([{ id: "stream/cut", family: "length", level: "low" }]);
    }
  });

  it("never cuts through a word that reaches over the limit", () => {
    const value = "k".repeat(300);
    const text = `${"x ".repeat(400)}${value} ${"y ".repeat(400)}`;
    for (const pieces of [[text], [...text]]) expect(send(pieces, 1_024).text).not.toContain("k");
    expect(send(["z".repeat(5_000)], 1_024).text.startsWith(`${"z".repeat(512)}\n[cut`)).toBe(true);
  });

  it("lets a reply of exactly the limit pass", () => {
    const text = "ab ".repeat(341) + "c";
    expect(text).toHaveLength(1_024);
    for (const pieces of [[text], [...text]])
      expect(send(pieces, 1_024)).toEqual({ text, verdict: { do: "pass", value: null } });
  });

  it("releases nothing after the end", () => {
    const stream = createStreamLayer(defaults).open(context);
    expect(stream.push("a")).toBe("a");
    stream.end();
    expect(stream.push("b")).toBe("");
    expect(stream.end().rest).toBe("");
  });

  it("sends the same text however it is cut", () => {
    const piece = fc.constantFrom(
      "-",
      "-----",
      "BEGIN ",
      "END ",
      "RSA ",
      "PRIVATE KEY",
      " BLOCK",
      "-----BEGIN PRIVATE KEY-----",
      "-----END PRIVATE KEY-----",
      "\n",
      " ",
      "word",
      "\u001B[",
      "\u001B]",
      "m",
      "\u0007",
      "🙂",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.array(fc.nat({ max: 200 }), { maxLength: 6 }),
        (pieces, places) => {
          const text = pieces.join("");
          const borders = [
            0,
            ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b),
            text.length,
          ];
          const cut = borders.slice(1).map((border, at) => text.slice(borders[at], border));
          const whole = send([text]);
          expect(send(cut)).toEqual(whole);
          expect(send([...text])).toEqual(whole);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
