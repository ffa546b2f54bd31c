import { expect, test } from "vitest";
import { anthropic } from "./anthropic/index.ts";
import { toCallOptions } from "./call-options.ts";
import { contractRequest } from "./contract.ts";
import type { ModelRequest } from "./provider.ts";

const signal = new AbortController().signal;
const request: ModelRequest = {
  ...contractRequest,
  messages: [
    { role: "user", text: "old words" },
    { role: "assistant", text: "old answer", calls: [] },
    { role: "user", text: "new words" },
    { role: "assistant", text: "", calls: [{ id: "a", tool: "list", args: {} }] },
    { role: "tool", callId: "a", tool: "list", text: "found", isError: true },
  ],
};

test("ends the cached parts after the system text and after the earlier conversation, before the tail", () => {
  const { prompt } = toCallOptions(request, anthropic.style, signal);
  const marked = prompt.flatMap((message, index) => (message.providerOptions === undefined ? [] : [index]));
  expect(marked).toEqual([0, 2]);
  expect(prompt[0]).toMatchObject({ role: "system", content: request.system });
  expect(prompt[3]).toMatchObject({ content: [{ text: "new words" }, { text: request.tail }] });
});

test("gives calls and their results the same short ids whoever made them", () => {
  const { prompt } = toCallOptions(request, {}, signal);
  const wire = JSON.stringify(prompt);
  expect(wire.match(/c00000001/g)).toHaveLength(2);
  expect(prompt.at(-1)).toMatchObject({ content: [{ output: { type: "error-text", value: "found" } }] });
});

test("leaves out what providers do not accept: empty texts and empty tool lists", () => {
  const bare: ModelRequest = {
    ...request,
    system: "",
    tools: [],
    tail: "",
    messages: [
      { role: "user", text: "hi" },
      { role: "assistant", text: "", calls: [] },
    ],
  };
  const options = toCallOptions(bare, {}, signal);
  expect(options.prompt).toEqual([{ role: "user", content: [{ type: "text", text: "hi" }] }]);
  expect(options.tools).toBeUndefined();
});

test("sends the tail even when the user has said nothing", () => {
  const { prompt } = toCallOptions({ ...request, messages: [], tail: "TAIL" }, {}, signal);
  expect(prompt.at(-1)).toEqual({ role: "user", content: [{ type: "text", text: "TAIL" }] });
});

test("gives a call that could not be used its own name back, and cleans names that no provider takes", () => {
  const calls = [
    { id: "a", tool: "unusable_call", args: { tool: "list", problem: "no JSON" } },
    { id: "b", tool: "made up/nonsense!", args: { x: 1 } },
    { id: "c", tool: "", args: {} },
  ];
  const results = calls.map(
    ({ id, tool }) => ({ role: "tool", callId: id, tool, text: "no", isError: true }) as const,
  );
  const messages = [
    { role: "user", text: "go" } as const,
    { role: "assistant", text: "", calls } as const,
    ...results,
  ];
  const { prompt } = toCallOptions({ ...request, messages }, {}, signal);
  const wire = prompt.flatMap((message) => (message.role === "assistant" ? message.content : []));
  expect(wire.map((part) => part.type === "tool-call" && [part.toolName, part.input])).toEqual([
    ["list", {}],
    ["made_up_nonsense_", { x: 1 }],
    ["unnamed", {}],
  ]);
  expect(prompt.at(-3)).toMatchObject({ content: [{ toolName: "list", toolCallId: "c00000001" }] });
});
