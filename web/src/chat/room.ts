import type { MessageList, MessageView, PartView, SuspicionView } from "../../../src/server/wire.ts";
import type { TurnStreamEvent } from "../api/follow-turn.ts";
import { followTurn, sendMessage } from "../api/follow-turn.ts";
import { ApiError, callApi, describeFailure } from "../api/http.ts";
import { announce } from "../shell/announcer.tsx";
import { Cell } from "../shell/cell.ts";
import type { Attachment, Draft } from "./draft.ts";
import { emptyDraft, isEmpty, toDraft, toParts, toRequest } from "./draft.ts";
import { emptyText } from "./streamed-text.ts";
import type { TurnProgress } from "./turn-progress.ts";
import { advanceTurn, isOpen, newTurn } from "./turn-progress.ts";

export interface Failure {
  readonly text: string;
  readonly hint: string | undefined;
}

/** A message and everything that came of it. */
export interface Exchange {
  readonly key: string;
  readonly parts: readonly PartView[];
  readonly at: number;
  /** What the tripwires said of it, where they said something, and the id it is called a false alarm by. */
  readonly suspected?: { readonly suspicion: SuspicionView; readonly message: string };
  readonly progress: TurnProgress;
  /** Set when the message was not taken, or its turn can no longer be followed. */
  readonly failure: Failure | undefined;
}

export interface RoomState {
  readonly id: string | undefined;
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  readonly exchanges: readonly Exchange[];
}

export interface RoomDeps {
  readonly onNamed: (room: Room, conversation: string) => void;
  readonly onChanged: () => void;
}

const recalledAtMost = 10;
let lastKey = 0;
const nextKey = (): number => (lastKey += 1);

/** One conversation, open in the console. It goes on while another view is looked at. */
export class Room {
  readonly cell: Cell<RoomState>;
  readonly draft = new Cell<Draft>(emptyDraft);
  readonly #deps: RoomDeps;
  readonly #following = new Map<string, AbortController>();

  constructor(id: string | undefined, deps: RoomDeps) {
    this.#deps = deps;
    this.cell = new Cell<RoomState>({ id, loading: id !== undefined, failure: undefined, exchanges: [] });
  }

  get id(): string | undefined {
    return this.cell.read().id;
  }

  knowsTurn(turn: string | undefined): boolean {
    return this.cell.read().exchanges.some(({ progress }) => progress.turn === turn);
  }

  async load(): Promise<void> {
    const { id } = this;
    if (id === undefined) return;
    try {
      const { messages } = await callApi<MessageList>(`/api/conversations/${id}/messages?limit=200`);
      const stored = readExchanges(messages);
      this.cell.update((state) => ({
        ...state,
        loading: false,
        failure: undefined,
        exchanges: merge(stored, state.exchanges),
      }));
      for (const exchange of this.cell.read().exchanges)
        if (isOpen(exchange.progress) && !this.#following.has(exchange.key)) this.#resume(exchange);
      for (const exchange of this.cell.read().exchanges.slice(-recalledAtMost))
        if (!isOpen(exchange.progress)) await this.#recall(exchange);
    } catch (error) {
      this.cell.update((state) => ({ ...state, loading: false, failure: describeFailure(error) }));
    }
  }

  attach(item: Omit<Attachment, "key">): void {
    this.draft.update((draft) => ({
      ...draft,
      attachments: [...draft.attachments, { ...item, key: nextKey() }],
    }));
  }

  write(text: string): void {
    this.draft.update((draft) => ({ ...draft, text }));
  }

  detach(key: number): void {
    this.draft.update((draft) => ({
      ...draft,
      attachments: draft.attachments.filter((item) => item.key !== key),
    }));
  }

  /** The one explicit step by which pasted text becomes the person's own words. */
  adopt(key: number): void {
    const item = this.draft.read().attachments.find((candidate) => candidate.key === key);
    if (item === undefined) return;
    this.detach(key);
    this.draft.update((draft) => ({
      ...draft,
      text: draft.text === "" ? item.text : `${draft.text}\n${item.text}`,
    }));
  }

  send(): void {
    const draft = this.draft.read();
    if (isEmpty(draft)) return;
    this.draft.set(emptyDraft);
    const exchange: Exchange = {
      key: `sent-${nextKey()}`,
      parts: toParts(draft),
      at: Date.now(),
      progress: newTurn,
      failure: undefined,
    };
    this.cell.update((state) => ({
      ...state,
      failure: undefined,
      exchanges: [...state.exchanges, exchange],
    }));
    const request = toRequest(draft, this.id);
    void this.#follow(exchange.key, (sink, signal) => sendMessage(request, sink, signal));
  }

  /** Brings a message that was not taken back into the composer. */
  takeBack(key: string): void {
    const exchange = this.cell.read().exchanges.find((candidate) => candidate.key === key);
    if (exchange === undefined) return;
    const back = toDraft(exchange.parts, nextKey);
    this.draft.update((draft) => ({
      text: [back.text, draft.text].filter((text) => text !== "").join("\n"),
      attachments: [...back.attachments, ...draft.attachments],
    }));
    this.cell.update((state) => ({
      ...state,
      exchanges: state.exchanges.filter((other) => other.key !== key),
    }));
  }

  /** What was written here and never taken, to be carried on elsewhere. */
  takeUnsent(): Draft {
    const waiting = this.cell.read().exchanges.filter(({ progress }) => progress.turn === undefined);
    for (const { key } of waiting.toReversed()) this.takeBack(key);
    return this.draft.read();
  }

  /** Stops the turn that runs; of several, the oldest. */
  async stop(): Promise<void> {
    const open = this.cell
      .read()
      .exchanges.find(({ progress }) => isOpen(progress) && progress.turn !== undefined);
    if (open?.progress.turn === undefined) return;
    try {
      await callApi(`/api/turns/${open.progress.turn}/cancel`, { method: "POST", body: {} });
      announce("Stopped.");
    } catch (error) {
      // It ended by itself in the same moment; its reply is on its way.
      if (error instanceof ApiError && error.status === 409) return;
      this.cell.update((state) => ({ ...state, failure: describeFailure(error) }));
    }
  }

  close(): void {
    for (const controller of this.#following.values()) controller.abort();
    this.#following.clear();
  }

  #resume({ key, progress }: Exchange): void {
    const { turn } = progress;
    if (turn !== undefined) void this.#follow(key, (sink, signal) => followTurn(turn, sink, signal));
  }

  /** Steps and gates of a turn that ended, as long as the daemon still tells them. */
  async #recall({ key, progress }: Exchange): Promise<void> {
    const { turn } = progress;
    if (turn === undefined || progress.crossings.length > 0) return;
    const controller = new AbortController();
    this.#following.set(key, controller);
    let told = newTurn;
    const sink = {
      onEvent: (event: TurnStreamEvent) => (told = advanceTurn(told, event)),
      onConnection: (state: "live" | "lost") => (state === "lost" ? controller.abort() : undefined),
    };
    await followTurn(turn, sink, controller.signal).catch(wasForgotten);
    this.#following.delete(key);
    const { tools, crossings } = told;
    this.#change(key, (exchange) => ({ ...exchange, progress: { ...exchange.progress, tools, crossings } }));
  }

