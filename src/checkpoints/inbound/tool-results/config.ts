import { z } from "zod";

/** `inbound.toolResults` */
export const toolResultsConfig = z
  .strictObject({
    enabled: z
      .boolean()
      .default(true)
      .describe(
        "Whether credentials are taken out of what tools bring back and text in it that reads like instructions is pointed out to the model. Turning it off weakens the house.",
      ),
    noteThreshold: z
      .number()
      .min(0)
      .max(1)
      .default(0.4)
      .describe("Score from 0 to 1 from which a result's instruction-like lines are pointed out."),
    alarmThreshold: z
      .number()
      .min(0)
      .max(1)
      .default(0.7)
      .describe("Score from 0 to 1 from which the owner is told of a result's instruction-like lines."),
  })
  .prefault({});

export type ToolResultsConfig = z.infer<typeof toolResultsConfig>;
