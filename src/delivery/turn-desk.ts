import { HoldDesk } from "../approvals/hold-desk.ts";
import { AppError, toAppError } from "../errors.ts";
import { limits } from "../limits.ts";
import { newId, newTraceId } from "../platform/random.ts";
import type { HoldRow, InboxRow, OutboxRow } from "../store/store.ts";
import type { StopReason } from "../turn.ts";
import { TurnStopped } from "../turn.ts";
import type { NumberedTurnEvent, TurnOutcome } from "./desk.ts";
import { untilAborted } from "../until-aborted.ts";
import { closeTurn } from "./close-turn.ts";
import { toFeedEvent } from "./feed-event.ts";
import { Lanes } from "./lanes.ts";
import { readOutcome, readToolEvents } from "./stored-turn.ts";
import { TurnFeeds } from "./turn-feed.ts";
import type { Beginning, RunEnd, TurnRunnerDependencies } from "./turn-runner.ts";
import { TurnRunner } from "./turn-runner.ts";

const retryMs = 5_000;

const barredReply = "This was stopped, because whoever asked for it may not ask for it any more.";

const longestRetryMs = 300_000;

interface Running {
  readonly controller: AbortController;
  readonly end: Promise<RunEnd>;
  /** A run that has not begun will read everything that was decided until it does. */
  begun: boolean;
}

export interface TurnDeskDependencies extends TurnRunnerDependencies {
  /** Why nothing may run at the moment (locked, stopping, not the daemon), if so. */
  readonly closed: () => AppError | undefined;
  /** False for a message whose person may not speak any more, or not as what it did. */
  readonly mayGoOn: (message: InboxRow) => boolean;
}

/** Runs, follows, stops and resumes turns. One per process. */
export class TurnDesk {
  /** Where the calls are decided that these turns wait for. */
  readonly holds: HoldDesk;
  readonly #deps: TurnDeskDependencies;
  readonly #runner: TurnRunner;
  readonly #lanes: Lanes;
  readonly #feeds: TurnFeeds;
  readonly #running = new Map<string, Running>();
  readonly #retries = new Set<NodeJS.Timeout>();
  /** Runs in a row that could not be written, by turn. */
  readonly #failures = new Map<string, number>();
  readonly #resumed = Promise.withResolvers<void>();
  /** Until what an earlier process left is in its lanes nothing new is: `resume` finds it and keeps the order. */
  #isResumed = false;
  #stopping = false;

