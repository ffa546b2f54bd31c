import { frame, type WireFormat } from "./wire-server.ts";

const usage = { input: 100, output: 20, cached: 40 };
const finishReasons = { length: "MAX_TOKENS", filtered: "SAFETY" } as const;

export const googleGenerate: WireFormat = {
  basePath: "/v1beta",
  usage,
  prefixOf: ({ systemInstruction, tools }) => ({ systemInstruction, tools }),
  textFrame: (text) => candidate([{ text }]),
  frames: ({ texts, calls = [], stop }) => [
    ...texts.map((text) => candidate([{ text }])),
    ...calls.map(({ name, args }) => candidate([{ functionCall: { name, args: looseArgs(args) } }])),
    frame({ responseId: "resp_1" }),
    frame({
      candidates: [
        { content: { parts: [] }, finishReason: stop === undefined ? "STOP" : finishReasons[stop] },
      ],
      usageMetadata: {
        promptTokenCount: usage.input,
        cachedContentTokenCount: usage.cached,
        candidatesTokenCount: usage.output,
        totalTokenCount: usage.input + usage.output,
      },
    }),
  ],
};

function candidate(parts: readonly unknown[]): string {
  return frame({ candidates: [{ content: { role: "model", parts } }] });
}

/** Arguments are a JSON value in this format; broken ones arrive as a bare string. */
function looseArgs(args: string): unknown {
  try {
    return JSON.parse(args);
  } catch {
    return args;
  }
}