  async #follow(
    key: string,
    begin: (sink: Parameters<typeof followTurn>[1], signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const controller = new AbortController();
    this.#following.set(key, controller);
    const sink = {
      onEvent: (event: TurnStreamEvent) => this.#take(key, event),
      onConnection: (connection: "live" | "lost") =>
        this.#change(key, (exchange) => ({ ...exchange, progress: { ...exchange.progress, connection } })),
    };
    try {
      await begin(sink, controller.signal);
    } catch (error) {
      const failure = describeFailure(error);
      announce(failure.text);
      this.#change(key, (exchange) => ({ ...exchange, failure }));
    } finally {
      this.#following.delete(key);
    }
  }

  #take(key: string, event: TurnStreamEvent): void {
    this.#change(key, (exchange) => ({ ...exchange, progress: advanceTurn(exchange.progress, event) }));
    if (event.type === "accepted" && this.id === undefined) {
      this.cell.update((state) => ({ ...state, id: event.data.conversation }));
      this.#deps.onNamed(this, event.data.conversation);
    }
    if (event.type === "held") announce("A call waits for your decision.");
    if (event.type === "done") {
      announce(
        event.data.state === "answered"
          ? `Reply: ${event.data.text.slice(0, 500)}`
          : event.data.text.slice(0, 300),
      );
      this.#deps.onChanged();
    }
  }

  #change(key: string, change: (exchange: Exchange) => Exchange): void {
    this.cell.update((state) => ({
      ...state,
      exchanges: state.exchanges.map((exchange) => (exchange.key === key ? change(exchange) : exchange)),
    }));
  }
}

/** The reply is there; how it came about is told as long as the daemon remembers it. */
function wasForgotten(): void {}

/** What the store knows, with what was seen live kept: steps and crossings are told only once. */
function merge(stored: readonly Exchange[], live: readonly Exchange[]): readonly Exchange[] {
  const seen = new Map(live.map((exchange) => [exchange.progress.turn, exchange]));
  const known = new Set(stored.map(({ progress }) => progress.turn));
  return [
    ...stored.map((exchange) => bringTogether(exchange, seen.get(exchange.progress.turn))),
    ...live.filter(({ progress }) => progress.turn === undefined || !known.has(progress.turn)),
  ];
}

/** Signs count in the text as it was kept, so that text is shown with them. */
function bringTogether(stored: Exchange, live: Exchange | undefined): Exchange {
  const { parts, suspected } = stored;
  if (live === undefined) return stored;
  return suspected === undefined ? live : { ...live, parts, suspected };
}

function readExchanges(messages: readonly MessageView[]): readonly Exchange[] {
  const replies = new Map(
    messages.flatMap((message) =>
      message.role === "assistant" ? [[message.turn, message.text] as const] : [],
    ),
  );
  return messages.flatMap((message): Exchange[] => {
    if (message.role !== "user") return [];
    const text = replies.get(message.turn);
    const progress: TurnProgress = {
      ...newTurn,
      turn: message.turn,
      state: message.state,
      reply: text === undefined ? emptyText : { text, ahead: [] },
    };
    const own: PartView = { type: "text", text: message.text, trust: "user", source: "" };
    const { id, at, suspicion, parts = [own] } = message;
    const suspected = suspicion === undefined ? {} : { suspected: { suspicion, message: id } };
    return [{ key: id, parts, at, ...suspected, progress, failure: undefined }];
  });
}
