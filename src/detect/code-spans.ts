/** A text that is little else than one fence is no quotation: the fence is its only dress. */
const mostFenced = 0.8;
const mostFences = 1_000;
const mostIndentedLines = 40;

/** Where the closed code fences of a text stand, as starts and ends in turn. */
export function findFences(text: string): readonly number[] {
  const fences: number[] = [];
  let open = text.indexOf("```");
  while (open >= 0 && fences.length < mostFences) {
    const close = text.indexOf("```", open + 3);
    // Only a fence that is closed counts, so that opening one and never closing it gains nothing.
    if (close < 0) break;
    if (close - open < text.length * mostFenced) fences.push(open, close);
    open = text.indexOf("```", close + 3);
  }
  return fences;
}

/** Whether a place stands in one of the fences or in a block indented by four columns. */
export function isInCode(text: string, fences: readonly number[], at: number): boolean {
  for (let index = 0; index < fences.length; index += 2) {
    if (at > (fences[index] as number) && at < (fences[index + 1] as number)) return true;
  }
  return isIndented(text, at);
}

/** An indented block begins behind an empty line; a hanging paragraph or a list does not. */
function isIndented(text: string, at: number): boolean {
  let start = text.lastIndexOf("\n", at - 1) + 1;
  for (let lines = 0; lines < mostIndentedLines && start > 1; lines += 1) {
    if (!text.startsWith("    ", start) && !text.startsWith("\t", start)) return false;
    const before = text.lastIndexOf("\n", start - 2) + 1;
    if (text.slice(before, start - 1).trim() === "") return true;
    start = before;
  }
  return false;
}
