import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, beforeEach } from "vitest";
import { systemClock } from "../../src/platform/clock.ts";
import type { Trust } from "../../src/provenance/label.ts";
import type { Store } from "../../src/store/store.ts";
import { openStore } from "../../src/store/sqlite/open-store.ts";
import type { Outcome } from "../../src/workspace/problem.ts";
import type { ChangeBy } from "../../src/workspace/site.ts";
import type { Workspace, WorkspaceOptions } from "../../src/workspace/workspace.ts";
import { openWorkspace } from "../../src/workspace/workspace.ts";

export const neverAborted = new AbortController().signal;

let calls = 0;

/** Whoever changes something in a test: each use is a call of its own. */
export function by(trust: Trust = "user", turnId = "turn-1", signal: AbortSignal = neverAborted): ChangeBy {
  calls += 1;
  const label = { trust, source: `source of ${trust}`, at: 0, readers: "everyone" } as const;
  return { turnId, callId: `call-${calls}`, label, signal };
}

export function take<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`unexpected problem: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

export function codeOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? "ok" : outcome.error.code;
}

export interface TemporaryHouse {
  readonly base: string;
  readonly store: Store;
  open(options?: Partial<WorkspaceOptions>): Promise<Workspace>;
  /** What a file of the workspace holds on disk. */
  on(path: string): string;
  /** Puts a file there behind the workspace's back. */
  put(path: string, content: string | Uint8Array): void;
}

/** A fresh folder and a real store for each test of a file. */
export function useTemporaryHouse(): TemporaryHouse {
  let base = "";
  let store: Store | undefined;
  const currentStore = () => {
    if (store === undefined) throw new Error("The house is only open inside a test.");
    return store;
  };
  beforeEach(async () => {
    base = mkdtempSync(`${tmpdir()}/castellan-workspace-`);
    mkdirSync(`${base}/workspace`);
    store = await openStore({ folder: base, durability: "process", clock: systemClock });
  });
  afterEach(async () => {
    await store?.close();
    rmSync(base, { recursive: true, force: true });
  });
  return {
    get base() {
      return base;
    },
    get store() {
      return currentStore();
    },
    open: (options = {}) =>
      openWorkspace({
        agent: "main",
        folder: `${base}/workspace`,
        versionFolder: `${base}/versions`,
        store: currentStore(),
        clock: systemClock,
        ...options,
      }),
    on: (path) => readFileSync(`${base}/workspace/${path}`, "utf8"),
    put: (path, content) => writeFileSync(`${base}/workspace/${path}`, content),
  };
}
