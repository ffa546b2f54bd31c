import type { CrossingContext, Finding, InboundLayer, LayerHeader, Reason, Verdict } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { Part } from "../../../message.ts";
import type { InboundItem } from "../item.ts";
import type { ShapeConfig } from "./config.ts";
import type { TextMeasure } from "./measure.ts";
import { hasVisibleText, measureText, repetitionRatio } from "./measure.ts";

const header: LayerHeader = {
  name: "inbound/shape",
  kind: "wall",
  protectsAgainst: "Empty, over-long, broken or degenerate messages that stall or confuse what reads them.",
  fails: "closed",
  configuredBy: [
    "security.maxMessageLength",
    "inbound.shape.maxFileTextLength",
    "inbound.shape.maxParts",
    "inbound.shape.maxDepth",
    "inbound.shape.maxWhitespaceRatio",
    "inbound.shape.maxReplacementRatio",
    "inbound.shape.maxRepetitionRatio",
  ],
  spec: [
    "000/message-cap-default",
    "000/message-cap-key",
    "001/input-validation",
    "design-9/code-points",
    "design-9/shape-422",
  ],
};

export interface ShapeSettings {
  readonly maxMessageLength: number;
  readonly shape: ShapeConfig;
}

const fewestForWhitespace = 100;
const fewestReplacements = 8;
const fewestForRepetition = 200;
const longestName = 255;

export function createShapeLayer(settings: ShapeSettings): InboundLayer {
  return {
    header,
    judge(item: InboundItem, _context: CrossingContext): Verdict<InboundItem> {
      if (item.kind === "result") return repairResult(item);
      const reason = judgeMessage(item.parts, settings);
      return reason === undefined ? pass(item) : refuse("unprocessable", reason);
    },
  };
}

function judgeMessage(parts: readonly Part[], settings: ShapeSettings): Reason | undefined {
  const { maxParts } = settings.shape;
  if (parts.length > maxParts) {
    return {
      code: "shape/parts",
      text: `The message has ${parts.length} parts; at most ${maxParts} are accepted.`,
      hint: "Send it as several messages.",
    };
  }
  // Lengths come first, so that nothing reads a huge text to the end.
  return (
    judgeLength(parts, "text", settings.maxMessageLength) ??
    judgeLength(parts, "file", settings.shape.maxFileTextLength) ??
    judgeContent(parts) ??
    judgeProportions(parts, settings.shape)
  );
}

function judgeLength(parts: readonly Part[], kind: Part["kind"], most: number): Reason | undefined {
  let units = 0;
  for (const part of parts) if (part.kind === kind) units += part.text?.length ?? 0;
  if (units <= most) return undefined;
  // A code point is at most two units: more than twice the limit needs no counting.
  const count = units > most * 2 ? undefined : countCodePoints(parts, kind);
  if (count !== undefined && count <= most) return undefined;
  const what = kind === "text" ? "The message" : "The text of the attached files";
  return {
    code: kind === "text" ? "shape/too-long" : "shape/file-too-long",
    text: `${what} has ${count ?? `more than ${most}`} characters; at most ${most} are accepted.`,
    hint:
      kind === "text"
        ? "Shorten it, send it in pieces, or put the long text in a file. The limit is security.maxMessageLength."
        : "Put the file in the agent's workspace. The limit is inbound.shape.maxFileTextLength.",
  };
}

function countCodePoints(parts: readonly Part[], kind: Part["kind"]): number {
  const measure = newMeasure();
  for (const part of parts) if (part.kind === kind) measureText(part.text ?? "", measure);
  return measure.codePoints;
}

function newMeasure(): TextMeasure {
  return { codePoints: 0, whitespace: 0, replacements: 0, depth: 0 };
}

function judgeContent(parts: readonly Part[]): Reason | undefined {
  let something = false;
  for (const part of parts) {
    const text = part.text ?? "";
    const names = part.kind === "file" ? `${part.name}${part.mediaType}${part.path ?? ""}` : "";
    if (text.includes("\0") || names.includes("\0")) {
      return {
        code: "shape/null",
        text: "The message contains a null character (U+0000).",
        hint: "Send text, or attach binary data as a file.",
      };
    }
    if (!text.isWellFormed() || !names.isWellFormed()) {
      return {
        code: "shape/broken-text",
        text: "The message contains half of a character (a lone surrogate).",
        hint: "Send it as well-formed UTF-8.",
      };
    }
    if (part.kind === "file" && part.name.length > longestName) {
      return {
        code: "shape/file-name",
        text: `The name of an attached file has ${part.name.length} characters; at most ${longestName} are accepted.`,
        hint: "Give the file a shorter name.",
      };
    }
    something ||= part.kind === "file" || hasVisibleText(text);
  }
  return something
    ? undefined
    : { code: "shape/empty", text: "The message has no visible text and no file.", hint: "Write something." };
}

function judgeProportions(parts: readonly Part[], shape: ShapeConfig): Reason | undefined {
  for (const part of parts) {
    const text = part.text ?? "";
    const measure = newMeasure();
    measureText(text, measure);
    const reason = judgeMeasure(measure, shape) ?? judgeRepetition(text, shape);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function judgeMeasure(measure: TextMeasure, shape: ShapeConfig): Reason | undefined {
  const { codePoints, whitespace, replacements, depth } = measure;
  if (codePoints >= fewestForWhitespace && whitespace / codePoints > shape.maxWhitespaceRatio) {
    return {
      code: "shape/whitespace",
      text: `${percent(whitespace / codePoints)} of the message is white space; at most ${percent(shape.maxWhitespaceRatio)} is accepted.`,
      hint: "Remove the padding.",
    };
  }
  if (replacements >= fewestReplacements && replacements / codePoints > shape.maxReplacementRatio) {
    return {
      code: "shape/broken-text",
      text: `${percent(replacements / codePoints)} of the message is U+FFFD, the sign of text that was decoded wrongly.`,
      hint: "Send it again as UTF-8.",
    };
  }
  if (depth > shape.maxDepth) {
    return {
      code: "shape/depth",
      text: `The message nests brackets ${depth} deep; at most ${shape.maxDepth} is accepted.`,
      hint: "Send flatter data, or attach it as a file in the agent's workspace.",
    };
  }
  return undefined;
}

function judgeRepetition(text: string, shape: ShapeConfig): Reason | undefined {
  if (text.length < fewestForRepetition) return undefined;
  const repeated = repetitionRatio(text);
  if (repeated <= shape.maxRepetitionRatio) return undefined;
  return {
    code: "shape/repetition",
    text: `${percent(repeated)} of the message repeats the same few characters.`,
    hint: "Write what you want to say once.",
  };
}

function percent(ratio: number): string {
  return `${Math.round(ratio * 100)} %`;
}

/** What a tool brought back is cut elsewhere; here it only loses what is not text at all. */
function repairResult(item: Extract<InboundItem, { kind: "result" }>): Verdict<InboundItem> {
  const findings: Finding[] = [];
  const parts = item.parts.map((part): Part => {
    const { text } = part;
    if (text === undefined) return part;
    let repaired = text;
    if (text.includes("\0")) {
      repaired = repaired.replaceAll("\0", "");
      findings.push({ id: "shape/null", family: "broken-text", count: text.length - repaired.length });
    }
    if (!repaired.isWellFormed()) {
      repaired = repaired.toWellFormed();
      findings.push({ id: "shape/broken-text", family: "broken-text" });
    }
    return repaired === text ? part : { ...part, text: repaired };
  });
  return findings.length === 0 ? pass(item) : pass({ ...item, parts }, findings);
}
