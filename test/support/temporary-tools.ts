import { systemClock } from "../../src/platform/clock.ts";
import { chooseFolderMeans } from "../../src/platform/descriptor.ts";
import type { Workspaces } from "../../src/workspace/workspaces.ts";
import { createWorkspaces } from "../../src/workspace/workspaces.ts";
import type { TemporaryHouse } from "./temporary-workspace.ts";

/** Workspaces below the house of the running test; the folder of agent `main` is `agents/main/workspace`. */
export function workspacesOf(house: TemporaryHouse): Workspaces {
  const opened = new Map<string, Workspaces>();
  return {
    means: chooseFolderMeans("/"),
    of(agent) {
      const known =
        opened.get(house.base) ??
        createWorkspaces({ dataFolder: house.base, store: house.store, clock: systemClock });
      opened.set(house.base, known);
      return known.of(agent);
    },
  };
}
