import type { Capability } from "../../../capability.ts";
import { liesIn, wholeWorkspace } from "../../../capability.ts";
import type { ActionLayer, Reason, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { JsonObject } from "../../../json.ts";
import { limits } from "../../../limits.ts";
import type { PathRefusal } from "../../../workspace/path-name.ts";
import { judgePathName } from "../../../workspace/path-name.ts";
import type { ToolDeclaration } from "../../../tools/tool.ts";
import type { ActionCall } from "../call.ts";

/**
 * Judges the letters of every path a workspace tool is called with. The workspace itself walks the path again,
 * folder by folder, without following links: this layer makes the refusal early and legible.
 */
export function createPathsLayer(): ActionLayer {
  return {
    header: {
      name: "action/paths",
      kind: "wall",
      protectsAgainst: "File tools being talked into paths outside the agent's workspace, however encoded.",
      fails: "closed",
      configuredBy: [],
      spec: [
        "002/safe-path",
        "004/path-dot-dot",
        "004/path-url-encoded",
        "004/path-null-byte",
        "design-4/shared-folder",
      ],
    },
    judge: (call, { capability }) => {
      const judged = judgeCall(call);
      return judged.do === "pass" ? confine(judged.value, capability) : judged;
    },
  };
}

/** What the layer makes of one path, for `castellan inspect path`; a pass carries the normalised path. */
export function judgePath(path: string): Verdict<string> {
  const judged = judgePathName(path);
  if (judged.ok) return pass(judged.value);
  const { code } = judged.error;
  const finding = { id: `paths/${code}`, family: "path", level: "high", score: 1 } as const;
  return refuse("refused", reasonFor(judged.error), [finding]);
}

function judgeCall(call: ActionCall): Verdict<ActionCall> {
  if (call.declaration === undefined || !usesWorkspace(call.declaration)) return pass(call);
  const args: { [name: string]: JsonObject[string] } = { ...call.args };
  for (const [argument, role] of Object.entries(call.declaration.sinks)) {
    const value = args[argument];
    if (role !== "path" || value === undefined) continue;
    const judged = judgeArgument(value);
    if (judged.do !== "pass") return nameArgument(judged, argument);
    args[argument] = judged.value;
  }
  return pass({ ...call, args });
}

function usesWorkspace(declaration: ToolDeclaration): boolean {
  return declaration.needs.some((power) => power.startsWith("workspace:"));
}

/** A caller that was given one folder is told early; the workspace itself does not let it out. */
function confine(call: ActionCall, { folder }: Capability): Verdict<ActionCall> {
  if (folder === wholeWorkspace || call.declaration === undefined || !usesWorkspace(call.declaration))
    return pass(call);
  const named = Object.entries(call.declaration.sinks).flatMap(([argument, role]) => {
    const value = call.args[argument];
    if (role !== "path" || value === undefined) return [];
    return Array.isArray(value) ? (value as readonly Argument[]) : [value];
  });
  const isInside = named.every((path) => typeof path === "string" && liesIn(path, folder));
  return isInside ? pass(call) : refuse("refused", outside(folder));
}

function outside(folder: string | null): Reason {
  const hint = folder === null ? "Do it without files." : `Name a path below ${folder}/.`;
  return { code: "paths/folder", text: "This task may use the files it was given only.", hint };
}

type Argument = JsonObject[string];

function judgeArgument(value: Argument): Verdict<Argument> {
  if (typeof value === "string") return judgePath(value);
  if (!Array.isArray(value) || value.length > limits.treeEntries) return notAPath(value);
  const paths: string[] = [];
  for (const item of value as readonly Argument[]) {
    const judged = typeof item === "string" ? judgePath(item) : notAPath(item);
    if (judged.do !== "pass") return judged;
    paths.push(judged.value);
  }
  return pass(paths);
}

function notAPath(value: Argument): Verdict<never> {
  const came = value === null ? "null" : Array.isArray(value) ? "a list" : `a ${typeof value}`;
  const text = `A path was expected, ${came} came.`;
  const hint = "Write one path as text, relative to the workspace, like notes/plan.md.";
  return refuse("refused", { code: "paths/type", text, hint });
}

function nameArgument(verdict: Verdict<Argument>, argument: string): Verdict<never> {
  if (verdict.do !== "refuse")
    return refuse("refused", { code: "paths/type", text: "The path was not judged." });
  const { code, reason, findings } = verdict;
  return refuse(code, { ...reason, text: `${argument}: ${reason.text}` }, findings);
}

function reasonFor(refusal: PathRefusal): Reason {
  return { code: `paths/${refusal.code}`, text: refusal.text, hint: refusal.hint };
}
