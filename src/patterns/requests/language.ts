import type { Deed, DeedObject } from "../../provenance/words/request.ts";

/** What a verb can mean: a deed, or a verb whose deed its objects decide. */
export const lightVerbs = [
  "add",
  "write",
  "make",
  "give",
  "set",
  "put",
  "remove",
  "open",
  "transfer",
  "order",
] as const;
export type LightVerb = (typeof lightVerbs)[number];
export type Sense = Deed | LightVerb | "read" | "tell" | "remind" | "reschedule";

/** What a noun names: an object of deeds, or something that decides what a verb means. */
export type Noun = DeedObject | "money" | "calendar" | "access" | "list" | "text" | "site" | "address";

/** How a thing stands to its verb. */
export type Marker = "to" | "for" | "from" | "of" | "in" | "with" | "by" | "about" | "as" | "copy" | "object";

/**
 * `wish` opens a request ("could you"), `question` a question, `linked` a clause that is no request ("which"),
 * `if` a condition, `saying` a content, `one`/`many`/`thing`/`place` refer back, `tasks` announces a list of wishes.
 */
export type Mark =
  | "wish"
  | "please"
  | "question"
  | "negation"
  | "linked"
  | "if"
  | "join"
  | "next"
  | "filler"
  | "article"
  | "each"
  | "one"
  | "many"
  | "thing"
  | "place"
  | "self"
  | "starting"
  | "saying"
  | "named"
  | "this"
  | "tasks"
  | "is"
  | "ends"
  | "yes"
  | "nounish"
  | "person"
  | "other";

/** The words of requests in one language: alternatives with a bar between, small letters, phrases with spaces. */
export interface RequestLanguage {
  readonly code: string;
  /** Where what a verb is about stands. */
  readonly side: "after" | "before" | "both";
  /** Markers stand behind what they mark. */
  readonly postposed: boolean;
  /** A request is known by its form alone; else by where it stands in the sentence. */
  readonly formed: boolean;
  readonly verbs: { readonly [sense in Sense]?: string };
  readonly nouns: { readonly [noun in Noun]?: string };
  readonly markers: { readonly [marker in Marker]?: string };
  readonly marks: { readonly [mark in Mark]?: string };
  /** What a capital means: a name, any noun, or nothing where the script has none. */
  readonly capitals: "names" | "nouns" | "none";
  /** Words stand apart; else they are cut at the words that are known. */
  readonly spaced: boolean;
  /** Verbs in two parts, the second at the clause's end: "sag ab". */
  readonly split?: { readonly [sense in Sense]?: string };
  /** Pronouns that are written on to a verb. */
  readonly clitics?: string;
  /** A "not" behind the verb forbids it as well. */
  readonly deniesBehind?: boolean;
  /** Endings of names that are spoken to, and what the bare name ends with instead. */
  readonly dative?: readonly (readonly [ending: string, bare: string])[];
  /** Participles by which a request in the passive is known: "should be sent". */
  readonly done?: { readonly [sense in Sense]?: string };
}
