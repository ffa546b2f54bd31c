import { frame, type WireAnswer, type WireFormat } from "./wire-server.ts";

const usage = { input: 100, output: 20, cached: 40 };
const stopReasons = { length: "length", filtered: "content_filter" } as const;

/** The stream of OpenAI's chat completions, as its many relatives speak it. */
export const chatCompletions: WireFormat = {
  basePath: "/v1",
  usage,
  prefixOf: ({ messages, tools }) => ({ system: (messages as unknown[])[0], tools }),
  textFrame: (text) => chunk({ content: text }),
  frames: (answer) => [
    chunk({ role: "assistant", content: "" }),
    ...answer.texts.map((content) => chunk({ content })),
    ...(answer.calls ?? []).flatMap(({ name, args }, index) => callChunks(index, name, args)),
    chunk({ content: "" }, stopReason(answer)),
    frame({ id: "chat_1", created: 1, model: "some-model", choices: [], usage: wireUsage }) +
      "data: [DONE]\n\n",
  ],
};

/** Mistral's stream: the usage comes with the last choice. */
export const mistralChat: WireFormat = {
  ...chatCompletions,
  usage: { ...usage, cached: 0 },
  frames: (answer) => [
    ...chatCompletions.frames(answer).slice(0, -2),
    chunk({ content: "" }),
    chunk({ content: "" }, stopReason(answer), {
      prompt_tokens: usage.input,
      completion_tokens: usage.output,
      total_tokens: usage.input + usage.output,
    }) + "data: [DONE]\n\n",
  ],
};

const wireUsage = {
  prompt_tokens: usage.input,
  completion_tokens: usage.output,
  total_tokens: usage.input + usage.output,
  prompt_tokens_details: { cached_tokens: usage.cached },
};

function chunk(delta: unknown, finish_reason: string | null = null, totals?: unknown): string {
  const choices = [{ index: 0, delta, finish_reason }];
  const extra = totals === undefined ? {} : { usage: totals };
  return frame({
    id: "chat_1",
    object: "chat.completion.chunk",
    created: 1,
    model: "some-model",
    choices,
    ...extra,
  });
}

function callChunks(index: number, name: string, args: string): string[] {
  const half = Math.ceil(args.length / 2);
  const first = {
    index,
    id: `call${index}`,
    type: "function",
    function: { name, arguments: args.slice(0, half) },
  };
  const second = { index, id: `call${index}`, function: { name, arguments: args.slice(half) } };
  const pieces = args.length < 2 ? [first] : [first, second];
  return pieces.map((piece) => chunk({ tool_calls: [piece] }));
}

function stopReason(answer: WireAnswer): string {
  if (answer.stop !== undefined) return stopReasons[answer.stop];
  return answer.calls === undefined ? "stop" : "tool_calls";
}
