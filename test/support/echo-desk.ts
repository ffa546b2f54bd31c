import { setTimeout as sleep } from "node:timers/promises";
import type {
  Admission,
  Desk,
  NumberedTurnEvent,
  Submission,
  TurnEvent,
  TurnOutcome,
} from "../../src/delivery/desk.ts";
import { textOf } from "../../src/message.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { newId } from "../../src/platform/random.ts";
import type { HoldRow, InboxRow, OutboxRow, Store } from "../../src/store/store.ts";

interface RunningTurn {
  readonly events: TurnEvent[];
  outcome: TurnOutcome | undefined;
  wake: PromiseWithResolvers<void>;
}

/**
 * A desk that answers at once: `/echo TEXT` says TEXT, `/slow MS` waits, `/fail` fails, `/hold` asks a person,
 * `/empty` is refused at the inbound checkpoint. Everything goes through the given store.
 */
export class EchoDesk implements Desk {
  readonly turns = new Map<string, RunningTurn>();
  readonly submissions: Submission[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #stop = new AbortController();
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async submit(submission: Submission): Promise<Admission> {
    this.submissions.push(submission);
    if (this.submissions.length > 1_000) this.submissions.shift();
    const text = textOf(submission.parts);
    if (text === "/empty" || text === "")
      return {
        do: "refused",
        code: "unprocessable",
        reason: { code: "shape/empty", text: "The message is empty." },
      };
    const row = inboxRow(submission);
    const { row: kept, existed } = await this.#keep(row);
    if (existed && kept.idempotency?.bodyHash !== submission.idempotency?.bodyHash)
      return {
        do: "refused",
        code: "conflict",
        reason: { code: "delivery/key-reused", text: "This Idempotency-Key was used with another body." },
      };
    if (!existed) {
      this.turns.set(row.turnId, { events: [], outcome: undefined, wake: Promise.withResolvers() });
      if (this.turns.size > 2_000) this.turns.delete([...this.turns.keys()][0] ?? "");
      const run = this.#run(row, text).finally(() => this.#running.delete(run));
      this.#running.add(run);
    }
    return {
      do: "accepted",
      messageId: kept.id,
      turnId: kept.turnId,
      conversation: kept.conversation,
      existed,
    };
  }

  async outcome(turnId: string, signal: AbortSignal): Promise<TurnOutcome> {
    for (;;) {
      const turn = this.#turn(turnId);
      if (turn.outcome !== undefined) return turn.outcome;
      const aborted = Promise.withResolvers<never>();
      const onAbort = () => aborted.reject(signal.reason);
      signal.addEventListener("abort", onAbort, { once: true });
      await Promise.race([turn.wake.promise, aborted.promise]).finally(() =>
        signal.removeEventListener("abort", onAbort),
      );
    }
  }

  async *follow(turnId: string, after: number, signal: AbortSignal): AsyncGenerator<NumberedTurnEvent> {
    const turn = this.#turn(turnId);
    for (let number = after + 1; !signal.aborted;) {
      const event = turn.events[number];
      if (event === undefined) {
        await turn.wake.promise;
        continue;
      }
      yield { number, event };
      number += 1;
      if (event.type === "done") return;
    }
  }

  #keep(row: InboxRow): Promise<{ readonly row: InboxRow; readonly existed: boolean }> {
    const { agent, channel, person, acceptedAt: at, conversation: id, idempotency } = row;
    return this.#store.write(async (unit) => {
      const known =
        idempotency === null
          ? undefined
          : await unit.inbox.byIdempotencyKey(idempotency.caller, idempotency.key);
      if (known !== undefined) return { row: known, existed: true };
      await unit.conversations.ensure({ id, agent, channel, person, createdAt: at, updatedAt: at });
      return unit.inbox.accept(row);
    });
  }

  /** Ends what still runs, so that the store can be closed. */
  async idle(): Promise<void> {
    this.#stop.abort();
    await Promise.allSettled(this.#running);
  }

  async cancel(turnId: string): Promise<"cancelled" | "already-final" | "unknown"> {
    const row = await this.#store.read((unit) => unit.inbox.byTurn(turnId));
    if (row === undefined) return "unknown";
    const changed = await this.#finish(row, "cancelled", "Cancelled.");
    return changed ? "cancelled" : "already-final";
  }

  async decide(holdId: string, decision: "approve" | "deny", by: { id: string }) {
    const outcome = decision === "approve" ? ("approved" as const) : ("denied" as const);
    const { done, hold, row } = await this.#store.write(async (unit) => {
      const decided = await unit.holds.decide(holdId, outcome, by.id, systemClock.now());
      const found = await unit.holds.get(holdId);
      return {
        done: decided,
        hold: found,
        row: found === undefined ? undefined : await unit.inbox.byTurn(found.turnId),
      };
    });
    if (hold === undefined || row === undefined)
      return {
        do: "refused",
        code: "not-found",
        reason: { code: "holds/unknown", text: "No such hold." },
      } as const;
    if (!done)
      return {
        do: "refused",
        code: "conflict",
        reason: { code: "holds/decided", text: "Already decided." },
      } as const;
    await this.#finish(row, "answered", outcome);
    return { do: "decided", hold } as const;
  }

  async press() {
    const reason = { code: "button/unknown", text: "No such button." };
    return { do: "refused", code: "forbidden", reason } as const;
  }

  async askAgain() {
    return {
      do: "refused",
      code: "not-found",
      reason: { code: "again/unknown", text: "No such hold." },
    } as const;
  }

  async #run(row: InboxRow, text: string): Promise<void> {
    const slow = /^\/slow (\d+)/.exec(text)?.[1];
    if (slow !== undefined) await sleep(Number(slow), undefined, { signal: this.#stop.signal });
    if (text === "/hold") return this.#hold(row);
    if (text === "/fail") return void (await this.#finish(row, "failed", "The model could not be reached."));
    const answer = text.startsWith("/echo ") ? text.slice(6) : `You said: ${text}`;
    const half = Math.ceil(answer.length / 2);
    this.#tell(row.turnId, { type: "delta", offset: 0, text: answer.slice(0, half) });
    this.#tell(row.turnId, { type: "delta", offset: half, text: answer.slice(half) });
    await this.#finish(row, "answered", answer);
  }

  async #hold(row: InboxRow): Promise<void> {
    const hold = holdRow(row);
    await this.#store.write((unit) => unit.holds.add(hold));
    const notice = {
      id: hold.id,
      tool: hold.call.tool,
      reason: "It deletes a file.",
      expiresAt: hold.expiresAt,
    };
    this.#turn(row.turnId).outcome = { state: "held", holds: [notice] };
    this.#tell(row.turnId, { type: "held", holds: [notice] });
  }

  async #finish(row: InboxRow, state: "answered" | "failed" | "cancelled", text: string): Promise<boolean> {
    const now = systemClock.now();
    const reply: OutboxRow = {
      id: newId("out", now),
      turnId: row.turnId,
      messageId: row.id,
      conversation: row.conversation,
      channel: row.channel,
      kind: "reply",
      text,
      label: { trust: "learned", source: "model", at: now, readers: "everyone" },
      createdAt: now,
      delivery: "stored",
    };
    const changed = await this.#store.write(async (unit) => {
      if (!(await unit.inbox.setState(row.turnId, state))) return false;
      await unit.outbox.add(reply);
      return true;
    });
    if (!changed) return false;
    this.#turn(row.turnId).outcome = { state, reply };
    this.#tell(row.turnId, { type: "done", state, text, messageId: reply.id });
    return true;
  }

  #tell(turnId: string, event: TurnEvent): void {
    const turn = this.#turn(turnId);
    turn.events.push(event);
    turn.wake.resolve();
    turn.wake = Promise.withResolvers();
  }

  #turn(turnId: string): RunningTurn {
    const turn = this.turns.get(turnId);
    if (turn === undefined) throw new Error(`no turn ${turnId}`);
    return turn;
  }
}

