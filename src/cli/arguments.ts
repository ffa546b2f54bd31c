export interface OrderedArguments {
  readonly ordered: readonly string[];
  /** The word that names the command, if there is one. */
  readonly command: string | undefined;
}

/** `--data DIR` and `--json` may stand before the command too: they are moved behind its own words. */
export function orderArguments(argv: readonly string[]): OrderedArguments {
  const early: string[] = [];
  let at = 0;
  while (at < argv.length) {
    const word = argv[at] ?? "";
    if (word === "--data" && argv[at + 1] !== undefined) {
      early.push(word, argv[at + 1] ?? "");
      at += 2;
    } else if (word === "--json" || word.startsWith("--data=")) {
      early.push(word);
      at += 1;
    } else break;
  }
  const rest = argv.slice(at);
  const literal = rest.indexOf("--");
  const end = literal === -1 ? rest.length : literal;
  const ordered = rest.length === 0 ? early : [...rest.slice(0, end), ...early, ...rest.slice(end)];
  return { ordered, command: rest[0] === "help" ? rest[1] : rest[0] };
}
