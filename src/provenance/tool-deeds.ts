import type { ToolDeclaration } from "../tools/tool.ts";
import { deedsOf } from "./words/deeds-of.ts";
import { wordsOf } from "./words/tool-names.ts";
import type { DeedObject, ToolDeeds } from "./words/request.ts";

interface Known {
  readonly deeds: ToolDeeds;
  readonly objects: readonly DeedObject[];
}

/** A declaration stays the same object for the life of its tool, so it is read once. */
const known = new WeakMap<ToolDeclaration, Known>();

export function toolDeeds(declaration: ToolDeclaration): ToolDeeds {
  return read(declaration).deeds;
}

/** What the tool is about, also where it does nothing but read; empty where that cannot be said. */
export function toolObjects(declaration: ToolDeclaration): readonly DeedObject[] {
  return read(declaration).objects;
}

function read(declaration: ToolDeclaration): Known {
  const found = known.get(declaration);
  if (found !== undefined) return found;
  const deeds = deedsOf(declaration);
  const objects = deeds.objects.length > 0 ? deeds.objects : objectsOfName(declaration.name);
  const fresh = { deeds, objects: objects.includes("anything") ? [] : objects };
  known.set(declaration, fresh);
  return fresh;
}

/** "list_files" and "files.list" are about what "delete_files" would be about. */
function objectsOfName(name: string): readonly DeedObject[] {
  const rest = wordsOf(name).filter((word) => !reading.test(word));
  return rest.length === 0 ? [] : deedsOf({ name: `delete_${rest.join("_")}`, description: "" }).objects;
}

const reading =
  /^(?:get|read|list|search|find|show|query|count|lookup|look|view|describe|check|retrieve|select|load|fetch|by|all|current|unread|received|sent)$/u;
