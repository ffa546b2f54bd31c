import type { HoldList, HoldView } from "../../../src/server/wire.ts";
import { ApiError, callApi, describeFailure } from "../api/http.ts";
import type { LiveFeed } from "../api/live-feed.ts";
import { announce } from "../shell/announcer.tsx";
import { Cell } from "../shell/cell.ts";

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
    this.#reading = this.#read();
    await this.#reading;
    this.#reading = undefined;
    if (!this.#again) return;
    this.#again = false;
    await this.refresh();
  }

  async decide(id: string, decision: "approve" | "deny"): Promise<void> {
    let note: string;
    try {
      const hold = await callApi<HoldView>(`/api/holds/${encodeURIComponent(id)}`, {
        method: "POST",
        body: { decision },
      });
      note = hold.state === "approved" ? "Approved. The call goes ahead." : `The call is ${hold.state}.`;
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
      const { holds } = await callApi<HoldList>("/api/holds?state=all&limit=200");
      this.cell.update((state) => ({
        ...state,
        loaded: true,
        failure: undefined,
        holds: holds.toSorted(inOrder),
      }));
    } catch (error) {
      this.cell.update((state) => ({ ...state, loaded: true, failure: describeFailure(error).text }));
    }
  }
}

/** What waits comes first, soonest to expire at the top; then what was decided, newest first. */
function inOrder(a: HoldView, b: HoldView): number {
  const waiting = Number(b.state === "pending") - Number(a.state === "pending");
  if (waiting !== 0) return waiting;
  if (a.state === "pending") return a.expiresAt - b.expiresAt;
  return (b.decidedAt ?? b.createdAt) - (a.decidedAt ?? a.createdAt);
}
