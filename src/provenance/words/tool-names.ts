/** `sendDirectMessage`, `send_direct_message`, `mail.send` and `MAIL-send` as words. */
export function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 200)
    .replace(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
