import { readSettings, type Settings } from "../config/read-settings.ts";
import type { EventBus } from "../events.ts";
import { EventBus as Bus } from "../events.ts";
import { describeWeakenings } from "../operator/weakenings.ts";
import type { Clock } from "../platform/clock.ts";
import { openDataFolder } from "../platform/data-folder.ts";
import type { Environment } from "../platform/environment.ts";
import type { FolderLock } from "../platform/folder-lock.ts";
import { lockDataFolder } from "../platform/folder-lock.ts";
import type { Store } from "../store/store.ts";
import { openStore } from "../store/sqlite/open-store.ts";

export interface GroundOptions {
  readonly folder: string;
  readonly environment: Environment;
  readonly clock: Clock;
}

/** What everything else stands on: the locked data folder, its settings, the store, the bus. */
export interface Ground {
  readonly folder: string;
  readonly lock: FolderLock;
  readonly settings: Settings;
  readonly store: Store;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly warnings: readonly string[];
  /** Where listeners' failures go once there is a log; before that they are kept. */
  readonly onListenerError: { report: (error: unknown) => void };
}

export async function openGround(options: GroundOptions, resources: AsyncDisposableStack): Promise<Ground> {
  const { clock, environment } = options;
  const { path: folder, corrected } = openDataFolder(options.folder);
  const settings = await readSettings(folder, environment);
  const lock = await lockDataFolder(folder, clock);
  resources.defer(() => lock.release());
  const store = await openStore({ folder, durability: settings.config.store.durability, clock });
  resources.defer(() => store.close());
  const onListenerError: Ground["onListenerError"] = {
    report: (error) => {
      throw error;
    },
  };
  const bus = new Bus((error) => onListenerError.report(error));
  const warnings = corrected.map(
    ({ path, before, after }) => `${path} was open to others (${octal(before)}); it is ${octal(after)} now`,
  );
  return {
    folder,
    lock,
    settings,
    store,
    bus,
    clock,
    warnings: [...warnings, ...settings.warnings, ...describeWeakenings(settings.config)],
    onListenerError,
  };
}

function octal(mode: number): string {
  return `0${(mode & 0o7777).toString(8)}`;
}
