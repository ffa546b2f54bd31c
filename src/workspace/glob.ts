/**
 * Matches a path against a glob in time linear in their product: `*` and `?` stay within a part, `**` crosses parts.
 * A glob without a slash is matched against the file's name.
 */
export function matchGlob(glob: string, path: string): boolean {
  const subject = glob.includes("/") ? path : path.slice(path.lastIndexOf("/") + 1);
  const tokens = tokenise(glob);
  let states = closure(tokens, new Set([0]));
  for (const character of subject) {
    states = closure(tokens, advance(tokens, states, character));
    if (states.size === 0) return false;
  }
  return states.has(tokens.length);
}

type Token =
  | { readonly kind: "one" | "many" | "across" }
  | { readonly kind: "is"; readonly character: string };

function tokenise(glob: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const piece of glob.replace(/\*{3,}/g, "**").match(/\*\*\/?|\*|\?|[^*?]/gsu) ?? []) {
    if (piece.startsWith("**")) tokens.push({ kind: "across" });
    else if (piece === "*") tokens.push({ kind: "many" });
    else tokens.push(piece === "?" ? { kind: "one" } : { kind: "is", character: piece });
  }
  return tokens;
}

/** Stars may also match nothing. */
function closure(tokens: readonly Token[], states: Set<number>): Set<number> {
  for (const state of states) {
    const kind = tokens[state]?.kind;
    if (kind === "many" || kind === "across") states.add(state + 1);
  }
  return states;
}

function advance(tokens: readonly Token[], states: ReadonlySet<number>, character: string): Set<number> {
  const next = new Set<number>();
  for (const state of states) {
    const token = tokens[state];
    if (token === undefined) continue;
    const stays = token.kind === "across" || (token.kind === "many" && character !== "/");
    if (stays) next.add(state);
    const moves =
      token.kind === "is" ? token.character === character : token.kind === "one" && character !== "/";
    if (moves) next.add(state + 1);
  }
  return next;
}
