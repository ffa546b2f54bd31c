import type { Attachment } from "./draft.ts";

const mostBytes = 200_000;

export type ReadFile =
  | { readonly ok: true; readonly attachment: Omit<Attachment, "key"> }
  | { readonly ok: false; readonly reason: string };

/** A text file as an attachment. What is no text is refused here, with what to do instead. */
export async function readTextFile(file: File): Promise<ReadFile> {
  if (file.size > mostBytes)
    return {
      ok: false,
      reason: `“${file.name}” has ${file.size.toLocaleString()} bytes; at most ${mostBytes.toLocaleString()} can be attached. Put it into the workspace instead.`,
    };
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    const mediaType = /^[a-z]+\/[a-z0-9.+-]+$/.test(file.type) ? file.type : "text/plain";
    return { ok: true, attachment: { kind: "file", text, name: file.name, mediaType } };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ok: false, reason: `“${file.name}” is not text in UTF-8; only text can be attached.` };
  }
}
