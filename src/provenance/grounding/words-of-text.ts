/** The words of a text without case and punctuation, with a space around each: for finding whole words in order. */
export function wordLine(text: string): string {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? "" : ` ${words.join(" ")} `;
}

/** A file name as a person says it: no ending, and words instead of hyphens. */
export function spokenName(text: string): string {
  return wordLine(text.replace(/\.[\p{L}\p{N}]{1,5}$/u, ""));
}

export function wordCount(line: string): number {
  return line === "" ? 0 : line.split(" ").length - 2;
}
