import { z } from "zod";
import { AppError } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import type { Part } from "../message.ts";
import type { Label } from "../provenance/label.ts";
import { rehearsalScriptSchema } from "../providers/rehearsal/script.ts";

/** Marking text as external lowers its trust; there is no word that raises it. */
const textPart = z.strictObject({
  type: z.literal("text"),
  text: z.string(),
  trust: z.literal("external").optional(),
  source: z.string().min(1).max(200).optional(),
});
const filePart = z.strictObject({
  type: z.literal("file"),
  name: z.string().min(1).max(255),
  mediaType: z.string().regex(/^[a-z0-9!#$&^_.+-]{1,60}\/[a-z0-9!#$&^_.+-]{1,60}$/i, "expected a media type"),
  text: z.string(),
  source: z.string().min(1).max(200).optional(),
});

const id = z.string().regex(/^[A-Za-z0-9_-]{1,100}$/, "expected an id");

export const chatBody = z
  .strictObject({
    message: z.string().optional(),
    parts: z
      .array(z.discriminatedUnion("type", [textPart, filePart]))
      .min(1)
      .max(limits.messageParts)
      .optional(),
    conversation: id.optional(),
    agent: z.string().min(1).max(100).optional(),
    user: z
      .string()
      .regex(/^[\p{L}\p{N}._@+-]{1,100}$/u, "expected 1 to 100 letters, digits or . _ @ + -")
      .optional(),
    timeZone: z.string().max(64).refine(isTimeZone, "expected a time zone such as Europe/Berlin").optional(),
    rehearsal: rehearsalScriptSchema.optional(),
  })
  .refine((body) => (body.message === undefined) !== (body.parts === undefined), {
    message: "expected either message or parts",
  });
export type ChatBody = z.infer<typeof chatBody>;

const knownZones = new Set<string>();

function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  try {
    Intl.DateTimeFormat("en", { timeZone: name });
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  // There are some 600 zones in all spellings; the bound only matters if the platform accepts more.
  if (knownZones.size < 2_000) knownZones.add(name);
  return true;
}

/** The parts with their labels: the sender's own words, and what the sender says came from elsewhere. */
export function labelledParts(body: ChatBody, person: string, now: number): readonly Part[] {
  const own: Label = { trust: "user", source: person, at: now, readers: "everyone" };
  if (body.parts === undefined) return [{ kind: "text", text: body.message ?? "", label: own }];
  return body.parts.map((part): Part => {
    const foreign: Label = { ...own, trust: "external", source: part.source ?? `${person}: ${part.type}` };
    if (part.type === "file")
      return { kind: "file", name: part.name, mediaType: part.mediaType, text: part.text, label: foreign };
    if (part.trust === undefined && part.source !== undefined)
      throw new AppError("unprocessable", 'The field "parts" names a source for text that is not external.', {
        hint: 'Add "trust": "external", or leave the source out.',
      });
    return { kind: "text", text: part.text, label: part.trust === "external" ? foreign : own };
  });
}

/** Fields that only the platform sets; named so that the refusal can say why. */
export function refuseInternalFields(body: unknown): void {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new AppError("unprocessable", "The body must be a JSON object.", {
      hint: 'Send for example {"message": "hello"}.',
    });
  const internal = Object.keys(body as JsonObject).find((key) => key.startsWith("_"));
  if (internal !== undefined)
    throw new AppError(
      "unprocessable",
      `Unknown field "${internal.slice(0, 100)}": the platform sets such fields itself.`,
      {
        hint: "Leave the field out.",
      },
    );
}
