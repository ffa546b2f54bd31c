import type { HoldNotice } from "../delivery/desk.ts";
import { AppError } from "../errors.ts";
import { askWord } from "./ask.ts";
import type { Accepted, ChatMessage, TurnEnd } from "./chat-turn.ts";
import { followMessage } from "./chat-turn.ts";
import { ChatView } from "./chat-view.ts";
import type { Client } from "./client.ts";
import type { HoldView } from "./hold-view.ts";
import { describeHold } from "./hold-view.ts";
import type { Output } from "./output.ts";
import type { Presence } from "./presence.ts";

export interface Talk {
  readonly client: Client;
  readonly output: Output;
  readonly presence: Presence;
  /** Whether a person can be asked about holds. */
  readonly person: boolean;
}

export interface TalkEnd extends TurnEnd {
  readonly accepted: Accepted;
}

/** Hands in one message, shows its turn, asks about its holds. Ctrl-C stops the turn, a second one leaves. */
export async function talk(room: Talk, message: ChatMessage): Promise<TalkEnd> {
  const { client, output, presence, person } = room;
  const view = new ChatView(output, process.stdout.isTTY);
  const leaving = new AbortController();
  let accepted: Accepted | undefined;
  let asking: Asking | undefined;
  const stopListening = presence.onInterrupt(createInterrupt(() => accepted, room, leaving));
  try {
    for await (const event of followMessage(client, message, leaving.signal)) {
      view.show(event);
      if (event.type === "accepted") accepted = event;
      else if (event.type === "held" && accepted !== undefined) {
        if (!person) return { ...heldEnd(event.holds), accepted };
        asking = askAll(room, event.holds);
        // "Later" leaves the turn parked; an answer lets the stream go on by itself.
        void asking.left.then(() => leaving.abort(new Parked(event.holds)));
      } else if (event.type === "done" && accepted !== undefined) {
        asking?.moot.abort();
        return { state: event.state, text: event.text, replyId: event.messageId, holds: [], accepted };
      }
    }
  } catch (thrown) {
    if (!leaving.signal.aborted) throw thrown;
  } finally {
    stopListening();
    await asking?.settled;
  }
  const reason: unknown = leaving.signal.reason;
  if (reason instanceof Parked && accepted !== undefined) return { ...heldEnd(reason.holds), accepted };
  throw new AppError("cancelled", "Left before the reply came.", {
    hint: "The reply is kept: `castellan conversations` shows it.",
  });
}

class Parked extends Error {
  readonly holds: readonly HoldNotice[];

  constructor(holds: readonly HoldNotice[]) {
    super("parked");
    this.holds = holds;
  }
}

function heldEnd(holds: readonly HoldNotice[]): TurnEnd {
  return { state: "held", text: "", replyId: undefined, holds };
}

/** Ctrl-C while a turn runs. */
function createInterrupt(
  accepted: () => Accepted | undefined,
  { client, output }: Pick<Talk, "client" | "output">,
  leaving: AbortController,
): () => void {
  let stopping = false;
  return () => {
    const turn = accepted()?.turn;
    if (stopping || turn === undefined) return leaving.abort(new Error("left"));
    stopping = true;
    process.stderr.write("\n· stopping the turn; Ctrl-C again leaves\n");
    // The stream's own `done` tells how it ended; a turn that ended meanwhile needs no stopping.
    client.call("POST", `/api/turns/${encodeURIComponent(turn)}/cancel`).catch((error: unknown) => {
      output.note(`· ${error instanceof Error ? error.message : "the turn was not stopped"}`);
    });
  };
}

interface Asking {
  /** Resolves when the person puts a decision off; stays open otherwise. */
  readonly left: Promise<void>;
  readonly settled: Promise<void>;
  /** Aborted when the turn has ended by itself: nobody needs the answer any more. */
  readonly moot: AbortController;
}

function askAll(room: Talk, holds: readonly HoldNotice[]): Asking {
  const { client, output, presence } = room;
  const moot = new AbortController();
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const settled = (async () => {
    for (const { id } of holds) {
      const decision = await presence.ask(() => askOne(client, output, id, moot.signal));
      if (moot.signal.aborted) return;
      if (decision === "later") return leave();
      try {
        await client.call("POST", `/api/holds/${encodeURIComponent(id)}`, { body: { decision } });
      } catch (thrown) {
        output.note(`· ${thrown instanceof Error ? thrown.message : "the decision was not taken"}`);
      }
    }
  })();
  return { left, settled, moot };
}

async function askOne(
  client: Client,
  output: Output,
  id: string,
  signal: AbortSignal,
): Promise<"approve" | "deny" | "later"> {
  try {
    const hold = await client.call<HoldView>("GET", `/api/holds/${encodeURIComponent(id)}`);
    output.note(describeHold(hold, { columns: process.stderr.columns, brief: true }));
    // A word, because whoever is just writing the next message must not decide with a key or two.
    const question =
      "Let this call happen? Type approve (this call, once) or deny; Enter alone decides later";
    const word = await askWord(question, ["approve", "deny"], signal);
    if (word === undefined) output.note(`Later: castellan approvals approve ${id} (or deny).`);
    return word ?? "later";
  } catch (thrown) {
    // Ctrl-C at the question, or a hold that cannot be shown: it stays as it is.
    if (thrown instanceof AppError) return "later";
    throw thrown;
  }
}
