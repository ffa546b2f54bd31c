import { z } from "zod";
import type { Json, JsonObject } from "../../json.ts";
import { limits } from "../../limits.ts";
import type { ModelMessage, RehearsalStep } from "../provider.ts";

const text = z.string().max(limits.modelResponseCharacters);
const args = z
  .record(z.string(), z.json())
  .default({})
  .refine((value) => JSON.stringify(value).length <= limits.callArgumentCharacters, {
    error: `expected at most ${limits.callArgumentCharacters} characters of arguments`,
  })
  .describe("The call's arguments; `$LAST` in a text stands for the last result.");
const call = z.strictObject({
  call: z.string().min(1).max(128).describe("Name of the tool."),
  args,
  get script(): z.ZodOptional<z.ZodType<readonly RehearsalStep[]>> {
    return rehearsalScriptSchema
      .optional()
      .describe("What the model plays that this call asks: a sub-agent's, or one that extracts.");
  },
});

const stepSchema = z.union([
  call,
  z.strictObject({
    calls: z.array(call).min(1).max(limits.callsPerResponse).describe("Several calls in one response."),
  }),
  z.strictObject({
    plan: z
      .array(z.string().min(1).max(limits.toolNameCharacters))
      .max(limits.rehearsalSteps)
      .describe("Tools that the turn means to use, as if planned before anything was read."),
  }),
  z.strictObject({
    say: text.describe(
      "Text in one piece; `$LAST` stands for the last result, `$SYSTEM` and `$TAIL` for the two parts of the prompt.",
    ),
  }),
  z.strictObject({ stream: z.array(text).max(4_096).describe("Text in these pieces.") }),
  z.strictObject({
    sleep: z.number().min(0).max(limits.rehearsalSleepMs).describe("Milliseconds to wait before going on."),
  }),
  z.strictObject({ fail: z.string().max(1_000).describe("The model call fails with these words.") }),
]);

/** A script of model steps, as it comes with an API call or stands in the config. */
export const rehearsalScriptSchema = z
  .array(stepSchema)
  .max(limits.rehearsalSteps)
  .transform((steps) => steps as readonly RehearsalStep[]);

/** Steps up to and with the next call are one model response. */
export function endsResponse(step: RehearsalStep): boolean {
  return "call" in step || "calls" in step;
}

/** Where the script goes on in a turn that has had some responses, when nobody kept count. */
export function positionAfter(script: readonly RehearsalStep[], responses: number): number {
  let position = 0;
  for (let response = 0; response < responses && position < script.length; response++) {
    const end = script.findIndex((step, index) => index >= position && endsResponse(step));
    position = end === -1 ? script.length : end + 1;
  }
  return position;
}

/** The state of a turn that plays the default script, read from the conversation itself. */
export function readProgress(messages: readonly ModelMessage[]): { responses: number; lastResult: string } {
  let responses = 0;
  let lastResult: string | undefined;
  for (let index = messages.length - 1; index >= 0; index--) {
    const message = messages[index];
    if (message === undefined || message.role === "user") break;
    if (message.role === "assistant") responses++;
    else lastResult ??= message.text;
  }
  return { responses, lastResult: lastResult ?? "" };
}

/** What a script can put into its words: the last result, and the two parts of the prompt the model was sent. */
export interface Seen {
  readonly LAST: string;
  readonly SYSTEM: string;
  readonly TAIL: string;
}

const mark = /\$(LAST|SYSTEM|TAIL)/u;

function splitAtMarks(template: string): readonly string[] {
  return template.includes("$") ? template.split(mark) : [template];
}

/** Whether putting in what was seen stays within bounds; asked before, since a result may be huge. */
export function fitsWithSeen(template: string, seen: Seen, most: number): boolean {
  const length = splitAtMarks(template).reduce(
    (sum, piece, index) => sum + (index % 2 === 0 ? piece : seen[piece as keyof Seen]).length,
    0,
  );
  return length <= most;
}

export function insertSeen(template: string, seen: Seen): string {
  return splitAtMarks(template)
    .map((piece, index) => (index % 2 === 0 ? piece : seen[piece as keyof Seen]))
    .join("");
}

/** Puts what was seen into every string of the arguments; keys stay as they are. */
export function insertSeenDeep(value: JsonObject, seen: Seen): JsonObject {
  return insertInto(value, seen) as JsonObject;
}

function insertInto(value: Json, seen: Seen): Json {
  if (typeof value === "string") return insertSeen(value, seen);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item: Json) => insertInto(item, seen));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, insertInto(item, seen)]));
}
