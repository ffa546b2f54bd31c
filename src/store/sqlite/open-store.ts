import { AppError } from "../../errors.ts";
import type { Clock } from "../../platform/clock.ts";
import { ensurePrivateFile, measureFile, nameInFolder } from "../../platform/data-folder.ts";
import { takeRandomBytes } from "../../platform/random.ts";
import type { Store } from "../store.ts";
import { SqliteConnection } from "./connection.ts";
import { Lane } from "./lane.ts";
import { migrate } from "./migrate.ts";
import { toStorageError } from "./storage-error.ts";

/**
 * `process`: what was confirmed survives a killed process; a power cut may take the last moments with it, but
 * leaves the database whole. `power`: it survives a power cut too; each commit waits for the disk.
 */
export type Durability = "process" | "power";

export interface StoreOptions {
  /** An opened data folder that this process has locked. */
  readonly folder: string;
  readonly durability: Durability;
  readonly clock: Clock;
}

/** Larger files are not read through at each start; damage in them shows when the page is used. */
const checkedBytes = 33_554_432;

const settings = `
pragma temp_store = memory;
pragma trusted_schema = off;
pragma cell_size_check = on;
pragma secure_delete = on;
pragma cache_size = -16000;
pragma wal_autocheckpoint = 4000;
pragma journal_size_limit = 33554432;
`;

/** Opens or creates `castellan.db` in the folder and brings its schema up to date. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const file = nameInFolder(options.folder, "castellan.db");
  const bytes = prepareFile(file);
  const connection = new SqliteConnection(file);
  try {
    applySettings(connection, options.durability);
    if (bytes <= checkedBytes) refuseDamaged(connection);
    migrate(connection, options.clock.now());
    return createStore(ensureStoreId(connection), new Lane(connection));
  } catch (failure) {
    connection.close();
    throw failure;
  }
}

/** The -wal and -shm files get the mode of the database itself, so it is made before the engine sees it. */
function prepareFile(file: string): number {
  try {
    ensurePrivateFile(file);
    return measureFile(file);
  } catch (thrown) {
    throw toStorageError(thrown);
  }
}

function applySettings(connection: SqliteConnection, durability: Durability): void {
  connection.executeScript(settings);
  const mode = connection.execute<{ journal_mode: string }>("pragma journal_mode = wal").rows[0]
    ?.journal_mode;
  if (mode !== "wal") {
    throw new AppError(
      "storage-unavailable",
      "The file system of the data folder cannot hold the database.",
      {
        hint: "Write-ahead logging needs a local file system: choose another data folder with --data or CASTELLAN_HOME.",
      },
    );
  }
  connection.executeScript(
    durability === "power" ? "pragma synchronous = full" : "pragma synchronous = normal",
  );
}

function refuseDamaged(connection: SqliteConnection): void {
  const found = connection.execute<{ quick_check: string }>("pragma quick_check(1)").rows[0]?.quick_check;
  if (found === "ok") return;
  throw new AppError("storage-unavailable", "The database castellan.db in the data folder is damaged.", {
    hint: "Keep a copy of castellan.db with its -wal and -shm files and put back a good copy. The damaged file is left as it is.",
    cause: new Error(found),
  });
}

function ensureStoreId(connection: SqliteConnection): string {
  const fresh = JSON.stringify(takeRandomBytes(16).toString("hex"));
  connection.execute("insert into settings (key, value_json) values ('store-id', ?) on conflict do nothing", [
    fresh,
  ]);
  const found = connection.execute<{ value_json: string }>(
    "select value_json from settings where key = 'store-id'",
  ).rows[0];
  const id: unknown = JSON.parse(found?.value_json ?? "null");
  if (typeof id === "string" && id !== "") return id;
  throw new AppError("storage-unavailable", "The database has no store id.", {
    hint: "The setting store-id was changed by hand; put back a good copy of castellan.db.",
  });
}

function createStore(id: string, lane: Lane): Store {
  return {
    id,
    write: (work) => lane.write(work),
    read: (work) => lane.read(work),
    close: () => lane.close(),
  };
}
