/** The token of a login link or the token itself; undefined when it is neither. */
export function readLoginToken(pasted: string): string | undefined {
  const text = pasted.trim();
  const token = /#login=([^&\s]+)$/.exec(text)?.[1] ?? text;
  return /^[A-Za-z0-9_-]{16,200}$/.test(token) ? token : undefined;
}

/** Takes the token out of the address bar before anything else looks at it, and out of the history. */
export function takeLoginToken(): string | undefined {
  if (!location.hash.startsWith("#login=")) return undefined;
  const token = readLoginToken(location.hash);
  history.replaceState(null, "", location.pathname);
  return token;
}
