/** The sizes of the house. */
export const maxFileLines = 300;
export const maxFunctionLines = 70;
export const maxParameters = 4;
export const maxComplexity = 15;
export const maxCommentLines = 3;
export const maxRuntimeDependencies = 16;

/** Files with a limit of their own. */
export const ownFileLines: Readonly<Record<string, number>> = {
  "src/daemon.ts": 150,
  "src/checkpoints/road.ts": 80,
  "docs/ARCHITECTURE.md": 300,
};

/** Rows without logic may be as long as they need to be. */
export const dataFiles: readonly RegExp[] = [
  /^test\/requirements\/(text-\d{3}|design-9)\.ts$/,
  /^src\/patterns\/(?:[a-z0-9-]+\/)?[a-z0-9-]+\.ts$/,
  /^train\/grammar\/rows\/.*\.ts$/,
  /^(test|redteam)\/.*\.rows\.ts$/,
];

/** Names that say nothing: a thing used by two folders gets a noun of its own. */
export const forbiddenRooms: ReadonlySet<string> = new Set(
  ["util", "helper", "common", "shared", "core", "manager", "service"].flatMap((name) => [name, `${name}s`]),
);

/** Other words for what this house calls a layer. */
export const forbiddenLayerWords: ReadonlySet<string> = new Set(
  ["guard", "validator", "sanitizer", "sanitiser", "interceptor", "middleware"].flatMap((word) => [
    word,
    `${word}s`,
  ]),
);

/** The one file whose types the console may import. */
export const consoleTypesFile = "src/server/wire.ts";

/** Folders in which an error is a value, an AppError or an assertion. */
export const securityFolders: readonly string[] = [
  "src/checkpoints",
  "src/provenance",
  "src/approvals",
  "src/secrets",
  "src/egress",
  "src/broker",
  "src/sandbox",
  "src/audit",
];
