import { mapTexts, type JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import { ProviderError, type ModelMessage, type ModelRequest, type Provider } from "./provider.ts";

/** What a request loses and must have before it may go from a local model to one beyond this machine. */
export interface LeavingTerms {
  /** Takes stored secrets and whatever looks like a credential out of a text. */
  readonly redact: (text: string) => string;
  /** The platform's own part of a system text, without what the owner wrote into it. */
  readonly coreOf: (system: string) => string;
  /** True when a tail carries the mark by which a stolen request is known. */
  readonly isMarked: (tail: string) => boolean;
}

/**
 * A provider beyond this machine as a stand-in for a local one. It sees the rules, the newest message and the last
 * results, redacted, with the mark in them; never the conversation. Without a mark it is not asked.
 */
export function leaveDevice(provider: Provider, terms: LeavingTerms): Provider {
  const { name, model, local } = provider;
  return {
    name,
    model,
    local,
    stream(request, signal) {
      if (terms.isMarked(request.tail)) return provider.stream(narrowRequest(request, terms), signal);
      const message = `${name} was not asked in place of a local model: what leaves this machine has to carry a mark, and security.canary.enabled is false.`;
      throw new ProviderError("paused", name, message);
    },
  };
}

function narrowRequest(request: ModelRequest, terms: LeavingTerms): ModelRequest {
  return {
    ...request,
    system: terms.redact(terms.coreOf(request.system)),
    messages: narrowMessages(request.messages, terms),
  };
}

function narrowMessages(messages: readonly ModelMessage[], terms: LeavingTerms): readonly ModelMessage[] {
  const newest = messages.findLastIndex((message) => message.role === "user");
  const question = messages.slice(newest, newest + 1);
  const steps = splitSteps(messages.slice(newest + 1));
  const kept: ModelMessage[][] = [];
  let room = limits.offDeviceCharacters;
  // The newest step always goes, each of its texts cut; earlier ones only whole, as long as they fit.
  for (const step of steps.toReversed()) {
    const size = step.reduce((sum, message) => sum + sizeOf(message), 0);
    if (kept.length > 0 && size > room) break;
    kept.unshift(step);
    room -= size;
  }
  return [...question, ...kept.flat()].map((message) => redactMessage(message, terms.redact));
}

/** A step is what the model said and called, with the results of those calls. */
function splitSteps(messages: readonly ModelMessage[]): ModelMessage[][] {
  const steps: ModelMessage[][] = [];
  for (const message of messages) {
    const last = steps.at(-1);
    if (message.role === "assistant" || last === undefined) steps.push([message]);
    else last.push(message);
  }
  return steps;
}

function sizeOf(message: ModelMessage): number {
  const calls = message.role === "assistant" ? JSON.stringify(message.calls).length : 0;
  return message.text.length + calls;
}

function redactMessage(message: ModelMessage, redact: LeavingTerms["redact"]): ModelMessage {
  const text = cut(redact(message.text));
  if (message.role !== "assistant") return { ...message, text };
  const calls = message.calls.map((call) => ({
    ...call,
    args: mapTexts(call.args, (value) => cut(redact(value))) as JsonObject,
  }));
  return { ...message, text, calls };
}

/** Redacted before it is cut: half a secret is not recognised as one. */
function cut(text: string): string {
  if (text.length <= limits.offDeviceTextCharacters) return text;
  return `${text.slice(0, limits.offDeviceTextCharacters).toWellFormed()}\n[cut: the rest stays on this machine]`;
}
