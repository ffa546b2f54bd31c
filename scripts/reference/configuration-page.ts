import { announcedKeys, announcedVariables } from "../../src/config/announced.ts";
import { environmentNames } from "../../src/config/environment.ts";
import type { KeyDescription } from "../../src/config/known-keys.ts";
import { configJsonSchema, describeKeys } from "../../src/config/known-keys.ts";
import { code, page, table } from "./markdown.ts";

/** Variables that set no key: where the data lies, and how the master key is reached. */
const otherVariables: readonly (readonly [string, string])[] = [
  ["CASTELLAN_HOME", "The data folder. `--data` goes before it; the default is `~/.castellan`."],
  ["CASTELLAN_MASTER_KEY", "The master key of the secret store; see `secrets.masterKey`."],
  ["CASTELLAN_PASSPHRASE", "The passphrase for `secrets.masterKey` with `source: passphrase`."],
  ["XDG_CONFIG_HOME", "Where the generated master key lies: `<here>/castellan/`. Default: `~/.config`."],
];

export function writeConfigurationPage(): string {
  const sections = Map.groupBy(describeKeys(), ({ key }) => key.split(".")[0] ?? key);
  return page(
    "The configuration",
    "`castellan.yaml` (or `config.yaml`) in the data folder, readable by its owner alone (0600) and checked at every start. An unknown key refuses the start and names the nearest known one; `castellan config validate` checks without starting, `castellan config explain KEY` explains one key. `configuration.schema.json` beside this page is the same for an editor. `*` stands for a name of your choice or a place in a list.",
    "An environment variable wins over the file, and a variable of the process over the same one in the data folder's `.env`.",
    ...[...sections].flatMap(([name, keys]) => [`## ${name}`, describeSection(keys)]),
    "## Environment variables",
    table(
      ["variable", "sets"],
      Object.entries(environmentNames).map(([name, { path }]) => [code(name), code(path)]),
    ),
    table(
      ["variable", "does"],
      otherVariables.map(([name, does]) => [code(name), does]),
    ),
    "Every variable whose name sounds like a credential (`…_API_KEY`, `…_TOKEN`, `…_PASSWORD`, …) counts as a secret: it can be named as a handle, and its value is kept out of replies, storage and logs.",
    "## Announced",
    "These names belong to parts that are not in this version. A key refuses the start and says so; a variable is reported at the start and does nothing.",
    table(
      ["name", "part"],
      [...Object.entries(announcedKeys), ...Object.entries(announcedVariables)].map(([name, part]) => [
        code(name),
        part,
      ]),
    ),
  );
}

export function writeConfigurationSchema(): string {
  return JSON.stringify(configJsonSchema(), null, 2);
}

function describeSection(keys: readonly KeyDescription[]): string {
  return table(
    ["key", "type", "default", "description"],
    keys.map(({ key, type, default: byDefault, description }) => {
      if (description === "") throw new Error(`The config key ${key} has no description.`);
      return [code(key), type, byDefault === undefined ? "" : code(JSON.stringify(byDefault)), description];
    }),
  );
}
