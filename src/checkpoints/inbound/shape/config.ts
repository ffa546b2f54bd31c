import { z } from "zod";
import { limits } from "../../../limits.ts";

/** `security.maxMessageLength`, also set by the variable SECURITY_MAX_MESSAGE_LENGTH. */
export const maxMessageLengthConfig = z
  .int()
  .min(1)
  .max(1_000_000)
  .default(10_000)
  .describe("Longest message in code points, all its text parts together; a longer one is refused.");

const ratio = z.number().min(0).max(1);

/** `inbound.shape` */
export const shapeConfig = z
  .strictObject({
    maxFileTextLength: z
      .int()
      .min(0)
      .max(1_000_000)
      .default(50_000)
      .describe("Longest text of attached files in code points, all files of a message together."),
    maxParts: z.int().min(1).max(1_024).default(limits.messageParts).describe("Most parts one message has."),
    maxDepth: z
      .int()
      .min(1)
      .max(100_000)
      .default(100)
      .describe("Deepest nesting of square and curly brackets in a message."),
    maxWhitespaceRatio: ratio
      .default(0.9)
      .describe("Largest share of white space in a message of 100 code points or more; 1 accepts any share."),
    maxReplacementRatio: ratio
      .default(0.1)
      .describe(
        "Largest share of U+FFFD, the sign of a wrong decoding, in a message with 8 of them or more; 1 accepts any share.",
      ),
    maxRepetitionRatio: ratio
      .default(0.8)
      .describe(
        "Largest share of a message of 200 code units or more that may repeat one unit of up to 16; 1 accepts any share.",
      ),
  })
  .prefault({});

export type ShapeConfig = z.infer<typeof shapeConfig>;
