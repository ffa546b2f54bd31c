/** Cuts a long text at a line border and says so, with the way to read on. */
export function cutAtLine(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  const border = text.lastIndexOf("\n", maxCharacters);
  const kept = text.slice(0, border > maxCharacters / 2 ? border : safeBoundary(text, maxCharacters));
  return `${kept}\n[cut: ${text.length - kept.length} of ${text.length} characters left out; ask for a later part to read on]`;
}

/** Never between the halves of a surrogate pair. */
function safeBoundary(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}
