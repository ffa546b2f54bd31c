import assert from "node:assert/strict";
import type { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { Admission, Desk, Submission } from "../delivery/desk.ts";
import type { AppError } from "../errors.ts";
import type { EventOrigin } from "../events.ts";
import { limits } from "../limits.ts";
import type { Role } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import type { SenderRules } from "./admission.ts";
import { isGatewayChannel, personOfIdentity } from "./identity.ts";
import type { PairingDesk } from "./pairing-desk.ts";
import type { Speaker } from "./speaker.ts";
import { readSpeaker } from "./speaker.ts";

/** What a channel hands in: it says who spoke where, and never as whom. */
export type ChannelMessage = Omit<Submission, "principal" | "rehearsal" | "mayDecide">;

export type Reception =
  | Extract<Admission, { do: "accepted" }>
  /** Answered on the spot: the person was paired, and no model saw the message. */
  | { readonly do: "answered"; readonly reply: string }
  /** `reply` is undefined where the person has been told lately, so that two machines do not answer each other. */
  | { readonly do: "refused"; readonly code: string; readonly reply: string | undefined };

export interface ChannelDeskParts {
  readonly desk: Pick<Desk, "submit">;
  readonly rules: SenderRules;
  readonly pairing: PairingDesk;
  readonly checkpoints: Checkpoints;
  readonly clock: Clock;
  /** Why nothing is accepted at the moment (locked, stopping), if so. */
  readonly closed: () => AppError | undefined;
}

/** The one way for every channel to hand a message in: it knows the person, hears codes of a pairing, and submits. */
export class ChannelDesk {
  readonly #parts: ChannelDeskParts;
  readonly #toldAt = new Map<string, number>();

  constructor(parts: ChannelDeskParts) {
    this.#parts = parts;
  }

  async receive(message: ChannelMessage): Promise<Reception> {
    const { channel } = message;
    assert(!isGatewayChannel(channel), "A channel must not speak for callers of the gateway.");
    const closed = this.#parts.closed();
    const speaker = readSpeaker(message);
    if (closed !== undefined) return this.#refuseClosed(message, closed, speaker);
    if (speaker === undefined) return this.#submit(message, message.person, undefined);
    const person = personOfIdentity(channel, speaker.name);
    const heard = await this.#hear(message, speaker, person);
    return heard ?? this.#submit(message, person, speaker);
  }

  async #hear(message: ChannelMessage, speaker: Speaker, person: string): Promise<Reception | undefined> {
    const text = soleTextOf(message);
    if (text === undefined) return undefined;
    const isBarred = this.#parts.rules.barredBy(speaker) !== undefined;
    const origin = originOf(message, person);
    const outcome = await this.#parts.pairing.hear({
      channel: speaker.channel,
      name: speaker.name,
      text,
      barred: isBarred ? "person" : message.room === undefined ? undefined : "room",
      origin,
    });
    if (outcome.do === "none") return undefined;
    if (outcome.do === "burnt") return this.#refused(message, "pairing/burnt", burntText);
    const reply = outcome.isNew ? greetings[outcome.role] : knownText;
    return { do: "answered", reply: this.#leave(reply, origin) ?? "" };
  }

  /** Also whoever has no business here: the wall at the inbound checkpoint refuses, and its refusal is recorded. */
  async #submit(message: ChannelMessage, person: string, speaker: Speaker | undefined): Promise<Reception> {
    const found = speaker === undefined ? "malformed" : this.#parts.rules.principalOf(speaker);
    const principal = typeof found === "string" ? ({ id: person, role: "guest" } as const) : found;
    const admission = await this.#parts.desk.submit({
      ...message,
      person,
      principal,
      rehearsal: undefined,
      // Whom this channel has authenticated decides as what the book says; who may decide is the desk's to say.
      mayDecide: typeof found !== "string",
    });
    if (admission.do === "accepted") return admission;
    const { code, text, hint } = admission.reason;
    if (admission.reason.quiet === true) return { do: "refused", code, reply: undefined };
    const words = hint === undefined ? text : `${text} ${hint}`;
    if (typeof found === "string" && this.#wasTold(person)) return { do: "refused", code, reply: undefined };
    return this.#refused(message, code, words);
  }

  /** The house being closed is told once, and to those who may speak: it is nobody else's business. */
  #refuseClosed(message: ChannelMessage, { code, message: words }: AppError, speaker?: Speaker): Reception {
    const isKnown = speaker !== undefined && typeof this.#parts.rules.principalOf(speaker) !== "string";
    const isTold = isKnown && !this.#wasTold(`${code} ${personOfIdentity(speaker.channel, speaker.name)}`);
    return isTold ? this.#refused(message, code, words) : { do: "refused", code, reply: undefined };
  }

  #refused(message: ChannelMessage, code: string, words: string): Reception {
    return { do: "refused", code, reply: this.#leave(words, originOf(message, message.person)) };
  }

  #wasTold(person: string): boolean {
    const now = this.#parts.clock.now();
    const toldAt = this.#toldAt.get(person);
    if (toldAt !== undefined && Math.abs(now - toldAt) < limits.refusalReplyMs) return true;
    this.#toldAt.delete(person);
    this.#toldAt.set(person, now);
    if (this.#toldAt.size > limits.pairedSenders) {
      const [oldest] = this.#toldAt.keys();
      if (oldest !== undefined) this.#toldAt.delete(oldest);
    }
    return false;
  }

  #leave(words: string, origin: EventOrigin): string | undefined {
    return this.#parts.checkpoints.crossOutbound(words, {
      subject: "a word to a sender",
      origin,
      signal: neverAborted,
    });
  }
}

const neverAborted = new AbortController().signal;

const burntText = "This code did not count, and now it is void. Ask for a new one and send it to me alone.";
const knownText = "We know each other already.";
const greetings: { readonly [role in Role]: string } = {
  owner: "Welcome. From now on I know you as an owner.",
  member: "Welcome. From now on you can talk to me here.",
  guest: "Welcome. From now on you can talk to me here, as a guest.",
};

/** The message when it is one text in the sender's own words: what was forwarded or quoted says no code. */
function soleTextOf({ parts }: ChannelMessage): string | undefined {
  const [part, ...others] = parts;
  return part?.kind === "text" && part.label.trust === "user" && others.length === 0 ? part.text : undefined;
}

function originOf({ traceId, agent }: ChannelMessage, person: string): EventOrigin {
  return { traceId, agent, person };
}
