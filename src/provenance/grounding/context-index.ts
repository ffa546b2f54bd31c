import type { JsonObject } from "../../json.ts";
import { mapTexts } from "../../json.ts";
import { limits } from "../../limits.ts";
import type { ToolDeclaration } from "../../tools/tool.ts";
import type { ContextCall, ContextValue } from "../question.ts";
import { isConsequential } from "../is-consequential.ts";
import { toolDeeds, toolObjects } from "../tool-deeds.ts";
import { readRequest } from "../words/read-request.ts";
import type { BoundValue, DeedObject, Request, ToolDeeds } from "../words/request.ts";
import { canonicalOf } from "../values/canonical-of.ts";
import { readArgument } from "../values/read-argument.ts";
import { readValues } from "../values/read-values.ts";
import type { TypedValue } from "../values/typed-value.ts";
import { FirstSeenIndex } from "../first-seen.ts";
import type { DescribedThing } from "./described-things.ts";
import { describedThings } from "./described-things.ts";
import { readResult } from "./read-result.ts";
import type { Scalar, StructuredResult } from "./read-result.ts";
import { RecordIndex } from "./record-index.ts";
import { valueKey, ValueMap } from "./value-key.ts";
import { wordLine } from "./words-of-text.ts";

/** One message of the principal, read. */
export interface OwnWords {
  readonly request: Request;
  readonly values: ValueMap<BoundValue>;
  /** Every word of it in order, for phrases that have no form of their own. */
  readonly line: string;
  readonly text: string;
  readonly described: readonly DescribedThing[];
}

/** A call of this turn that had its effect, or may have had it. */
export interface RanCall {
  readonly tool: string;
  readonly declaration: ToolDeclaration | undefined;
  readonly deeds: ToolDeeds;
}

export interface ContextIndexOptions {
  /** Whose words count. */
  readonly principal: string;
  readonly declarationOf: (tool: string) => ToolDeclaration | undefined;
}

/** A result's call, and what of it only repeats the arguments. */
interface Answered {
  readonly declaration: ToolDeclaration;
  readonly call: ContextCall;
  readonly repeated: ReadonlySet<string>;
}

/** A plain list of names: what it holds, of what, and what things these are. */
interface NameList {
  readonly names: ReadonlySet<string>;
  readonly of: readonly string[];
  readonly objects: readonly DeedObject[];
}

const nothingMade: ReadonlySet<string> = new Set();

