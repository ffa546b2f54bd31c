import type {
  LanguageModelV4CallOptions,
  LanguageModelV4Message,
  LanguageModelV4TextPart,
  SharedV4ProviderOptions,
} from "@ai-sdk/provider";
import { unusableCallTool } from "./call-arguments.ts";
import type { ModelCall, ModelMessage, ModelRequest, ToolSpec } from "./provider.ts";

/** How one kind of provider differs from the others when it is called. */
export interface CallStyle {
  /** Marks the end of a prefix that the provider should keep; absent where it keeps prefixes by itself. */
  readonly cacheBreakpoint?: SharedV4ProviderOptions;
  readonly providerOptions?: SharedV4ProviderOptions;
}

/**
 * The request in the form of the provider packages. The byte-stable part (system, tools) ends with the first
 * breakpoint, the earlier conversation with the second; the tail stands with the newest words of the user.
 */
export function toCallOptions(
  request: ModelRequest,
  style: CallStyle,
  abortSignal: AbortSignal,
): LanguageModelV4CallOptions {
  const { tools, maxOutputTokens } = request;
  return {
    prompt: toPrompt(request, style.cacheBreakpoint),
    maxOutputTokens,
    abortSignal,
    ...(tools.length === 0 ? {} : { tools: toolsOf(tools), toolChoice: { type: "auto" } as const }),
    ...(style.providerOptions === undefined ? {} : { providerOptions: style.providerOptions }),
  };
}

type CallTools = NonNullable<LanguageModelV4CallOptions["tools"]>;

const converted = new WeakMap<readonly ToolSpec[], CallTools>();

function toolsOf(tools: readonly ToolSpec[]): CallTools {
  const known = converted.get(tools);
  if (known !== undefined) return known;
  const result = tools.map(({ name, description, parameters }) => {
    return { type: "function", name, description, inputSchema: parameters };
  }) as CallTools;
  converted.set(tools, result);
  return result;
}

function toPrompt(
  request: ModelRequest,
  breakpoint: SharedV4ProviderOptions | undefined,
): LanguageModelV4CallOptions["prompt"] {
  const mark = breakpoint === undefined ? {} : { providerOptions: breakpoint };
  const names = new WireNames();
  const newest = request.messages.findLastIndex((message) => message.role === "user");
  const prompt: LanguageModelV4Message[] = [];
  if (request.system !== "") prompt.push({ role: "system", content: request.system, ...mark });
  let endsHistory: LanguageModelV4Message | undefined;
  for (const [index, message] of request.messages.entries()) {
    const tail = index === newest ? request.tail : "";
    const wire = toWireMessage(message, names, tail);
    if (wire === undefined) continue;
    prompt.push(wire);
    if (index < newest) endsHistory = wire;
  }
  if (endsHistory !== undefined) Object.assign(endsHistory, mark);
  if (newest === -1 && request.tail !== "") prompt.push({ role: "user", content: [textPart(request.tail)] });
  return prompt;
}

interface WireName {
  readonly toolCallId: string;
  readonly toolName: string;
}

/**
 * Ids of calls by their place in the conversation, nine letters and digits, and names without odd characters: every
 * provider accepts them, whoever made the originals (a conversation may have gone on with another provider).
 */
class WireNames {
  readonly #known = new Map<string, WireName>();
  #count = 0;

  forCall({ id, tool, args }: ModelCall): WireName {
    const meant = tool === unusableCallTool ? args["tool"] : tool;
    return this.#add(id, typeof meant === "string" ? meant : tool);
  }

  forResult(callId: string, tool: string): WireName {
    return this.#known.get(callId) ?? this.#add(callId, tool);
  }

  #add(id: string, tool: string): WireName {
    this.#count++;
    const toolName = tool.slice(0, 64).replace(/[^a-zA-Z0-9_-]/g, "_") || "unnamed";
    const name = { toolCallId: `c${String(this.#count).padStart(8, "0")}`, toolName };
    this.#known.set(id, name);
    return name;
  }
}

function toWireMessage(
  message: ModelMessage,
  names: WireNames,
  tail: string,
): LanguageModelV4Message | undefined {
  switch (message.role) {
    case "user": {
      const content = [message.text, tail].filter((text) => text !== "").map(textPart);
      return content.length === 0 ? undefined : { role: "user", content };
    }
    case "assistant": {
      const calls = message.calls.map((call) => ({
        type: "tool-call" as const,
        ...names.forCall(call),
        input: call.tool === unusableCallTool ? {} : call.args,
      }));
      const content = [...(message.text === "" ? [] : [textPart(message.text)]), ...calls];
      return content.length === 0 ? undefined : { role: "assistant", content };
    }
    case "tool": {
      const type = message.isError ? ("error-text" as const) : ("text" as const);
      const output = { type, value: message.text };
      const name = names.forResult(message.callId, message.tool);
      return { role: "tool", content: [{ type: "tool-result", ...name, output }] };
    }
  }
}

function textPart(text: string): LanguageModelV4TextPart {
  return { type: "text", text };
}