  constructor(deps: TurnDeskDependencies) {
    this.#deps = deps;
    this.#runner = new TurnRunner(deps);
    this.#lanes = new Lanes(
      { atOnce: limits.turnsAtOnce, atOncePerOwner: limits.turnsAtOncePerPerson },
      () => undefined,
    );
    this.#feeds = new TurnFeeds(deps.clock.now());
    this.holds = new HoldDesk({
      ...deps,
      resume: (message) => this.schedule(message, newTraceId(), "resumed"),
    });
    deps.bus.subscribe((event) => {
      if (event.origin.turnId === undefined) return;
      const shown = toFeedEvent(event);
      if (shown !== undefined) this.#feeds.get(event.origin.turnId)?.emit(shown);
    });
  }

  waitingIn(conversation: string): number {
    return this.#lanes.waitingIn(conversation);
  }

  schedule(message: InboxRow, traceId: string, beginning: Beginning): void {
    const earlier = this.#running.get(message.turnId);
    if (this.#stopping || !this.#isResumed || this.#deps.closed() !== undefined) return;
    if (earlier !== undefined && (!earlier.begun || beginning !== "resumed")) return;
    // Runs of one turn share what stops them: a cancel reaches all.
    const controller = earlier?.controller ?? new AbortController();
    const turn = this.#runner.makeTurn(message, traceId, controller.signal);
    const feed = this.#feeds.open(message.turnId);
    const { promise: end, resolve, reject } = Promise.withResolvers<RunEnd>();
    const running: Running = { controller, end, begun: false };
    this.#running.set(message.turnId, running);
    this.#lanes.add(message.conversation, message.person, async () => {
      running.begun = true;
      try {
        controller.signal.throwIfAborted();
        resolve(await this.#runner.run(turn, feed, beginning));
      } catch (error) {
        if (controller.signal.aborted) resolve({ do: "stopped" });
        else reject(toAppError(error));
      } finally {
        if (this.#running.get(message.turnId) === running) this.#running.delete(message.turnId);
      }
    });
    end.then(
      (outcome) => this.#settle(message.turnId, outcome),
      (error: unknown) => {
        this.#deps.onError(toAppError(error), message.turnId);
        this.#tryLater(message);
      },
    );
  }

  #settle(turnId: string, end: RunEnd): void {
    this.#failures.delete(turnId);
    if (end.do === "held") for (const { id, expiresAt } of end.holds) this.holds.watch(id, expiresAt);
    if (end.do === "failed") for (const hold of end.withdrawn) this.holds.report(hold, "cancelled", "failed");
  }

  /** A turn that could not be written (a full disk) stays open; it goes on as soon as there is room again. */
  #tryLater(message: InboxRow): void {
    const failures = this.#failures.get(message.turnId) ?? 0;
    this.#failures.set(message.turnId, failures + 1);
    const timer = setTimeout(
      () => {
        this.#retries.delete(timer);
        if (this.#running.has(message.turnId) || this.#deps.closed() !== undefined) return;
        // Each attempt may ask the model again: first something small has to fit.
        const { store, clock } = this.#deps;
        store
          .write((unit) => unit.settings.put("delivery.retried", clock.now()))
          .then(
            () => this.schedule(message, newTraceId(), "resumed"),
            () => this.#tryLater(message),
          );
      },
      Math.min(retryMs * 2 ** failures, longestRetryMs),
    );
    timer.unref();
    this.#retries.add(timer);
  }

  async outcome(turnId: string, signal: AbortSignal): Promise<TurnOutcome> {
    while (true) {
      const running = this.#running.get(turnId);
      const end = running === undefined ? undefined : await untilAborted(running.end, signal);
      if (end?.do === "answered") return { state: "answered", reply: end.reply };
      if (end?.do === "failed") return { state: "failed", reply: end.reply, code: end.code };
      if (end?.do === "held") return { state: "held", holds: end.holds };
      const stored = await readOutcome(this.#deps.store, turnId);
      if (stored !== undefined) return stored;
      const closed = this.#deps.closed();
      if (closed?.code === "locked") throw closed;
      if (this.#stopping || closed !== undefined)
        throw new AppError(
          "stopping",
          "The daemon is stopping; the message is kept and answered after the next start.",
        );
      if (!this.#isResumed) await untilAborted(this.#resumed.promise, signal);
      else if (this.#running.get(turnId) === undefined)
        throw new AppError("internal", "The turn is open but nobody is running it.", {
          hint: "Restart the daemon: it goes on from the journal.",
        });
    }
  }

  async *follow(turnId: string, after: number, signal: AbortSignal): AsyncGenerator<NumberedTurnEvent> {
    if (!this.#isResumed && this.#deps.closed() === undefined)
      await untilAborted(this.#resumed.promise, signal);
    const feed = this.#feeds.get(turnId);
    if (feed !== undefined) {
      yield* feed.follow(after, signal);
      return;
    }
    const stored = await readOutcome(this.#deps.store, turnId);
    if (stored === undefined) return;
    if (stored.state === "held") {
      const live = this.#feeds.open(turnId, after + 1);
      if (live.lastEvent === undefined) live.emit({ type: "held", holds: stored.holds });
      yield* live.follow(after, signal);
      return;
    }
    const { state, reply } = stored;
    const replay = this.#feeds.replay(after + 1);
    for (const event of await readToolEvents(this.#deps.store, turnId)) replay.emit(event);
    replay.emitText(reply.text);
    replay.emit({ type: "done", state, text: reply.text, messageId: reply.id });
    yield* replay.follow(after, signal);
  }

  /** Ends an open turn at once, whatever step it is in: the final state is on disk before anything is aborted. */
  async cancel(
    turnId: string,
    text: string,
    reason: StopReason = "cancelled",
  ): Promise<"cancelled" | "already-final" | "unknown"> {
    const { store, clock, bus } = this.#deps;
    const closed = await store.write(async (unit) => {
      const message = await unit.inbox.byTurn(turnId);
      if (message === undefined) return "unknown";
      const now = clock.now();
      const reply = cancelReply(message, text, now);
      const holds = await closeTurn(unit, "cancelled", reply);
      return holds === undefined ? "already-final" : { message, reply, holds };
    });
    if (typeof closed === "string") return closed;
    this.#running.get(turnId)?.controller.abort(new TurnStopped(reason));
    for (const hold of closed.holds) this.holds.report(hold, "cancelled", reason);
    const { conversation, agent, person } = closed.message;
    bus.emit(
      "turn:answered",
      clock.now(),
      { traceId: turnId, turnId, conversation, agent, person },
      { outcome: "cancelled", durationMs: 0 },
    );
    this.#feeds
      .open(turnId)
      .emit({ type: "done", state: "cancelled", text: closed.reply.text, messageId: closed.reply.id });
    return "cancelled";
  }

  /** Goes on with every turn that has no reply yet, in the order they were accepted. */
  async resume(): Promise<number> {
    const { open, holds } = await this.#deps.store.read(async (unit) => {
      const rows = await unit.inbox.open();
      const waiting = new Map<string, readonly HoldRow[]>();
      for (const row of rows)
        if (row.state === "held") waiting.set(row.turnId, await unit.holds.byTurn(row.turnId));
      return { open: rows, holds: waiting };
    });
    this.#isResumed = true;
    this.#resumed.resolve();
    for (const row of open) {
      if (await this.#endIfBarred(row)) continue;
      for (const hold of holds.get(row.turnId) ?? [])
        if (hold.state === "pending") this.holds.announceAgain(hold);
      // A held turn runs too: what was decided just before the stop goes on, what still waits parks again.
      this.schedule(row, newTraceId(), "resumed");
    }
    return open.length;
  }

  /** Ends the open turns of persons who could not begin them now: who is removed neither runs nor waits for an approval. */
  async endBarred(): Promise<void> {
    const open = await this.#deps.store.read((unit) => unit.inbox.open());
    for (const row of open) await this.#endIfBarred(row);
  }

  async #endIfBarred(row: InboxRow): Promise<boolean> {
    const isBarred = !this.#deps.mayGoOn(row);
    if (isBarred) await this.cancel(row.turnId, barredReply);
    return isBarred;
  }

  /** Panic: what runs is interrupted whatever the disk does; then every open turn gets its final reply. */
  async stopAll(text: string): Promise<number> {
    for (const timer of this.#retries) clearTimeout(timer);
    this.#retries.clear();
    for (const { controller } of this.#running.values()) controller.abort(new TurnStopped("locked"));
    const open = await this.#deps.store.read((unit) => unit.inbox.open());
    const ends = await Promise.allSettled([
      ...open.map((row) => this.cancel(row.turnId, text, "locked")),
      this.#deps.approvals.forget("lock"),
    ]);
    const failed = ends.find((end) => end.status === "rejected");
    if (failed !== undefined) throw toAppError(failed.reason);
    return ends.filter((end) => end.status === "fulfilled" && end.value === "cancelled").length;
  }

  /** Interrupts what runs without ending it: the journal stays open and the next start goes on. */
  async close(): Promise<void> {
    this.#stopping = true;
    this.holds.close();
    for (const timer of this.#retries) clearTimeout(timer);
    for (const { controller } of this.#running.values()) controller.abort(new TurnStopped("stopping"));
    await this.#lanes.settled();
  }
}

function cancelReply(
  { id: messageId, turnId, conversation, channel, principal }: InboxRow,
  text: string,
  now: number,
): OutboxRow {
  return {
    id: newId("out", now),
    turnId,
    messageId,
    conversation,
    channel,
    kind: "reply",
    text,
    label: { trust: "system", source: "castellan", at: now, readers: [principal.id] },
    createdAt: now,
    delivery: "stored",
  };
}
