import { limits } from "../../limits.ts";
import { stoppedError } from "../classify-failure.ts";
import { estimateRequestTokens, estimateTokens } from "../estimate-tokens.ts";
import {
  ProviderError,
  type ModelCall,
  type ModelEvent,
  type ModelRequest,
  type Provider,
  type RehearsalState,
  type RehearsalStep,
  type StopReason,
} from "../provider.ts";
import { wait } from "../wait.ts";
import { chunkText, prepareAnswer, readEcho } from "./answer.ts";
import type { RehearsalConfig } from "./config.ts";
import {
  endsResponse,
  fitsWithSeen,
  insertSeen,
  insertSeenDeep,
  positionAfter,
  readProgress,
  type Seen,
} from "./script.ts";

const name = "rehearsal";
const model = "rehearsal-1";

/** The built-in model: deterministic, local, free. It answers by rule or plays the script of the turn. */
export function createRehearsal(config: RehearsalConfig): Provider {
  return {
    name,
    model,
    local: true,
    stream(request, signal) {
      const state = request.rehearsal ?? defaultState(config, request);
      return state === undefined ? answer(request, signal) : play(request, state, signal);
    },
  };
}

function defaultState({ script }: RehearsalConfig, request: ModelRequest): RehearsalState | undefined {
  if (script === undefined) return undefined;
  const { responses, lastResult } = readProgress(request.messages);
  return { script, position: positionAfter(script, responses), lastResult };
}

async function* answer(
  request: ModelRequest,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void, undefined> {
  const userText = request.messages.findLast((message) => message.role === "user")?.text ?? "";
  const text = readEcho(userText) ?? prepareAnswer(userText);
  for (const chunk of chunkText(text)) {
    refuseWhenStopped(signal);
    yield { type: "text", text: chunk };
  }
  refuseWhenStopped(signal);
  yield endOf(request, "done", estimateTokens(text));
}

async function* play(
  request: ModelRequest,
  { script, position, lastResult }: RehearsalState,
  signal: AbortSignal,
): AsyncGenerator<ModelEvent, void, undefined> {
  const seen: Seen = { LAST: lastResult, SYSTEM: request.system, TAIL: request.tail };
  let next = position;
  let said = 0;
  let tokens = 0;
  for (let step = script[next]; step !== undefined; step = script[next]) {
    refuseWhenStopped(signal);
    next++;
    if (endsResponse(step)) {
      const calls = callsOf(step, next, seen);
      for (const call of calls) yield { type: "call", call };
      yield {
        ...endOf(request, "calls", tokens + estimateTokens(JSON.stringify(calls))),
        rehearsalPosition: next,
      };
      return;
    }
    for (const text of await perform(step, seen, signal)) {
      said += countNew(said, text);
      tokens += estimateTokens(text);
      if (text !== "") yield { type: "text", text };
    }
  }
  refuseWhenStopped(signal);
  if (said === 0) {
    const text = "(end of script)";
    tokens = estimateTokens(text);
    yield { type: "text", text };
  }
  yield { ...endOf(request, "done", tokens), rehearsalPosition: next };
}

/** What a step says; a sleep says nothing, a failure is thrown. */
async function perform(step: RehearsalStep, seen: Seen, signal: AbortSignal): Promise<readonly string[]> {
  if ("say" in step) return [fill(step.say, seen)];
  if ("stream" in step) return step.stream.map((text) => fill(text, seen));
  if ("sleep" in step) await wait(step.sleep, signal);
  if ("fail" in step) throw new ProviderError("rejected", name, step.fail);
  return [];
}

function fill(text: string, seen: Seen): string {
  const most = limits.modelResponseCharacters;
  if (!fitsWithSeen(text, seen, most)) throw tooLong("one response", most);
  return insertSeen(text, seen);
}

function callsOf(step: RehearsalStep, position: number, seen: Seen): ModelCall[] {
  const calls = "calls" in step ? step.calls : "call" in step ? [step] : [];
  return calls.map(({ call, args, script }, index) => {
    const most = limits.callArgumentCharacters;
    if (!fitsWithSeen(JSON.stringify(args), seen, most)) throw tooLong(`the arguments of ${call}`, most);
    const id = `call_${position}_${index + 1}`;
    const made = { id, tool: call, args: insertSeenDeep(args, seen) };
    return script === undefined ? made : { ...made, script };
  });
}

function countNew(said: number, text: string): number {
  const most = limits.modelResponseCharacters;
  if (said + text.length > most) throw tooLong("one response", most);
  return text.length;
}

function tooLong(what: string, most: number): ProviderError {
  return new ProviderError("rejected", name, `The script makes ${what} longer than ${most} characters.`);
}

function refuseWhenStopped(signal: AbortSignal): void {
  if (signal.aborted) throw stoppedError(name);
}

function endOf(request: ModelRequest, stop: StopReason, outputTokens: number) {
  const usage = {
    inputTokens: estimateRequestTokens(request),
    outputTokens,
    cachedInputTokens: 0,
    cost: 0,
  };
  return { type: "end", stop, usage, provider: name, model } as const;
}
