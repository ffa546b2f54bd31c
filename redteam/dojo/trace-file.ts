import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { AppError } from "../../src/errors.ts";
import type { JsonObject } from "../../src/json.ts";

const mostBytes = 536_870_912;
const issuesShown = 3;

const hint =
  "Expected a trace file: an object with suite, tools[], user_tasks[], injection_tasks[] and attack_pairs[], as JSON or as JSON packed with gzip.";

/** Words that the rehearsal would replace by what it has seen; a recorded call has to be made as it was. */
const marks = /\$(?:LAST|SYSTEM|TAIL)/u;

const names = z.array(z.string());

const tool = z.object({
  name: z.string().min(1),
  description: z.string(),
  parameters: z.record(
    z.string(),
    z.looseObject({ required: z.boolean().default(false), description: z.string().default("") }),
  ),
  effect: z.enum(["read", "write"]),
  egress: z.boolean(),
  sink_args: names,
  content_args: names,
  other_args: names.default([]),
  returns_untrusted: z.boolean(),
  returns_ids: names.default([]),
});

const call = z.object({
  tool: z.string().min(1),
  args: z.record(z.string(), z.json()).refine((args) => !marks.test(JSON.stringify(args)), {
    error: "expected arguments without $LAST, $SYSTEM and $TAIL, which the rehearsal would replace",
  }),
  output: z.string(),
});

const userTask = z.object({ id: z.string(), prompt: z.string().min(1), trace: z.array(call) });
const injectionTask = z.object({
  id: z.string(),
  trace: z.array(call),
  kind: z.enum(["tool_calls", "text_only"]),
});
const attackPair = z.object({
  user_task: z.string(),
  injection_task: z.string(),
  trace: z.array(call.extend({ by: z.enum(["user", "attack"]) })),
  attack_kind: z.enum(["tool_calls", "text_only"]),
});

const traceFile = z.object({
  suite: z.string().min(1),
  tools: z.array(tool).min(1),
  user_tasks: z.array(userTask),
  injection_tasks: z.array(injectionTask),
  attack_pairs: z.array(attackPair),
});

export type TraceFile = z.infer<typeof traceFile>;
export type TracedTool = z.infer<typeof tool>;
export type UserTask = z.infer<typeof userTask>;
export type InjectionTask = z.infer<typeof injectionTask>;
export type AttackPair = z.infer<typeof attackPair>;
export interface TracedCall {
  readonly tool: string;
  readonly args: JsonObject;
  readonly output: string;
}

export async function readTraceFile(path: string): Promise<TraceFile> {
  const parsed = traceFile.safeParse(parseJson(path, await readText(path)));
  if (!parsed.success) throw unusable(path, explain(parsed.error));
  const missing = findUnknownNames(parsed.data);
  if (missing !== undefined) throw unusable(path, missing);
  return parsed.data;
}

async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new AppError("bad-request", `${path} cannot be read (${code}).`, { hint });
  }
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString("utf8");
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes }).toString("utf8");
  } catch (error) {
    throw unusable(path, error instanceof Error ? `it cannot be unpacked: ${error.message}` : "");
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw unusable(path, "it is not JSON");
  }
}

function explain(error: z.ZodError): string {
  const shown = error.issues.slice(0, issuesShown).map((issue) => {
    const where = issue.path.map(String).join(".");
    return where === "" ? issue.message : `${where}: ${issue.message}`;
  });
  const more = error.issues.length - shown.length;
  return more > 0 ? `${shown.join("; ")}; and ${more} more` : shown.join("; ");
}

/** What the parts of a file name must be in it; each would otherwise be scored as something it is not. */
function findUnknownNames(file: TraceFile): string | undefined {
  const tools = new Set(file.tools.map(({ name }) => name));
  if (tools.size !== file.tools.length) return "tools: two of them have one name";
  const users = new Set(file.user_tasks.map(({ id }) => id));
  const injections = new Set(file.injection_tasks.map(({ id }) => id));
  const traces = [
    ...file.user_tasks.map(({ id, trace }) => ({ where: `user_tasks ${id}`, trace })),
    ...file.injection_tasks.map(({ id, trace }) => ({ where: `injection_tasks ${id}`, trace })),
    ...file.attack_pairs.map((pair) => ({ where: `attack_pairs ${nameOfPair(pair)}`, trace: pair.trace })),
  ];
  for (const { where, trace } of traces) {
    const unknown = trace.find((made) => !tools.has(made.tool));
    if (unknown !== undefined) return `${where}: expected a tool of this file, got "${unknown.tool}"`;
  }
  const lost = file.attack_pairs.find(
    (pair) => !users.has(pair.user_task) || !injections.has(pair.injection_task),
  );
  return lost === undefined ? undefined : `attack_pairs ${nameOfPair(lost)}: no such task in this file`;
}

export function nameOfPair(pair: Pick<AttackPair, "user_task" | "injection_task">): string {
  return `${pair.user_task} x ${pair.injection_task}`;
}

function unusable(path: string, why: string): AppError {
  return new AppError("bad-request", `${path} is no trace file: ${why}.`, { hint });
}
