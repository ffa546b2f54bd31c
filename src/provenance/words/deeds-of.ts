import type { Noun, Sense } from "../../patterns/requests/language.ts";
import { english } from "../../patterns/requests/english.ts";
import { Lexicon } from "./lexicon.ts";
import type { Deed, DeedObject, ToolDeeds } from "./request.ts";
import { resolveDeed } from "./resolve-deed.ts";
import type { Surroundings } from "./surroundings.ts";
import { wordsOf } from "./tool-names.ts";

export interface DescribedTool {
  readonly name: string;
  readonly description: string;
  readonly deeds?: ToolDeeds;
}

const lexicon = new Lexicon(english);
const reading =
  /^(?:get|read|list|search|find|show|query|count|lookup|look|view|describe|check|retrieve|select|is|has|summarize|summarise|load|inspect|calculate)$/u;
const fetching =
  /^(?:get|read|fetch|browse|visit|open|load|download|navigate|crawl|scrape|request|view|goto|http|curl)$/u;
const pageWord = /^(?:webpage|web|url|urls|website|http|https|page|site|browser|link|internet)$/u;
const nothing: ToolDeeds = { deeds: [], objects: [] };
/** Verbs of tools that nobody asks with. */
const toolVerbs: ReadonlyMap<string, Sense> = new Map([
  ["exec", "run"],
  ["shell", "run"],
  ["bash", "run"],
  ["terminal", "run"],
  ["eval", "run"],
  ["upload", "share"],
  ["upsert", "change"],
  ["patch", "change"],
  ["transaction", "pay"],
]);

/** What a tool does: what it declares, else what its name and the first sentence of its description say. */
export function deedsOf(tool: DescribedTool): ToolDeeds {
  if (tool.deeds !== undefined) return tool.deeds;
  const named = read(wordsOf(tool.name), true);
  if (named.deeds.length > 0 || reading.test(wordsOf(tool.name)[0] ?? "")) return named;
  return read(wordsOf(firstSentence(tool.description)).slice(0, 40), false);
}

function firstSentence(text: string): string {
  return /^[^.!?\n]{0,400}/u.exec(text.trim())?.[0] ?? "";
}

function read(words: readonly string[], isName: boolean): ToolDeeds {
  if (fetching.test(words[0] ?? "") && words.some((word) => pageWord.test(word)))
    return { deeds: ["fetch"], objects: ["page"] };
  const plain = words.map((word) => (isName ? word : baseOf(word)));
  const at = findVerb(plain, isName);
  const sense = at < 0 ? undefined : senseOf(plain[at] as string);
  if (sense === undefined || sense === "read" || (reading.test(plain[at] as string) && sense !== "fetch"))
    return nothing;
  const resolved = resolveDeed(sense, surroundings(plain, at, isName));
  if (resolved === undefined) return nothing;
  return {
    deeds: widen(resolved.deed, sense, plain),
    objects: objectsFor(resolved.deed, resolved.objects, plain),
  };
}

/** The first word that is a verb; in a name it may stand last, as in `calendar.create`. */
function findVerb(words: readonly string[], isName: boolean): number {
  const first = words.findIndex((word) => senseOf(word) !== undefined);
  if (!isName || first < 0 || nounOf(words[first] as string) === undefined) return first;
  const later = words.findIndex((word) => senseOf(word) !== undefined && nounOf(word) === undefined);
  return later < 0 ? first : later;
}

function senseOf(word: string): Sense | undefined {
  return toolVerbs.get(word) ?? lexicon.find([word], 0)?.meaning.verb;
}

function nounOf(word: string): Noun | undefined {
  return lexicon.find([word], 0)?.meaning.noun;
}

/** "Sends", "schedules", "replies": a description speaks of the tool in the third person. */
function baseOf(word: string): string {
  if (!word.endsWith("s") || senseOf(word) !== undefined) return word;
  const bases = [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`];
  return (
    bases.find(
      (base) => senseOf(base) !== undefined && (word !== `${base}s` || nounOf(word) === undefined),
    ) ?? word
  );
}

const places: ReadonlySet<string> = new Set(["to", "into", "from", "in", "on", "at", "with", "for"]);
const describing: ReadonlySet<string> = new Set(["of", "by", "that", "using", "about"]);

/** What the name's nouns are to its verb. In "calendar event participants" the last one is what it is done to. */
function surroundings(words: readonly string[], verb: number, isName: boolean): Surroundings {
  const direct = new Set<Noun>();
  const around = new Set<Noun>();
  let into = direct;
  const order = [...words.slice(verb + 1), ...(isName ? words.slice(0, verb) : [])];
  for (let at = 0; at < order.length;) {
    const word = order[at] as string;
    if (describing.has(word)) break;
    const entry = lexicon.find(order, at);
    at += entry?.words.length ?? 1;
    if (places.has(word)) into = around;
    const noun = places.has(word) ? undefined : entry?.meaning.noun;
    const isLast = nounOf(order[at] ?? "") === undefined;
    if (noun !== undefined) (isLast ? into : around).add(noun);
  }
  return {
    ...unnamed,
    direct,
    around,
    hasPerson: direct.has("person") || around.has("person"),
    isPerson: direct.has("person"),
    hasAmount: direct.has("money"),
    hasAccount: around.has("payment"),
    hasPath: direct.has("file"),
    toPath: around.has("file") || around.has("list"),
    hasUrl: direct.has("site") || direct.has("page"),
  };
}

const unnamed = { of: new Set<Noun>(), toName: false, toUrl: false, hasMoment: false, isNamed: false };

/** A tool that schedules a payment both pays and schedules; one that adds a user lets in and invites. */
function widen(deed: Deed, sense: Sense, words: readonly string[]): readonly Deed[] {
  const all = new Set<Deed>([deed]);
  if (sense === "schedule") all.add("schedule");
  if (deed === "create" && words.includes("event")) all.add("schedule");
  if (deed === "grant" && sense === "add") all.add("invite");
  return [...all];
}

const usualObjects: { readonly [deed in Deed]?: readonly DeedObject[] } = {
  send: ["message"],
  publish: ["message"],
  pay: ["payment"],
  book: ["booking"],
  run: ["command"],
  remember: ["memory"],
  delegate: ["task"],
  fetch: ["page"],
  schedule: ["event"],
};

function objectsFor(
  deed: Deed,
  objects: readonly DeedObject[],
  words: readonly string[],
): readonly DeedObject[] {
  if (words.includes("webpage") || (deed === "publish" && words.includes("website"))) return ["page"];
  const named = objects.filter((object) => object !== "anything");
  return named.length > 0 ? named : (usualObjects[deed] ?? ["anything"]);
}
