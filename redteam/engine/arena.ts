import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCallers, owner } from "../../src/house/open-callers.ts";
import { openGround } from "../../src/house/open-ground.ts";
import { openKeeping } from "../../src/house/open-keeping.ts";
import { openTurns } from "../../src/house/open-turns.ts";
import type { FrontDesk } from "../../src/delivery/front-desk.ts";
import type { EventBus } from "../../src/events.ts";
import { PanicLock } from "../../src/operator/panic-lock.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { Store } from "../../src/store/store.ts";
import type { Tool } from "../../src/tools/tool.ts";

export interface ArenaOptions {
  /** Which tools there are; the built-in ones are handed in. */
  readonly chooseTools: (builtIn: readonly Tool[]) => readonly Tool[];
  /** Further settings of the house, as in `castellan.yaml`. */
  readonly settings?: object;
}

/** A whole house without doors, on a data folder that is gone afterwards: the real road, played by a script. */
export interface Arena {
  readonly desk: FrontDesk;
  readonly store: Store;
  readonly bus: EventBus;
  readonly owner: typeof owner;
  /** Where the agent's files are. */
  readonly workspace: string;
  close(): Promise<void>;
}

/** What an exercise needs and a house of everyday has too little of: messages and steps. */
const roomForScripts = {
  agents: { main: { maxSteps: 1_000, tools: { allow: ["*"] } } },
  security: { rateLimit: { max: 1_000_000 } },
  providers: { default: "rehearsal" },
  logging: { level: "error" },
};

export async function openArena({ chooseTools, settings = {} }: ArenaOptions): Promise<Arena> {
  const resources = new AsyncDisposableStack();
  try {
    const folder = await mkdtemp(join(tmpdir(), "castellan-redteam-"));
    resources.defer(() => rm(folder, { recursive: true, force: true }));
    const config = JSON.stringify({ ...roomForScripts, ...settings });
    await writeFile(join(folder, "castellan.yaml"), config, { mode: 0o600 });
    const environment = { HOME: folder, XDG_CONFIG_HOME: join(folder, "config") };
    const ground = await openGround({ folder, environment, clock: systemClock }, resources);
    const keeping = await openKeeping(ground, resources);
    const panicLock = await PanicLock.open(ground);
    const callers = await openCallers(ground, keeping, panicLock);
    const turns = await openTurns(
      ground,
      keeping,
      { ...callers, panicLock, runsTurns: true, closed: () => undefined, chooseTools },
      resources,
    );
    await turns.turnDesk.resume();
    const { store, bus } = ground;
    return {
      desk: turns.frontDesk,
      store,
      bus,
      owner,
      workspace: join(folder, "agents", "main", "workspace"),
      close: () => resources.disposeAsync(),
    };
  } catch (error) {
    await resources.disposeAsync();
    throw error;
  }
}
