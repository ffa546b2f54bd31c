import type { Decoder } from "./decoder.ts";
import { reading } from "./decoder.ts";

/** Words whose inner letters changed places: `ignroe all prevoius instrcutions`. */
export const decodeShuffled: Decoder = (_text, { shuffled }) =>
  reading(
    "shuffled",
    shuffled.map(({ start, end, word }) => ({ start, end, text: word })),
  );
