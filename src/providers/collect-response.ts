import type { LanguageModelV4StreamPart, LanguageModelV4Usage } from "@ai-sdk/provider";
import { limits } from "../limits.ts";
import { parseCallArguments, unusableCallTool } from "./call-arguments.ts";
import { estimateRequestTokens, estimateTokens } from "./estimate-tokens.ts";
import { costOf, type Price } from "./price.ts";
import {
  ProviderError,
  type ModelCall,
  type ModelEvent,
  type ModelRequest,
  type ProviderFailure,
  type StopReason,
  type Usage,
} from "./provider.ts";
import { isTurnedAway, nothingSpent } from "./spent.ts";

export interface Answerer {
  readonly name: string;
  readonly model: string;
  readonly price: Price;
}

type Finish = Extract<LanguageModelV4StreamPart, { type: "finish" }>;

/** One response as it arrives. Text goes on at once; calls are kept until the response is known to be whole. */
export class ResponseCollector {
  readonly #request: ModelRequest;
  readonly #answerer: Answerer;
  readonly #calls: ModelCall[] = [];
  readonly #knownIds: Set<string>;
  #characters = 0;
  /** What arrived, estimated. */
  #tokens = 0;
  #finish: Finish | undefined;

  constructor(request: ModelRequest, answerer: Answerer) {
    this.#request = request;
    this.#answerer = answerer;
    const earlier = request.messages.flatMap((message) =>
      message.role === "assistant" ? message.calls : [],
    );
    this.#knownIds = new Set(earlier.map((call) => call.id));
  }

  /** The text that a part adds, if any. Throws what the provider reports as an error. */
  take(part: LanguageModelV4StreamPart): string | undefined {
    switch (part.type) {
      case "text-delta":
        this.#characters += part.delta.length;
        this.#tokens += estimateTokens(part.delta);
        if (this.#characters > limits.modelResponseCharacters) {
          throw this.#malformed(`sent more than ${limits.modelResponseCharacters} characters`);
        }
        return part.delta === "" ? undefined : part.delta;
      case "tool-call":
        this.#takeCall(part.toolName, part.input);
        return undefined;
      case "finish":
        this.#finish = part;
        return undefined;
      case "error":
        throw part.error;
      default:
        return undefined;
    }
  }

  #takeCall(tool: string, input: string): void {
    if (this.#calls.length >= limits.callsPerResponse) {
      throw this.#malformed(`made more than ${limits.callsPerResponse} calls at once`);
    }
    this.#characters += input.length;
    this.#tokens += estimateTokens(input);
    const parsed = parseCallArguments(input);
    const id = this.#newCallId();
    if (parsed.ok) this.#calls.push({ id, tool, args: parsed.args });
    else this.#calls.push({ id, tool: unusableCallTool, args: { tool, problem: parsed.problem } });
  }

  /** Ids are ours: what a provider sends may repeat, be empty or be chosen to confuse. */
  #newCallId(): string {
    let number = this.#knownIds.size + 1;
    while (this.#knownIds.has(`call_${number}`)) number++;
    const id = `call_${number}`;
    this.#knownIds.add(id);
    return id;
  }

  /** What follows the last part: the calls and the one `end`. Throws if the response is not whole. */
  close(): ModelEvent[] {
    const finish = this.#finish;
    const { name, model, price } = this.#answerer;
    const reason = finish?.finishReason.unified as string | undefined;
    if (finish === undefined || reason === "interrupted") {
      throw new ProviderError("cut", name, `${name} broke off its answer.`);
    }
    if (reason === "error") throw this.#malformed("ended its answer with an error of its own");
    const isFiltered = reason === "content-filter" || finish.finishReason.raw === "content_filter";
    const stop = isFiltered ? "filtered" : this.#stopReason(reason);
    const calls = stop === "calls" ? this.#calls : [];
    const usage = this.#usage(finish.usage, price);
    return [
      ...calls.map((call): ModelEvent => ({ type: "call", call })),
      { type: "end", stop, usage, provider: name, model },
    ];
  }

  #stopReason(reason: string | undefined): StopReason {
    if (this.#calls.length > 0) return "calls";
    return reason === "length" ? "length" : "done";
  }

  /** What nobody counted is estimated, so that no call is ever free by silence. */
  #usage({ inputTokens, outputTokens }: LanguageModelV4Usage, price: Price) {
    const input = inputTokens.total ?? estimateRequestTokens(this.#request);
    const output = outputTokens.total ?? this.#tokens;
    const cacheRead = inputTokens.cacheRead ?? 0;
    const cost = costOf({ input, output, cacheRead, cacheWrite: inputTokens.cacheWrite ?? 0 }, price);
    return { inputTokens: input, outputTokens: output, cachedInputTokens: cacheRead, cost };
  }

  /** What an answer that fails cost: a provider that turned the request away took nothing for it. */
  spentWhen(failure: ProviderFailure): Usage {
    if (this.#tokens === 0 && isTurnedAway(failure)) return nothingSpent;
    const inputTokens = estimateRequestTokens(this.#request);
    const counts = { input: inputTokens, output: this.#tokens, cacheRead: 0, cacheWrite: inputTokens };
    const cost = costOf(counts, this.#answerer.price);
    return { inputTokens, outputTokens: this.#tokens, cachedInputTokens: 0, cost };
  }

  #malformed(what: string): ProviderError {
    const { name } = this.#answerer;
    return new ProviderError("malformed", name, `${name} ${what}.`);
  }
}
