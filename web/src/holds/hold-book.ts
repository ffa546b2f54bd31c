import type { AskedAgainView, HoldList, HoldView } from "../../../src/server/wire.ts";
import { ApiError, callApi, describeFailure } from "../api/http.ts";
import type { LiveFeed } from "../api/live-feed.ts";
import { announce } from "../shell/announcer.tsx";
import { Cell } from "../shell/cell.ts";
import type { KindWish } from "./kind-dialog.tsx";

export interface HoldsState {
  readonly loaded: boolean;
  readonly failure: string | undefined;
  readonly holds: readonly HoldView[];
  /** What happened when a person decided, by hold; also that somebody else was faster. */
  readonly notes: ReadonlyMap<string, string>;
}

/** All holds this person may see, kept up with the live feed. */
export class HoldBook {
  readonly cell = new Cell<HoldsState>({ loaded: false, failure: undefined, holds: [], notes: new Map() });
  #reading: Promise<void> | undefined;
  #again = false;

  listen(feed: LiveFeed): () => void {
    const stop = feed.onReady(() => void this.refresh());
    const unsubscribe = feed.subscribe(({ name }) => {
      if (name.startsWith("approval:") || name === "daemon:locked") void this.refresh();
    });
    return () => {
      stop();
      unsubscribe();
    };
  }

  find(id: string): HoldView | undefined {
    return this.cell.read().holds.find((hold) => hold.id === id);
  }

  /** Never twice at the same time; what changed while it was reading is read once more. */
  async refresh(): Promise<void> {
    if (this.#reading !== undefined) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#readUntilFresh();
    await this.#reading;
    this.#reading = undefined;
  }

  async #readUntilFresh(): Promise<void> {
    do {
      this.#again = false;
      await this.#read();
    } while (this.#again);
  }

  /** With a wish the approval stands for later calls of this kind as well. */
  decide(id: string, decision: "approve" | "deny", kind?: KindWish): Promise<void> {
    const body = kind === undefined ? { decision } : { decision, kind };
    return this.#act(id, async () => {
      const hold = await callApi<HoldView>(`/api/holds/${encodeURIComponent(id)}`, { method: "POST", body });
      if (hold.state !== "approved") return `The call is ${hold.state}.`;
      return kind === undefined
        ? "Approved. The call goes ahead."
        : "Approved. This call and later ones of its kind go ahead.";
    });
  }

  askAgain(id: string): Promise<void> {
    return this.#act(id, async () => {
      await callApi<AskedAgainView>(`/api/holds/${encodeURIComponent(id)}/again`, {
        method: "POST",
        body: {},
      });
      return "It is asked again.";
    });
  }

  async #act(id: string, work: () => Promise<string>): Promise<void> {
    let note: string;
    try {
      note = await work();
    } catch (error) {
      const { text, hint } = describeFailure(error);
      note = error instanceof ApiError && error.status === 409 ? text : `${text} ${hint ?? ""}`;
    }
    announce(note);
    this.cell.update((state) => ({ ...state, notes: new Map([...state.notes, [id, note]]) }));
    await this.refresh();
  }

  async #read(): Promise<void> {
    try {
      const [waiting, all] = await Promise.all([
        callApi<HoldList>("/api/holds?state=pending&limit=500"),
        callApi<HoldList>("/api/holds?state=all&limit=200"),
      ]);
      // However much was decided since, what waits is never pushed out of the list.
      const holds = new Map([...waiting.holds, ...all.holds].map((hold) => [hold.id, hold]));
      this.cell.update((state) => ({
        ...state,
        loaded: true,
        failure: undefined,
        holds: [...holds.values()].toSorted(inOrder),
      }));
    } catch (error) {
      this.cell.update((state) => ({ ...state, loaded: true, failure: describeFailure(error).text }));
    }
  }
}

/** What waits comes first, then what was decided; the newest at the top of both. */
function inOrder(a: HoldView, b: HoldView): number {
  const waiting = Number(b.state === "pending") - Number(a.state === "pending");
  return waiting === 0 ? newestOf(b) - newestOf(a) : waiting;
}

function newestOf({ decidedAt, createdAt }: HoldView): number {
  return decidedAt ?? createdAt;
}
