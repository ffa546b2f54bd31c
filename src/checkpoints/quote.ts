/** A foreign text for a reason: in quotes, on one line, nothing invisible in it, and cut to a length. */
export function quote(text: string, longest = 64): string {
  const escaped = text
    .slice(0, longest + 1)
    .toWellFormed()
    .replaceAll(/["\\]/gu, "\\$&")
    // Characters that a reader does not see, or that move what stands around them.
    .replaceAll(
      /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu,
      (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    );
  return escaped.length <= longest ? `"${escaped}"` : `"${escaped.slice(0, longest - 1).toWellFormed()}…"`;
}
