const quoteLimit = 160;
const chunkCharacters = 2_048;

/** The words of the newest user message; what the turn adds around them comes after. */
export function prepareAnswer(userText: string): string {
  const words = [
    ...userText
      .slice(0, quoteLimit * 4)
      .replace(/\s+/g, " ")
      .trim(),
  ];
  const quote = words.length > quoteLimit ? `${words.slice(0, quoteLimit).join("")}…` : words.join("");
  const heard = quote === "" ? "You sent an empty message." : `You wrote: “${quote}”.`;
  return [
    "This is a rehearsal: no language model is connected, so this answer was prepared in advance.",
    heard,
    "Your message went through every checkpoint, and so did this reply.",
    "To talk to a real model, store a key with `castellan secrets set ANTHROPIC_API_KEY` (or another provider's) and start again.",
    "Until then, `/echo TEXT` repeats TEXT.",
  ].join("\n");
}

/** What `/echo` repeats, or undefined when the text is something else. */
export function readEcho(userText: string): string | undefined {
  if (!userText.startsWith("/echo")) return undefined;
  if (userText.length === 5) return "";
  const next = userText.charCodeAt(5);
  return next === 32 || next === 10 || next === 9 || next === 13 ? userText.slice(6) : undefined;
}

/** A long text in pieces; no piece ends in the middle of a character. */
export function* chunkText(text: string): Generator<string, void, undefined> {
  let start = 0;
  while (start < text.length) {
    let end = Math.min(text.length, start + chunkCharacters);
    if (end < text.length && isHighSurrogate(text.charCodeAt(end - 1))) end++;
    yield text.slice(start, end);
    start = end;
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
