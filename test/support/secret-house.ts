import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { EventBus, type BusEvent } from "../../src/events.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { Environment } from "../../src/platform/environment.ts";
import type { Result } from "../../src/result.ts";
import { generatedKeyFileSource } from "../../src/secrets/master-key/key-file.ts";
import type { MasterKeySource } from "../../src/secrets/master-key/source.ts";
import type { SecretStoreError } from "../../src/secrets/open-vault.ts";
import { SecretStore } from "../../src/secrets/secret-store.ts";
import type { Store } from "../../src/store/store.ts";

/** A folder for key files and a bus that remembers: what secret stores are opened over in tests. */
export interface SecretHouse {
  readonly folder: string;
  readonly events: BusEvent[];
  tryOpen(
    store: Store,
    key?: MasterKeySource,
    environment?: Environment,
  ): Promise<Result<SecretStore, SecretStoreError>>;
  open(store: Store, key?: MasterKeySource, environment?: Environment): Promise<SecretStore>;
  accesses(): readonly unknown[];
  remove(): void;
}

export function buildSecretHouse(): SecretHouse {
  const folder = mkdtempSync(`${tmpdir()}/castellan-secrets-`);
  const events: BusEvent[] = [];
  const bus = new EventBus((error) => {
    throw error;
  });
  bus.subscribe((event) => events.push(event));
  const tryOpen: SecretHouse["tryOpen"] = (store, key, environment = {}) => {
    const masterKey = key ?? generatedKeyFileSource(folder);
    return SecretStore.open({ store, masterKey, environment, clock: systemClock, bus });
  };
  return {
    folder,
    events,
    tryOpen,
    open: async (store, key, environment) => {
      const opened = await tryOpen(store, key, environment);
      if (!opened.ok) throw new Error(opened.error.message);
      return opened.value;
    },
    accesses: () => events.flatMap((event) => (event.name === "secret:accessed" ? [event.data] : [])),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
