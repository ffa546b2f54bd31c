import { frame, type WireAnswer, type WireFormat } from "./wire-server.ts";

const usage = { input: 100, output: 20, cached: 40 };

export const openaiResponses: WireFormat = {
  basePath: "/v1",
  usage,
  prefixOf: ({ input, tools }) => ({ system: (input as unknown[])[0], tools }),
  textFrame: (text) => textDelta(text),
  frames: (answer) => [
    frame({ type: "response.created", response: { id: "resp_1", created_at: 1, model: "some-model" } }),
    frame({ type: "response.output_item.added", output_index: 0, item: { type: "message", id: "item_1" } }),
    ...answer.texts.map(textDelta),
    frame({ type: "response.output_item.done", output_index: 0, item: { type: "message", id: "item_1" } }),
    ...(answer.calls ?? []).flatMap(({ name, args }, index) => callItem(index + 1, name, args)),
    frame({ type: "response.output_text.done" }),
    finished(answer),
  ],
};

function textDelta(delta: string): string {
  return frame({ type: "response.output_text.delta", item_id: "item_1", output_index: 0, delta });
}

function callItem(output_index: number, name: string, args: string): string[] {
  const item = { type: "function_call", id: `fc_${output_index}`, call_id: `call_${output_index}`, name };
  const half = Math.ceil(args.length / 2);
  return [
    frame({ type: "response.output_item.added", output_index, item: { ...item, arguments: "" } }),
    ...[args.slice(0, half), args.slice(half)].map((delta) =>
      frame({ type: "response.function_call_arguments.delta", item_id: item.id, output_index, delta }),
    ),
    frame({
      type: "response.output_item.done",
      output_index,
      item: { ...item, arguments: args, status: "completed" },
    }),
  ];
}

function finished({ stop }: WireAnswer): string {
  const reasons = { length: "max_output_tokens", filtered: "content_filter" } as const;
  const incomplete = stop === undefined ? {} : { incomplete_details: { reason: reasons[stop] } };
  return frame({
    type: stop === undefined ? "response.completed" : "response.incomplete",
    response: {
      ...incomplete,
      usage: {
        input_tokens: usage.input,
        input_tokens_details: { cached_tokens: usage.cached },
        output_tokens: usage.output,
        output_tokens_details: { reasoning_tokens: 0 },
      },
    },
  });
}