/** What a turn knows, in the order in which it came: each text is read once, however often is asked. */
export class ContextIndex {
  readonly records = new RecordIndex();
  /** What tools said that the operator trusts, thing by thing. */
  readonly trustedRecords = new RecordIndex();
  readonly ran: RanCall[] = [];
  readonly #texts: ContextValue[] = [];
  /** Where values of everything that was added stand first. */
  readonly firstSeen = new FirstSeenIndex(this.#texts);
  readonly #options: ContextIndexOptions;
  readonly #own: OwnWords[] = [];
  readonly #instructions = new ValueMap<TypedValue>();
  readonly #trusted = new ValueMap<TypedValue>();
  readonly #ownFacts = new ValueMap<TypedValue>();
  readonly #lists: NameList[] = [];
  readonly #identifiers = new Map<string, Scalar>();
  #current: OwnWords | undefined;
  #full = false;

  constructor(options: ContextIndexOptions) {
    this.#options = options;
  }

  /** True where texts were left out. */
  get full(): boolean {
    return this.#full || this.records.full;
  }

  /** The principal's messages, the one that is answered last. */
  get own(): readonly OwnWords[] {
    return this.#own;
  }

  /** The words that ask: the current message's, or those before it which it affirms. */
  get asking(): OwnWords | undefined {
    if (this.#current?.request.affirms !== true) return this.#current;
    return this.#own.findLast(({ request }) => !request.affirms) ?? this.#current;
  }

  /** Short texts that stand alone in results and say what something is called. */
  get identifiers(): ReadonlyMap<string, Scalar> {
    return this.#identifiers;
  }

  add(value: ContextValue): void {
    if (this.#texts.length >= limits.provenanceTexts || value.text.length > limits.provenanceCharacters) {
      this.#full = true;
      return;
    }
    this.#texts.push(value);
    if (value.from === "words") this.#addWords(value);
    else if (value.from === "system") addAll(this.#instructions, readValues(value.text), nothingMade);
    else if (value.from === "result") this.#addResult(value);
  }

  /** True where the value stands in what the operator wrote for the agent. */
  isInstructed(value: TypedValue): boolean {
    return this.#instructions.same(value).length > 0;
  }

  /** True where a tool said it that the operator trusts: good to know, and by itself no place to send things. */
  isTrusted(value: TypedValue): boolean {
    return this.#trusted.same(value).length > 0;
  }

  /** True where a trusted tool answers with it alone: a fact about the principal's own account. */
  isOwnFact(value: TypedValue): boolean {
    return this.#ownFacts.same(value).length > 0;
  }

  #addWords({ text, label, principal, current }: ContextValue): void {
    if (label.trust !== "user" || principal?.id !== this.#options.principal) return;
    // What is cut could end a quote early, so a longer message is not read at all and asks for nothing.
    if (text.length > limits.requestCharacters) return;
    const request = readRequest(text);
    const values = new ValueMap<BoundValue>();
    for (const value of request.values) values.add(value);
    const described = describedThings(text);
    const words: OwnWords = { request, values, line: wordLine(text), text, described };
    this.#own.push(words);
    if (current === true) this.#current = words;
  }

  #addResult({ text, label, call }: ContextValue): void {
    if (call === undefined) return;
    const declaration = this.#options.declarationOf(call.tool);
    if (call.ran) for (const tool of [call.tool, ...(call.inside ?? [])]) this.ran.push(this.#asRan(tool));
    if (declaration === undefined || !call.ran) return;
    // What a tool only repeats of its arguments is worth what the arguments were.
    const repeated = keysOf(call.args);
    const result = readResult(text, declaration.returns.ids);
    if (result.isCut) this.#full = true;
    if (label.trust === "system") this.#addTrusted(text, result, repeated);
    this.#addRecords(result, { declaration, call, repeated });
    for (const scalar of result.scalars) this.#addIdentifier(scalar);
    if (result.isList && result.mappings.length === 0) this.#addList(result.scalars, call.args, declaration);
  }

  #asRan(tool: string): RanCall {
    const declaration = this.#options.declarationOf(tool);
    const deeds = declaration === undefined ? { deeds: [], objects: [] } : toolDeeds(declaration);
    return { tool, declaration, deeds };
  }

  #addRecords(
    { records, isList, isTruncated }: StructuredResult,
    { declaration, call, repeated }: Answered,
  ): void {
    const made = declaration.effect !== "read" && isConsequential(declaration) && records.length === 1;
    const listed = isList && !isTruncated && !cutsOff(call.args, this.#own);
    for (const record of records) {
      const own = made && !repeated.has(nameKey(record.id));
      this.records.add({ ...record, objects: toolObjects(declaration), made: own, listed });
    }
  }

  /** A plain list of names: all of it counts where the words say all, if they named what it is a list of. */
  #addList(scalars: readonly Scalar[], args: JsonObject, declaration: ToolDeclaration): void {
    const names = new Set(scalars.map(({ text }) => text));
    const list = { names, of: textsOf(args), objects: toolObjects(declaration) };
    if (this.#lists.length < limits.provenanceRecords) this.#lists.push(list);
    else this.#full = true;
  }

  /** True for a name in a plain list that the words could mean: of what they named, or of what an earlier list held. */
  isListed(name: string, object: DeedObject): boolean {
    return this.#lists.some(
      ({ names, of, objects }) =>
        names.has(name) &&
        (object === "anything" || objects.includes(object)) &&
        of.every((text) => this.#mayListFor(text)),
    );
  }

  #mayListFor(text: string): boolean {
    if (isSaid(text, this.#own)) return true;
    const siblings = this.#lists.filter(({ names }) => names.has(text)).flatMap(({ names }) => [...names]);
    return siblings.length > 0 && !siblings.some((name) => isSaid(name, this.#own));
  }

  #addTrusted(text: string, result: StructuredResult, repeated: ReadonlySet<string>): void {
    addAll(this.#trusted, readValues(text), repeated);
    for (const fields of result.mappings) {
      const kept = fields.filter((field) => !repeated.has(nameKey(field.text)));
      const id = kept.map(({ key, text: said }) => `${key}: ${said}`).join("\n");
      this.trustedRecords.add({ id, fields: kept, objects: [], made: false, listed: false });
    }
    if (result.isList) return;
    for (const scalar of result.scalars)
      addAll(this.#ownFacts, readArgument(undefined, scalar.text), repeated);
  }

  #addIdentifier(scalar: Scalar): void {
    if (!identifying.test(scalar.key) || this.#identifiers.has(scalar.text)) return;
    if (this.#identifiers.size >= limits.provenanceScalars) this.#full = true;
    else this.#identifiers.set(scalar.text, scalar);
  }
}

/** Members of a plain list, and fields under which a name, an address or an id stands. */
const identifying =
  /^(?:|(?:user|file|channel|display|full|first|last)?_?(?:name|id)_?s?|title|e?mail(?:_?address)?(?:es)?|address(?:es)?|users?|members?|channels?|participants?|recipients?|sender|owner|author|account|iban|login|handle|phone)$/iu;

function addAll(map: ValueMap<TypedValue>, values: readonly TypedValue[], except: ReadonlySet<string>): void {
  for (const value of values) if (!except.has(valueKey(value))) map.add(value);
}

function nameKey(text: string): string {
  return `name:${canonicalOf("name", text)}`;
}

function keysOf(args: JsonObject): ReadonlySet<string> {
  const keys = new Set<string>();
  mapTexts(args, (text) => {
    for (const value of [...readValues(text), ...readArgument("name", text)]) keys.add(valueKey(value));
    return text;
  });
  return keys;
}

function textsOf(args: JsonObject): readonly string[] {
  const texts: string[] = [];
  mapTexts(args, (text) => {
    texts.push(text);
    return text;
  });
  const names = new Set(Object.keys(args));
  return texts.filter((text) => text.trim() !== "" && !names.has(text));
}

function isSaid(text: string, own: readonly OwnWords[]): boolean {
  const line = wordLine(text);
  return line !== "" && own.some((words) => words.line.includes(line));
}

/** Arguments that the words do not hold may leave out whatever they like. */
function cutsOff(args: JsonObject, own: readonly OwnWords[]): boolean {
  return !textsOf(args).every((text) => isSaid(text, own));
}
