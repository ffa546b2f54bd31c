import { z } from "zod";
import type { Recordings } from "../engine/recorded-tool.ts";
import { recordedTool } from "../engine/recorded-tool.ts";
import type { Sketch } from "./foreign-tools.rows.ts";
import { sketches } from "./foreign-tools.rows.ts";
import type { Tool, ToolDeclaration } from "../../src/tools/tool.ts";

const timeoutMs = 10_000;

function declare(sketch: Sketch): ToolDeclaration {
  const {
    name,
    description,
    does,
    deeds,
    input,
    sinks = {},
    content = [],
    ids = [],
    foreign = false,
  } = sketch;
  const reads = does === "look" || does === "look outside";
  return {
    name,
    description,
    group: "foreign",
    input: z.strictObject(input),
    effect: reads ? "read" : "mutate",
    egress: does === "send" || does === "look outside",
    sinks,
    content,
    returns: { trust: foreign ? "external" : reads ? "system" : "learned", ids },
    idempotent: reads,
    needs: [],
    ...(deeds === undefined ? {} : { deeds }),
    timeoutMs,
  };
}

export function foreignTools(recordings: Recordings): readonly Tool[] {
  return sketches.map((sketch) => recordedTool(declare(sketch), recordings));
}
