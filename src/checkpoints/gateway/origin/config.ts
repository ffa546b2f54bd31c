import { z } from "zod";

/** Keys below `gateway` that this layer reads. */
export const originConfig = {
  hosts: z
    .array(z.string().regex(/^[A-Za-z0-9.-]{1,253}(?::\d{1,5})?$|^\[[0-9A-Fa-f:.]{2,45}\](?::\d{1,5})?$/))
    .max(64)
    .default([])
    .describe(
      "Further names this daemon is reached by (behind a proxy, on a network), with or without a port. " +
        "Requests for any other name are refused.",
    ),
};
