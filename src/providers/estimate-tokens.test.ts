import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateRequestTokens, estimateTokens } from "./estimate-tokens.ts";
import type { ModelRequest } from "./provider.ts";

const request: ModelRequest = {
  system: "You are an assistant.",
  tools: [],
  messages: [{ role: "user", text: "hello" }],
  tail: "Now.",
  maxOutputTokens: 100,
};

describe("the estimate of tokens", () => {
  it.each([
    ["plain words", "The quick brown fox jumps over the lazy dog.", 10, 20],
    ["a long word", "Geschwindigkeitsbegrenzung", 6, 12],
    ["figures", "4915 2238 1077", 6, 12],
    ["random letters and figures", "aGk8ZpQ2xV9LmT4cRw7Y", 11, 24],
    ["one letter without end", "a".repeat(1_000), 400, 1_000],
    ["Chinese", "请总结这份文件的内容", 10, 24],
    ["Russian", "Сегодня очень хорошая погода", 8, 26],
    ["Arabic", "الطقس جميل جدا اليوم", 10, 26],
    ["Hindi", "आज मौसम बहुत अच्छा है", 20, 40],
    ["emoji", "😀🎉🚀", 6, 12],
  ])("counts %s neither far too low nor absurdly high", (_what, text, least, most) => {
    const tokens = estimateTokens(text);
    expect(tokens).toBeGreaterThanOrEqual(least);
    expect(tokens).toBeLessThanOrEqual(most);
  });

  it("is nothing for nothing, and never more than a few per character", () => {
    expect(estimateTokens("")).toBe(0);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const tokens = estimateTokens(text);
        expect(Number.isInteger(tokens)).toBe(true);
        expect(tokens).toBeGreaterThanOrEqual(text.trim() === "" ? 0 : 1);
        expect(tokens).toBeLessThanOrEqual(Math.ceil(text.length * 1.5));
      }),
    );
  });

  it("does not shrink when text is added", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, more) => {
        // A word that goes on can round differently, never by more than one token.
        expect(estimateTokens(text + more)).toBeGreaterThanOrEqual(estimateTokens(text) - 1);
      }),
    );
  });

  it("counts everything of a request: system, tools, each message with its calls, and the tail", () => {
    const bare = estimateRequestTokens(request);
    const words = "some words that are twelve tokens and a few more than that";
    const most = estimateTokens(words);
    const grown: readonly ModelRequest[] = [
      { ...request, system: words + request.system },
      { ...request, tail: words },
      { ...request, tools: [{ name: "read", description: words, parameters: { type: "object" } }] },
      { ...request, messages: [...request.messages, { role: "user", text: words }] },
      {
        ...request,
        messages: [
          ...request.messages,
          { role: "assistant", text: "", calls: [{ id: "a", tool: "write", args: { text: words } }] },
        ],
      },
      {
        ...request,
        messages: [{ role: "tool", callId: "a", tool: "read", text: words, isError: false }],
      },
    ];
    for (const one of grown) expect(estimateRequestTokens(one) - bare).toBeGreaterThan(most / 2);
    expect(estimateRequestTokens(request)).toBe(bare);
  });
});
