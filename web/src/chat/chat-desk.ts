import type { ConversationList, ConversationView, MessageList } from "../../../src/server/wire.ts";
import { callApi, describeFailure } from "../api/http.ts";
import type { LiveFeed } from "../api/live-feed.ts";
import { Cell } from "../shell/cell.ts";
import { readPlace, renamePlace } from "../shell/route.ts";
import { isEmpty } from "./draft.ts";
import { Room } from "./room.ts";

export interface ConversationsState {
  readonly loaded: boolean;
  readonly failure: string | undefined;
  readonly conversations: readonly ConversationView[];
  /** First words of each conversation's latest message, as far as they were read. */
  readonly titles: ReadonlyMap<string, string>;
  /** `mine`, or those of every channel and person. */
  readonly whose: "mine" | "everyone";
}

const titlesAtMost = 40;
const refreshAfterMs = 700;
const warnedAtMost = 100;

/** The conversations of the console: the list, and the rooms that were opened. */
export class ChatDesk {
  readonly list = new Cell<ConversationsState>({
    loaded: false,
    failure: undefined,
    conversations: [],
    titles: new Map(),
    whose: "mine",
  });
  readonly person: string;
  readonly #rooms = new Map<string, Room>();
  readonly #titleAges = new Map<string, number>();
  #fresh: Room;
  #refreshing = false;
  /** Turns of messages that a layer warned of. */
  readonly #warned = new Set<string>();

  constructor(person: string) {
    this.person = person;
    this.#fresh = this.#makeRoom(undefined);
  }

  listen(feed: LiveFeed): () => void {
    const stop = feed.onReady(() => {
      void this.refresh();
      for (const room of this.#rooms.values()) void room.load();
    });
    const unsubscribe = feed.subscribe(({ name, origin }) => {
      // The message is in the store when its turn ends, and says then where its signs stand.
      if (name === "security:warn" && origin.turnId !== undefined) this.#remember(origin.turnId);
      if (name !== "message:accepted" && name !== "turn:answered") return;
      this.#refreshSoon();
      const room = origin.conversation === undefined ? undefined : this.#rooms.get(origin.conversation);
      if (room !== undefined && origin.turnId !== undefined && this.#hasNews(room, origin.turnId))
        void room.load();
    });
    return () => {
      stop();
      unsubscribe();
    };
  }

  room(id: string | undefined): Room {
    if (id === undefined) return this.#fresh;
    const known = this.#rooms.get(id);
    if (known !== undefined) return known;
    const room = this.#makeRoom(id);
    this.#rooms.set(id, room);
    void room.load();
    return room;
  }

  /** Conversations of other people can be read here, not written. */
  isMine(id: string | undefined): boolean {
    if (id === undefined) return true;
    const row = this.list.read().conversations.find((conversation) => conversation.id === id);
    return row === undefined || row.person === this.person;
  }

  showWhose(whose: ConversationsState["whose"]): void {
    this.list.update((state) => ({ ...state, whose }));
    void this.refresh();
  }

  async refresh(): Promise<void> {
    const { whose } = this.list.read();
    const query = whose === "mine" ? `&person=${encodeURIComponent(this.person)}` : "";
    try {
      const { conversations } = await callApi<ConversationList>(`/api/conversations?limit=200${query}`);
      const sorted = conversations.toSorted((a, b) => b.updatedAt - a.updatedAt);
      this.list.update((state) => ({ ...state, loaded: true, failure: undefined, conversations: sorted }));
      await this.#readTitles(sorted.slice(0, titlesAtMost));
    } catch (error) {
      this.list.update((state) => ({ ...state, loaded: true, failure: describeFailure(error).text }));
    }
  }

  async remove(id: string): Promise<string | undefined> {
    try {
      await callApi(`/api/conversations/${id}`, { method: "DELETE" });
    } catch (error) {
      const { text, hint } = describeFailure(error);
      return `${text} ${hint ?? ""}`;
    }
    this.#rooms.get(id)?.close();
    this.#rooms.delete(id);
    void this.refresh();
    return undefined;
  }

  /** Takes over what was not sent before the session ended; only the same person gets it back. */
  inherit(before: ChatDesk): void {
    if (before.person !== this.person) return;
    for (const room of [...before.#rooms.values(), before.#fresh]) {
      const draft = room.takeUnsent();
      if (!isEmpty(draft)) this.room(room.id).draft.set(draft);
    }
  }

  close(): void {
    for (const room of [...this.#rooms.values(), this.#fresh]) room.close();
  }

  #makeRoom(id: string | undefined): Room {
    const room = new Room(id, {
      onNamed: (named, conversation) => this.#nameRoom(named, conversation),
      onChanged: () => {
        this.#refreshSoon();
        // The live events may have come before the room had its name.
        const warned = [...this.#warned].filter((turn) => room.knowsTurn(turn));
        for (const turn of warned) this.#warned.delete(turn);
        if (warned.length > 0) void room.load();
      },
    });
    return room;
  }

  /** A refused message has no turn that ends, so the oldest go. */
  #remember(turn: string): void {
    this.#warned.add(turn);
    const [oldest] = this.#warned;
    if (this.#warned.size > warnedAtMost && oldest !== undefined) this.#warned.delete(oldest);
  }

  #hasNews(room: Room, turn: string): boolean {
    return this.#warned.delete(turn) || !room.knowsTurn(turn);
  }

  /** However much is going on, the list is read once a second. */
  #refreshSoon(): void {
    if (this.#refreshing) return;
    this.#refreshing = true;
    setTimeout(() => {
      this.#refreshing = false;
      void this.refresh();
    }, refreshAfterMs);
  }

  #nameRoom(room: Room, conversation: string): void {
    this.#rooms.set(conversation, room);
    if (room === this.#fresh) this.#fresh = this.#makeRoom(undefined);
    const place = readPlace(location.hash);
    if (place.view === "chat" && place.id === undefined) renamePlace("chat", conversation);
    void this.refresh();
  }

  async #readTitles(conversations: readonly ConversationView[]): Promise<void> {
    const stale = conversations.filter(({ id, updatedAt }) => this.#titleAges.get(id) !== updatedAt);
    for (const { id, updatedAt } of stale) {
      const { messages } = await callApi<MessageList>(`/api/conversations/${id}/messages?limit=6`);
      const latest = messages.findLast((message) => message.role === "user");
      this.#titleAges.set(id, updatedAt);
      if (latest === undefined) continue;
      const own = latest.parts?.find((part) => part.trust === "user")?.text ?? latest.text;
      const title = own
        .replaceAll(/[\p{C}\s]+/gu, " ")
        .trim()
        .slice(0, 120);
      this.list.update((state) => ({ ...state, titles: new Map([...state.titles, [id, title]]) }));
    }
  }
}
