import type { z } from "zod";
import { leastTrust } from "../provenance/label.ts";
import type { Label, Trust } from "../provenance/label.ts";
import type { WorkspaceProblem } from "../workspace/problem.ts";
import { explainArguments } from "./explain-arguments.ts";
import type { Tool, ToolContext, ToolDeclaration, ToolOutcome } from "./tool.ts";

type Declared<Input extends z.ZodObject> = Omit<ToolDeclaration, "input"> & { readonly input: Input };

/** A tool whose `run` gets typed arguments; arguments of another shape are answered, whoever calls. */
export function defineTool<Input extends z.ZodObject>(
  declaration: Declared<Input>,
  run: (args: z.output<Input>, context: ToolContext) => Promise<ToolOutcome>,
): Tool {
  return {
    declaration: Object.freeze(declaration),
    async run(args, context) {
      const parsed = declaration.input.safeParse(args);
      if (!parsed.success) return failed(explainArguments(declaration, parsed.error), context.label);
      if (context.signal.aborted) return failed("It was cancelled before it began.", context.label);
      return run(parsed.data, context);
    },
  };
}

/** The trust a result may claim: never above what files and names can be worth. */
export function trustOf(label: Label): Pick<ToolOutcome, "trust" | "source"> {
  return { trust: leastTrust("learned", label.trust), source: label.source };
}

/** An answer made of the platform's words and the call's own arguments. */
export function answered(text: string, label: Label): ToolOutcome {
  return { ok: true, text, ...trustOf(label) };
}

export function failed(text: string, label: Label): ToolOutcome {
  return { ok: false, text, ...trustOf(label) };
}

/** A problem as an answer. What a link points to is somebody's text, so it counts as external. */
export function failedWith(problem: WorkspaceProblem, label: Label): ToolOutcome {
  const text = problem.hint === undefined ? problem.text : `${problem.text} ${problem.hint}`;
  const trust: Trust = problem.code === "link" ? "external" : label.trust;
  return failed(text, { ...label, trust });
}
