import type { Part } from "../message.ts";

/** Everything in a part whose words somebody outside chose. */
export function textsOf(part: Part): readonly string[] {
  const { text = "", label } = part;
  if (part.kind === "text") return [text, label.source];
  return [text, label.source, part.name, part.mediaType, part.path ?? ""];
}

/** The part with other texts, in the order of `textsOf`; the same object when nothing changed. */
export function withTexts(part: Part, texts: readonly string[]): Part {
  if (textsOf(part).every((text, index) => text === texts[index])) return part;
  const [text = "", source = "", name = "", mediaType = "", path = ""] = texts;
  const label = { ...part.label, source };
  if (part.kind === "text") return { ...part, text, label };
  return {
    ...part,
    name,
    mediaType,
    label,
    ...(part.text === undefined ? {} : { text }),
    ...(part.path === undefined ? {} : { path }),
  };
}
