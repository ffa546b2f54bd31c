import { z } from "zod";
import { limits } from "../../limits.ts";

/** What a text can be read for. There is no kind for names, addresses, paths, accounts or free text, by design. */
export const extractKinds = ["number", "amount", "date", "boolean", "choice", "id"] as const;
export type ExtractKind = (typeof extractKinds)[number];

const closed = `expected one of ${extractKinds.join(", ")}: free text, names, addresses, links, paths, accounts and secrets cannot be extracted`;
const choiceRule =
  "expected letters, digits, spaces and hyphens: a choice cannot be an address, a link or a path";
const idRule = "expected letters, digits, - and _";

/** No dot, slash, colon or at sign, and no long run of digits: nothing that could be a place to send to. */
const plainChoice = /^(?!.*(?:\p{N}[ -]?){9})[\p{L}\p{N}][\p{L}\p{M}\p{N} -]*$/u;
const plainId = /^[A-Za-z0-9_-]+$/;

/** One question with a closed set of possible answers. */
export const extractField = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/i, "expected a short name of letters, digits and _"),
    kind: z.enum(extractKinds, { error: closed }),
    about: z.string().max(200).optional(),
    choices: z
      .array(z.string().min(1).max(limits.extractChoiceCharacters))
      .min(1)
      .max(limits.extractChoices)
      .optional(),
  })
  .superRefine(({ kind, choices }, context) => {
    const wants = kind === "choice" || kind === "id";
    if (wants !== (choices !== undefined)) {
      const message = wants
        ? `a field of kind ${kind} needs choices`
        : `a field of kind ${kind} has no choices`;
      context.addIssue({ code: "custom", path: ["choices"], message });
    }
    const [rule, told] = kind === "id" ? [plainId, idRule] : [plainChoice, choiceRule];
    if (choices?.some((choice) => !rule.test(choice)) === true)
      context.addIssue({ code: "custom", path: ["choices"], message: told });
  });

export type ExtractField = z.output<typeof extractField>;
