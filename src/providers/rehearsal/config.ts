import { z } from "zod";
import { rehearsalScriptSchema } from "./script.ts";

export const rehearsalConfigSchema = z
  .strictObject({
    script: rehearsalScriptSchema
      .optional()
      .describe(
        "Model steps that the rehearsal plays in every turn that brings no script of its own. Default: prepared answers.",
      ),
  })
  .describe("The built-in model for demonstrations and tests.");

export type RehearsalConfig = z.infer<typeof rehearsalConfigSchema>;
