import { setTimeout as sleep } from "node:timers/promises";
import type { HoldNotice, TurnEvent } from "../delivery/desk.ts";
import { AppError } from "../errors.ts";
import { newRandomId } from "../platform/random.ts";
import type { Client } from "./client.ts";

export interface Accepted {
  readonly turn: string;
  readonly conversation: string;
  readonly message: string;
}

export type ChatEvent =
  | ({ readonly type: "accepted" } & Accepted)
  | TurnEvent
  /** The connection was lost; the turn is picked up again. */
  | { readonly type: "reconnecting"; readonly reason: string };

export interface ChatMessage {
  readonly message: string;
  readonly conversation?: string;
  readonly agent?: string;
  readonly timeZone?: string;
}

/** How a turn ended for the one who waits: with its reply, or parked before a person. */
export interface TurnEnd {
  readonly state: "answered" | "failed" | "cancelled" | "held";
  readonly text: string;
  readonly replyId: string | undefined;
  readonly holds: readonly HoldNotice[];
}

const reconnectPauseMs = 500;
const reconnectsAtMost = 20;

/**
 * Hands in a message and follows its turn to the end. The same Idempotency-Key makes every new connection the same
 * message, and Last-Event-ID goes on where the last one broke, also over a restart of the daemon.
 */
export async function* followMessage(
  client: Client,
  body: ChatMessage,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
  const key = newRandomId("cli");
  let lastId: string | undefined;
  for (let lost = 0; ; lost += 1) {
    const headers = { "idempotency-key": key, ...(lastId === undefined ? {} : { "last-event-id": lastId }) };
    let reason = "the daemon closed the connection";
    try {
      for await (const { event, id, data } of client.stream("POST", "/api/chat/stream", {
        body,
        headers,
        signal,
      })) {
        lastId = id ?? lastId;
        const parsed = JSON.parse(data) as { readonly reason?: string };
        if (event === "closing") reason = parsed.reason ?? reason;
        else yield { ...parsed, type: event } as ChatEvent;
        if (event === "done") return;
      }
    } catch (thrown) {
      if (signal.aborted || !isLost(thrown) || lost >= reconnectsAtMost) throw thrown;
      reason = thrown.message;
    }
    if (signal.aborted) return;
    if (lost >= reconnectsAtMost) throw unanswered(reason);
    if (lost === 0) yield { type: "reconnecting", reason };
    await sleep(reconnectPauseMs);
  }
}

function isLost(thrown: unknown): thrown is AppError {
  return thrown instanceof AppError && (thrown.code === "daemon-unavailable" || thrown.code === "stopping");
}

function unanswered(reason: string): AppError {
  return new AppError("daemon-unavailable", `The reply did not come: ${reason}`, {
    hint: "An accepted message is kept and answered when the daemon runs again: see `castellan conversations`.",
  });
}

/** The reply text as it streams. Deltas are previews: the text of `done` is what counts. */
export class ReplyPreview {
  #shown = "";

  /** What is new of a delta; repeats after a new connection are dropped by their offset. */
  add(offset: number, text: string): string {
    const fresh = offset > this.#shown.length ? text : text.slice(this.#shown.length - offset);
    this.#shown += fresh;
    return fresh;
  }

  retract(): void {
    this.#shown = "";
  }

  /** What still has to be printed, and whether it replaces what was shown. */
  finish(text: string): { readonly rest: string; readonly replaces: boolean } {
    if (text.startsWith(this.#shown)) return { rest: text.slice(this.#shown.length), replaces: false };
    return { rest: text, replaces: this.#shown !== "" };
  }
}
