import type { MeView } from "../../../src/server/wire.ts";
import { ApiError, callApi, describeFailure, watchSessionEnd } from "../api/http.ts";
import type { Failure } from "../chat/room.ts";
import type { Console } from "../console.ts";
import { openConsole } from "../console.ts";
import { Cell } from "../shell/cell.ts";
import { takeLoginToken } from "./login-token.ts";

export type SessionState =
  | { readonly is: "opening" }
  | { readonly is: "out"; readonly failure: Failure | undefined; readonly busy: boolean }
  | { readonly is: "in"; readonly console: Console };

const ended: Failure = {
  text: "The session has ended.",
  hint: "Sessions last twelve hours. Run `castellan login` for a new link; what you wrote is still here.",
};

/** Who this browser is to the daemon. The session itself is a cookie that no script can read. */
export class Session {
  readonly cell = new Cell<SessionState>({ is: "opening" });
  #console: Console | undefined;
  #started = false;

  start(token: string | undefined): void {
    if (this.#started) return;
    this.#started = true;
    watchSessionEnd(() => this.#leave(ended));
    addEventListener("hashchange", () => {
      const fresh = takeLoginToken();
      if (fresh !== undefined) void this.logIn(fresh);
    });
    void (token === undefined ? this.#enter(undefined) : this.logIn(token));
  }

  async logIn(token: string): Promise<void> {
    this.cell.set({ is: "out", failure: undefined, busy: true });
    try {
      await callApi("/api/login", { method: "POST", body: { token } });
    } catch (error) {
      // A used link in a browser that is already logged in is no reason to keep its owner out.
      return this.#enter(describeFailure(error));
    }
    await this.#enter(undefined);
  }

  async logOut(): Promise<void> {
    try {
      await callApi("/api/logout", { method: "POST", body: {} });
      this.#console?.close();
      this.#console = undefined;
      this.cell.set({ is: "out", failure: undefined, busy: false });
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) this.#leave(describeFailure(error));
    }
  }

  async #enter(failure: Failure | undefined): Promise<void> {
    try {
      const me = await callApi<MeView>("/api/me");
      this.#console?.close();
      this.#console = openConsole(me, this.#console);
      this.cell.set({ is: "in", console: this.#console });
    } catch (error) {
      const stranger = error instanceof ApiError && error.status === 401;
      this.cell.set({ is: "out", failure: stranger ? failure : describeFailure(error), busy: false });
    }
  }

  #leave(failure: Failure): void {
    if (this.cell.read().is !== "in") return;
    this.#console?.close();
    this.cell.set({ is: "out", failure, busy: false });
  }
}

export const session = new Session();
