import { z } from "zod";

/** `provenance` */
export const provenanceConfig = z.strictObject({
  mode: z
    .enum(["enforce", "observe", "off"])
    .default("enforce")
    .describe(
      "enforce: a call that nobody asked for, or that goes where nobody said, waits for a person. observe: it runs, and the record says what would have been held. off: nothing is looked at. Both weaken action/provenance.",
    ),
  ruleOfTwo: z
    .enum(["show", "hold"])
    .default("show")
    .describe(
      "What happens where a conversation has read text from outside, can reach private data and is about to act outside. show: holds and the conversation say so. hold: every call that leaves waits for a person.",
    ),
});

export type ProvenanceConfig = z.infer<typeof provenanceConfig>;
