const deepestComment = 8;

/** Where the quoted text ends that begins at `start`; undefined when it does not. */
export function endOfQuote(value: string, start: number): number | undefined {
  for (let at = start + 1; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === "\\") at += 1;
    else if (character === '"') return at + 1;
  }
  return undefined;
}

/** Where the comment ends that begins at `start`, comments inside it included. */
export function endOfComment(value: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < value.length; at += 1) {
    const character = value.charAt(at);
    if (character === "\\") at += 1;
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    if (depth > deepestComment) return undefined;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** A quoted text without its quotes. */
export function unquote(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(.)/gsu, "$1");
}
