import type { Json, JsonObject } from "../json.ts";
import { limits } from "../limits.ts";

/**
 * The name under which a call with unusable arguments reaches the turn. No tool has it, so such a call can only
 * be answered (`args` says what was wrong), never run.
 */
export const unusableCallTool = "unusable_call";

export type ParsedArguments =
  | { readonly ok: true; readonly args: JsonObject }
  | { readonly ok: false; readonly problem: string };

/** A model's arguments are a JSON object of bounded size and depth, or they are not used at all. */
export function parseCallArguments(input: string): ParsedArguments {
  if (input.trim() === "") return { ok: true, args: {} };
  if (input.length > limits.callArgumentCharacters) {
    return unusable(`at most ${limits.callArgumentCharacters} characters are taken, ${input.length} came`);
  }
  if (isTooDeep(input)) return unusable(`at most ${limits.jsonDepth} levels of nesting are taken`);
  let value: Json;
  try {
    value = JSON.parse(input, refuseMagicKey) as Json;
  } catch (thrown) {
    return unusable(
      thrown instanceof MagicKey ? "the key __proto__ is not taken" : "they are not valid JSON",
    );
  }
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return unusable("they are not a JSON object");
  }
  return { ok: true, args: value as JsonObject };
}

function unusable(problem: string): ParsedArguments {
  return { ok: false, problem: `The arguments could not be used: ${problem}. Send one JSON object.` };
}

class MagicKey extends Error {}

function refuseMagicKey(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new MagicKey();
  return value;
}

/** Counts brackets outside strings, so that hostile nesting is seen before anything recursive reads it. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === "\\") index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") {
      depth++;
      if (depth > limits.jsonDepth) return true;
    } else if (character === "}" || character === "]") depth--;
  }
  return false;
}
