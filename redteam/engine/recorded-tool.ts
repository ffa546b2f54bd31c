import { AppError } from "../../src/errors.ts";
import type { Tool, ToolContext, ToolDeclaration } from "../../src/tools/tool.ts";

/** Where recorded tools find what they once answered; the player knows which call is which. */
export interface Recordings {
  answer: (context: ToolContext) => string | undefined;
}

export function createRecordings(): Recordings {
  return { answer: () => undefined };
}

/** A tool that does nothing and answers what was recorded. */
export function recordedTool(declaration: ToolDeclaration, recordings: Recordings): Tool {
  return {
    declaration: Object.freeze(declaration),
    run: async (_args, context) => {
      const text = recordings.answer(context);
      if (text === undefined)
        throw new AppError("internal", `Nothing was recorded for this call of ${declaration.name}.`);
      return { ok: true, text };
    },
  };
}
