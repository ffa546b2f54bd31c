/** Lower case that never changes the number of units. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let kept = "";
  for (const letter of text) {
    const small = letter.toLowerCase();
    kept += small.length === letter.length ? small : letter;
  }
  return kept;
}
