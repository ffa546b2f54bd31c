import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import type { Clock } from "../../src/platform/clock.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { openStore } from "../../src/store/sqlite/open-store.ts";
import type { Store } from "../../src/store/store.ts";

export interface TestStore {
  readonly store: Store;
  readonly remove: () => Promise<void>;
}

/** The real store in a temporary folder of its own. */
export async function openTestStore(clock: Clock = systemClock): Promise<TestStore> {
  const folder = mkdtempSync(`${tmpdir()}/cst-store-`);
  const store = await openStore({ folder, durability: "process", clock });
  return {
    store,
    remove: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
