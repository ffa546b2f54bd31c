import { z } from "zod";

/** `agents.<id>.maxSteps` and `agents.defaults.maxSteps` */
export const maxStepsConfig = z
  .int()
  .min(1)
  .max(1_000)
  .default(25)
  .describe("Most tool calls that one message may cause.");
