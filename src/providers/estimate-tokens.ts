import type { ModelMessage, ModelRequest } from "./provider.ts";

/** A common word up to this length is one token; what is longer is made of pieces. */
const lettersOfWord = 6;
/** The scripts of Europe and the Near East beyond ASCII, where a token is about two characters. */
const lastAlphabetic = 0x08_ff;

/** Tokens that frame one message or one tool on the wire. */
const frameTokens = 8;

/**
 * How many tokens a text is likely to be, rather too many than too few: nobody's tokenizer is here, and a budget
 * that counts too little is none. Words count by length, digits and signs nearly one by one, other scripts more.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  let run = 0;
  let kind = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const next = kindOf(code);
    // A word may begin with one capital; any other change of kind begins a new token.
    const goesOn = next === kind || (next === lower && kind === upper && run === 1);
    if (goesOn) run += 1;
    else {
      tokens += tokensOf(kind, run);
      run = 1;
    }
    kind = next;
  }
  return Math.ceil(tokens + tokensOf(kind, run));
}

const none = 0;
const lower = 1;
const upper = 2;
const digit = 3;
const space = 4;
const lineEnd = 5;
const sign = 6;
const alphabetic = 7;
const other = 8;

function kindOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return lower;
  if (code === 0x20 || code === 0x09) return space;
  if (code >= 0x41 && code <= 0x5a) return upper;
  if (code >= 0x30 && code <= 0x39) return digit;
  if (code === 0x0a || code === 0x0d) return lineEnd;
  if (code < 0x80) return sign;
  return code <= lastAlphabetic ? alphabetic : other;
}

function tokensOf(kind: number, run: number): number {
  switch (kind) {
    case none:
      return 0;
    case lower:
      return run <= lettersOfWord ? 1 : 1 + (run - lettersOfWord) / 2.2;
    case upper:
    case digit:
      return Math.ceil(run / 2);
    case alphabetic:
      return Math.ceil(run / 1.7);
    case space:
      // A single space belongs to the word behind it.
      return run === 1 ? 0 : 1 + run / 16;
    case lineEnd:
      return 1 + run / 16;
    case sign:
      return Math.ceil(run / 2);
    default:
      return run * 1.5;
  }
}

const ofMessages = new WeakMap<ModelMessage, number>();
const ofTools = new WeakMap<ModelRequest["tools"], number>();

/** The whole request as it is sent: system, tools, conversation and tail. */
export function estimateRequestTokens({ system, tools, messages, tail }: ModelRequest): number {
  let tokens = estimateTokens(system) + estimateTokens(tail) + frameTokens + tokensOfTools(tools);
  for (const message of messages) tokens += tokensOfMessage(message);
  return tokens;
}

function tokensOfTools(tools: ModelRequest["tools"]): number {
  if (tools.length === 0) return 0;
  const known = ofTools.get(tools);
  if (known !== undefined) return known;
  const tokens = estimateTokens(JSON.stringify(tools)) + tools.length * frameTokens;
  ofTools.set(tools, tokens);
  return tokens;
}

function tokensOfMessage(message: ModelMessage): number {
  const known = ofMessages.get(message);
  if (known !== undefined) return known;
  const calls =
    message.role === "assistant" && message.calls.length > 0
      ? estimateTokens(JSON.stringify(message.calls))
      : 0;
  const tokens = estimateTokens(message.text) + calls + frameTokens;
  ofMessages.set(message, tokens);
  return tokens;
}
