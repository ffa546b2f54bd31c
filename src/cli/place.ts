import { resolveDataFolder } from "../platform/data-folder.ts";
import type { Environment } from "../platform/environment.ts";
import { homeFolder, snapshotEnvironment } from "../platform/environment.ts";
import type { CommonOptions } from "./command.ts";

/** Which installation a command is about. */
export interface Place {
  readonly folder: string;
  readonly environment: Environment;
}

export function findPlace(options: CommonOptions): Place {
  const environment = snapshotEnvironment();
  const folder = resolveDataFolder({ flag: options.data, environment, home: homeFolder(environment) });
  return { folder, environment };
}
