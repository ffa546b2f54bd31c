import { describe, expect, it } from "vitest";
import { createKnownSecretsLayer } from "../../src/checkpoints/outbound/known-secrets/index.ts";
import { openPassage } from "../../src/checkpoints/outbound/passage.ts";
import { outboundStreamConfig } from "../../src/checkpoints/outbound/stream/config.ts";
import { createStreamLayer } from "../../src/checkpoints/outbound/stream/index.ts";
import type { OutboundContext, OutboundLayer } from "../../src/layer.ts";
import { createKnownValueScanner } from "../../src/redaction/known-values.ts";
import type { KnownSecrets } from "../../src/secrets/secret-manager.ts";

const context: OutboundContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
  conversation: "c1",
  texts: () => [],
};

const first = "sk-test/9fK+2mQ7 vX=z0";
const second = "hunter2-Überlänge-ключ";
const known: KnownSecrets = {
  entries: () => [
    { name: "FIRST", value: first },
    { name: "SECOND", value: second },
  ],
  generation: () => 1,
};
const layers: readonly OutboundLayer[] = [
  createStreamLayer(outboundStreamConfig.parse(undefined)),
  createKnownSecretsLayer({ scanner: createKnownValueScanner(known), known }),
];

interface Sent {
  readonly text: string;
  /** What a reader of the stream has seen after each piece. */
  readonly seen: readonly string[];
  readonly names: readonly string[];
}

/** A reply on its way out through the outbound checkpoint. */
function send(pieces: readonly string[]): Sent {
  const names: string[] = [];
  const passage = openPassage(layers, context, ({ said }) => {
    for (const { findings } of said) names.push(...(findings ?? []).flatMap(({ via }) => via ?? []));
  });
  const seen: string[] = [];
  let text = "";
  for (const piece of pieces) {
    text += passage.push(piece);
    seen.push(text);
  }
  return { text: text + passage.end().rest, seen, names };
}

const utf8 = (value: string): Buffer => Buffer.from(value, "utf8");

const spellings: { readonly [spelling: string]: (value: string) => string } = {
  exact: (value) => value,
  base64: (value) => utf8(value).toString("base64"),
  "base64 for URLs": (value) => utf8(value).toString("base64url"),
  "base64 behind other text": (value) => utf8(`token=${value};`).toString("base64"),
  "base64 shifted by one byte": (value) => utf8(`x${value}yz`).toString("base64"),
  hex: (value) => utf8(value).toString("hex"),
  "hex in capitals": (value) => utf8(value).toString("hex").toUpperCase(),
  "URL encoding": (value) => encodeURIComponent(value),
  "URL encoding of every byte": (value) => utf8(value).toString("hex").replaceAll(/../gu, "%$&"),
  "form encoding": (value) => encodeURIComponent(value).replaceAll("%20", "+"),
  reversed: (value) => [...value].reverse().join(""),
  JSON: (value) => JSON.stringify(value),
};

/** Every way a text can be cut that a provider's stream could produce, and a few it would not. */
function* cuts(text: string): Generator<readonly string[]> {
  yield [text];
  yield [...text];
  yield Array.from({ length: text.length }, (_, at) => text.charAt(at));
  for (let at = 1; at < text.length; at++) yield [text.slice(0, at), text.slice(at)];
  for (let at = 1; at < text.length - 1; at++) yield [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
}

/** The part of an encoded secret that depends on nothing but the secret. */
function core(encoded: string, spelling: string): string {
  return spelling.startsWith("base64") ? encoded.slice(8, -8) : encoded;
}

describe("a stored secret in a streamed reply", () => {
  for (const [spelling, encode] of Object.entries(spellings)) {
    for (const [name, value] of [
      ["FIRST", first],
      ["SECOND", second],
    ] as const) {
      it(`is never released as ${spelling}, wherever the stream is cut (${name})`, () => {
        const encoded = encode(value);
        for (const pieces of cuts(`Sure: ${encoded} is it.`)) {
          const { text, seen, names } = send(pieces);
          expect(text).toContain(`[REDACTED:${name}]`);
          expect(names).toEqual([name]);
          for (const part of [...seen, text]) expect(part).not.toContain(core(encoded, spelling));
          expect(text.startsWith("Sure: ")).toBe(true);
          expect(text.endsWith(" is it.")).toBe(true);
        }
      });
    }
  }

  it("is not released in part before the rest has come", () => {
    for (const { seen } of [send([...`key ${first} end`])]) {
      for (const part of seen) expect(part).not.toMatch(/sk-/u);
    }
  });

  it("is not released beside another one, nor where two of them overlap", () => {
    for (const pieces of cuts(`<${first}${second}${first}>`)) {
      const { text } = send(pieces);
      expect(text).toBe("<[REDACTED:FIRST][REDACTED:SECOND][REDACTED:FIRST]>");
    }
    const overlapping: KnownSecrets = {
      entries: () => [
        { name: "OUTER", value: "abcdefgh-ijklmnop" },
        { name: "LATER", value: "ijklmnop-qrstuvwx" },
      ],
      generation: () => 1,
    };
    const layer = createKnownSecretsLayer({
      scanner: createKnownValueScanner(overlapping),
      known: overlapping,
    });
    for (const pieces of cuts("<abcdefgh-ijklmnop-qrstuvwx>")) {
      const stream = layer.open(context);
      const text = pieces.map((piece) => stream.push(piece)).join("") + stream.end().rest;
      expect(text).toMatch(/^<\[REDACTED:(?:OUTER|LATER)\]>$/u);
    }
  });

  it("is not put together by taking control characters out of it", () => {
    const torn = [...first].join("\u0007");
    const escaped = [...first].join("\u001B[0m");
    for (const text of [torn, escaped]) {
      for (const pieces of [[text], [...text]]) expect(send(pieces).text).toBe("[REDACTED:FIRST]");
    }
  });

  it("is not released when it is the whole reply", () => {
    for (const pieces of cuts(first)) expect(send(pieces).text).toBe("[REDACTED:FIRST]");
  });

  it("is not released when the length limit cuts through it", () => {
    const value = "no-blanks-in-this-secret-0123456789";
    const one: KnownSecrets = { entries: () => [{ name: "LONG", value }], generation: () => 1 };
    const short = [
      createStreamLayer({ maxReplyLength: 2_048 }),
      createKnownSecretsLayer({ scanner: createKnownValueScanner(one), known: one }),
    ];
    for (let before = 2_000; before < 2_060; before++) {
      const reply = `${"ab ".repeat(before).slice(0, before - 1)} ${value} and more text after it`;
      for (const pieces of [[reply], [...reply]]) {
        const passage = openPassage(short, context, () => undefined);
        const text = pieces.map((piece) => passage.push(piece)).join("") + passage.end().rest;
        expect(text).not.toContain("no-blanks");
      }
    }
  });
});
