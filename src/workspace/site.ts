import type { Clock } from "../platform/clock.ts";
import type { Folder } from "../platform/folder.ts";
import type { Label, Trust } from "../provenance/label.ts";
import type { Versions } from "../store/store.ts";
import type { KeptContent } from "./kept-content.ts";
import type { Outcome } from "./problem.ts";
import { problem } from "./problem.ts";
import type { LocateSecrets } from "./secret-spans.ts";

/** The part of the store a workspace uses; the store itself fits. */
export interface VersionStore {
  read<T>(work: (unit: { readonly versions: Versions }) => Promise<T>): Promise<T>;
  write<T>(work: (unit: { readonly versions: Versions }) => Promise<T>): Promise<T>;
}

/** Who changes something, on whose behalf, and with what label. */
export interface ChangeBy {
  readonly turnId: string;
  readonly callId: string;
  /** The join of everything that was read when the change was asked for. */
  readonly label: Label;
  readonly signal: AbortSignal;
}

/** `process`: a change survives a killed process. `power`: a power cut too; each change waits for the disk. */
export type Durability = "process" | "power";

export interface SiteOptions {
  readonly agent: string;
  readonly openRoot: () => Folder;
  readonly store: VersionStore;
  readonly kept: KeptContent;
  readonly clock: Clock;
  readonly unlabelledTrust: Trust;
  readonly durability: Durability;
  readonly locateSecrets: LocateSecrets;
  readonly locateCredentials: LocateSecrets;
  /** Time of the newest version in the store. */
  readonly newestAt: number;
}

/** What every operation on one agent's workspace works with. Changes run one after the other. */
export class Site {
  readonly agent: string;
  readonly openRoot: () => Folder;
  readonly store: VersionStore;
  readonly kept: KeptContent;
  readonly durability: Durability;
  readonly locateSecrets: LocateSecrets;
  /** What looks like a credential in a whole text: in a part of it the rest, or what names it, may be missing. */
  readonly locateCredentials: LocateSecrets;
  readonly #clock: Clock;
  readonly #unlabelledTrust: Trust;
  #newestAt: number;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: SiteOptions) {
    this.agent = options.agent;
    this.openRoot = options.openRoot;
    this.store = options.store;
    this.kept = options.kept;
    this.durability = options.durability;
    this.locateSecrets = options.locateSecrets;
    this.locateCredentials = options.locateCredentials;
    this.#clock = options.clock;
    this.#unlabelledTrust = options.unlabelledTrust;
    this.#newestAt = options.newestAt;
  }

  now(): number {
    return this.#clock.now();
  }

  /** Grows with every call even when the clock is set back, so that versions keep their order. */
  versionTime(): number {
    this.#newestAt = Math.max(this.#clock.now(), this.#newestAt + 1);
    return this.#newestAt;
  }

  /** The label of what no agent of this platform wrote. */
  unlabelled(): Label {
    const source = "a file put into the workspace";
    return { trust: this.#unlabelledTrust, source, at: this.#clock.now(), readers: "everyone" };
  }

  inOrder<T>(signal: AbortSignal, change: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const run = async () => (signal.aborted ? cancelled() : change());
    const result = this.#last.then(run, run);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

export function cancelled(): Outcome<never> {
  return problem("cancelled", "It was cancelled before anything changed.");
}
