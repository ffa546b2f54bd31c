import type { ChatRequest, PartView, SentPart } from "../../../src/server/wire.ts";

/** Text from elsewhere that travels beside the person's own words and never counts as theirs. */
export interface Attachment {
  readonly key: number;
  readonly kind: "paste" | "file";
  readonly text: string;
  readonly name: string;
  readonly mediaType: string;
}

export interface Draft {
  readonly text: string;
  readonly attachments: readonly Attachment[];
}

export const emptyDraft: Draft = { text: "", attachments: [] };

const shortPaste = 80;

/** A word or an address may be pasted into one's own sentence; a passage is somebody's text. */
export function isPassage(pasted: string): boolean {
  return (
    pasted.length >= shortPaste ||
    pasted.trim().split(/[\n\v\f\r\u0085\u2028\u2029]/).length > 1 ||
    hidesText(pasted)
  );
}

/** Whether it carries more than a person sees; what joins an emoji is seen. */
function hidesText(text: string): boolean {
  return /[^\P{C}\t\n\r]|\p{Default_Ignorable_Code_Point}/u.test(text.replaceAll(/\p{RGI_Emoji}/gv, ""));
}

export function isEmpty({ text, attachments }: Draft): boolean {
  return text.trim() === "" && attachments.length === 0;
}

export function toRequest(draft: Draft, conversation: string | undefined): ChatRequest {
  const shared = {
    ...(conversation === undefined ? {} : { conversation }),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  if (draft.attachments.length === 0) return { message: draft.text, ...shared };
  const own: readonly SentPart[] = draft.text.trim() === "" ? [] : [{ type: "text", text: draft.text }];
  return { parts: [...own, ...draft.attachments.map(toPart)], ...shared };
}

function toPart({ kind, text, name, mediaType }: Attachment): SentPart {
  if (kind === "file") return { type: "file", name, mediaType, text, source: "file" };
  return { type: "text", text, trust: "external", source: "paste" };
}

/** The parts as they will come back from the daemon. */
export function toParts({ text, attachments }: Draft): readonly PartView[] {
  const own: readonly PartView[] =
    text.trim() === "" ? [] : [{ type: "text", text, trust: "user", source: "" }];
  return [
    ...own,
    ...attachments.map((item): PartView =>
      item.kind === "file"
        ? {
            type: "file",
            text: item.text,
            trust: "external",
            source: "file",
            name: item.name,
            mediaType: item.mediaType,
          }
        : { type: "text", text: item.text, trust: "external", source: "paste" },
    ),
  ];
}

/** Takes sent parts back into a draft, so that a refused message can be corrected instead of written again. */
export function toDraft(parts: readonly PartView[], nextKey: () => number): Draft {
  const own = parts.filter((part) => part.type === "text" && part.trust === "user");
  const others = parts.filter((part) => !own.includes(part));
  return {
    text: own.map((part) => part.text).join("\n\n"),
    attachments: others.map((part) => ({
      key: nextKey(),
      kind: part.type === "file" ? "file" : "paste",
      text: part.text,
      name: part.name ?? "",
      mediaType: part.mediaType ?? "text/plain",
    })),
  };
}