function inboxRow(submission: Submission): InboxRow {
  const now = systemClock.now();
  const { agent, channel, person, principal, parts, timeZone, idempotency, rehearsal } = submission;
  return {
    id: newId("msg", now),
    turnId: newId("turn", now),
    conversation: submission.conversation ?? newId("conv", now),
    agent,
    channel,
    person,
    principal,
    received: parts,
    admitted: null,
    suspicion: null,
    state: "accepted",
    acceptedAt: now,
    timeZone: timeZone ?? null,
    rehearsal: rehearsal ?? null,
    idempotency: idempotency ?? null,
  };
}

function holdRow(row: InboxRow): HoldRow {
  const now = systemClock.now();
  return {
    id: newId("hold", now),
    turnId: row.turnId,
    conversation: row.conversation,
    agent: row.agent,
    person: row.person,
    principal: row.principal,
    call: { id: "call_1", tool: "delete", args: { path: "notes.txt", password: "hunter2" } },
    requestHash: "11",
    callHash: "00",
    times: 1,
    capability: {},
    label: { trust: "learned", source: "model", at: now, readers: "everyone" },
    reasons: [{ code: "classify/destroy", text: "It deletes a file." }],
    state: "pending",
    createdAt: now,
    expiresAt: now + 60_000,
    decidedAt: null,
    decidedBy: null,
    againTurn: null,
  };
}
