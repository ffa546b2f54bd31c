import type { AlertList, AlertView } from "../../../src/server/wire.ts";
import { callApi, describeFailure } from "../api/http.ts";
import type { LiveFeed } from "../api/live-feed.ts";
import { announce } from "../shell/announcer.tsx";
import { Cell } from "../shell/cell.ts";

export interface AlertsState {
  readonly loaded: boolean;
  readonly failure: string | undefined;
  readonly alerts: readonly AlertView[];
  readonly unseen: number;
}

const empty: AlertsState = { loaded: false, failure: undefined, alerts: [], unseen: 0 };

/** What layers warned of, for owners; kept up with the live feed. */
export class AlertBook {
  readonly cell = new Cell<AlertsState>(empty);
  /** Without the scope there is nothing to see, and nothing is asked for. */
  readonly open: boolean;
  #reading: Promise<void> | undefined;
  #again = false;

  constructor(scopes: readonly string[]) {
    this.open = scopes.includes("admin");
  }

  listen(feed: LiveFeed): () => void {
    const stop = feed.onReady(() => void this.refresh());
    const unsubscribe = feed.subscribe(({ name }) => {
      if (name === "alert:raised") announce("A new alert.");
      if (name.startsWith("alert:")) void this.refresh();
    });
    return () => {
      stop();
      unsubscribe();
    };
  }

  /** Never twice at the same time; what changed while it was reading is read once more. */
  async refresh(): Promise<void> {
    if (!this.open) return;
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

  async markSeen(ids?: readonly string[]): Promise<void> {
    await this.#change("/api/alerts/seen", ids === undefined ? {} : { ids });
  }

  async markFalseAlarm(id: string): Promise<boolean> {
    return this.#change(`/api/alerts/${encodeURIComponent(id)}/false-alarm`, {});
  }

  async markMessage(id: string): Promise<boolean> {
    return this.#change(`/api/messages/${encodeURIComponent(id)}/false-alarm`, {});
  }

  /** With the message it is about. */
  show(id: string): Promise<AlertView> {
    return callApi<AlertView>(`/api/alerts/${encodeURIComponent(id)}`);
  }

  async #change(path: string, body: object): Promise<boolean> {
    try {
      await callApi(path, { method: "POST", body });
    } catch (error) {
      this.#fail(error);
      return false;
    }
    await this.refresh();
    return true;
  }

  async #read(): Promise<void> {
    try {
      const { alerts, unseen } = await callApi<AlertList>("/api/alerts?state=all&limit=200");
      this.cell.set({ loaded: true, failure: undefined, alerts, unseen });
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.cell.update((state) => ({ ...state, loaded: true, failure: describeFailure(error).text }));
  }
}
