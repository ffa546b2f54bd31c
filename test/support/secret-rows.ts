import type { Json } from "../../src/json.ts";
import { newId } from "../../src/platform/random.ts";
import type { SecretRow, Store, StoreUnit } from "../../src/store/store.ts";

/** A store that keeps secrets and settings in memory and undoes a unit that fails; other repositories are absent. */
export interface MemoryStore extends Store {
  readonly secrets: Map<string, SecretRow>;
  readonly settings: Map<string, Json>;
  /** Makes the next write fail after its work, before anything counts. */
  failNextWrite(error: Error): void;
}

export function createMemoryStore(id = newId("store", 1)): MemoryStore {
  const secrets = new Map<string, SecretRow>();
  const settings = new Map<string, Json>();
  let failure: Error | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const unit = {
    secrets: {
      get: async (name) => secrets.get(name),
      all: async () => [...secrets.values()],
      put: async (row) => void secrets.set(row.name, row),
      remove: async (name) => secrets.delete(name),
    },
    settings: {
      get: async (key) => settings.get(key),
      put: async (key, value) => void settings.set(key, value),
    },
  } satisfies Pick<StoreUnit, "secrets" | "settings"> as unknown as StoreUnit;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  return {
    id,
    secrets,
    settings,
    failNextWrite: (error) => (failure = error),
    read: (work) => inTurn(() => work(unit)),
    write: (work) =>
      inTurn(async () => {
        const before = [new Map(secrets), new Map(settings)] as const;
        try {
          const value = await work(unit);
          const thrown = failure;
          failure = undefined;
          if (thrown !== undefined) throw thrown;
          return value;
        } catch (error) {
          restore(secrets, before[0]);
          restore(settings, before[1]);
          throw error;
        }
      }),
    close: async () => undefined,
  };
}

function restore<K, V>(target: Map<K, V>, before: ReadonlyMap<K, V>): void {
  target.clear();
  for (const [key, value] of before) target.set(key, value);
}
