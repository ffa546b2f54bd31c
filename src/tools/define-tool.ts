import type { z } from "zod";
import { leastTrust } from "../provenance/label.ts";
import type { Label, Trust } from "../provenance/label.ts";
import type { WorkspaceProblem } from "../workspace/problem.ts";
import { explainArguments } from "./explain-arguments.ts";
import type { Result } from "../result.ts";
import { err } from "../result.ts";
import type { PreviewHolder, Tool, ToolContext, ToolDeclaration, ToolOutcome, ToolPreview } from "./tool.ts";

type Declared<Input extends z.ZodObject> = Omit<ToolDeclaration, "input"> & { readonly input: Input };

/** A tool whose `run` gets typed arguments; arguments of another shape are answered, whoever calls. */
export function defineTool<Input extends z.ZodObject>(
  declaration: Declared<Input>,
  run: (args: z.output<Input>, context: ToolContext) => Promise<ToolOutcome>,
  preview?: (args: z.output<Input>, holder: PreviewHolder) => Promise<Result<ToolPreview, string>>,
): Tool {
  return {
    ...(preview === undefined
      ? {}
      : {
          async preview(args, holder) {
            const parsed = declaration.input.safeParse(args);
            return parsed.success
              ? preview(parsed.data, holder)
              : err(explainArguments(declaration, parsed.error));
          },
        }),
    declaration: Object.freeze(declaration),
    async run(args, context) {
      const parsed = declaration.input.safeParse(args);
      if (!parsed.success)
        return atMost(declaration, failed(explainArguments(declaration, parsed.error), context.label));
      if (context.signal.aborted)
        return atMost(declaration, failed("It was cancelled before it began.", context.label));
      return atMost(declaration, await run(parsed.data, context));
    },
  };
}

/** No answer is worth more than what the tool declares, a failure neither. */
function atMost({ returns }: Pick<ToolDeclaration, "returns">, outcome: ToolOutcome): ToolOutcome {
  if (outcome.trust === undefined) return outcome;
  const trust = leastTrust(returns.trust, outcome.trust);
  return trust === outcome.trust ? outcome : { ...outcome, trust };
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

/** What a workspace tells of a change, as a preview. */
export function previewOf(found: Result<ToolPreview, WorkspaceProblem>): Result<ToolPreview, string> {
  return found.ok ? found : err(found.error.text);
}
