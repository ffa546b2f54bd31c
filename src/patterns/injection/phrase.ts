/** A row as it is written: a form of words instead of an expression. */
export interface Phrase {
  readonly id: string;
  readonly family: Family;
  readonly weight: number;
  /**
   * Words in order. CAPITALS name a group of words, `~3` is a gap of at most three words, `[word]` may be missing,
   * `a|b` is either. Several forms are alternatives.
   */
  readonly form: string | readonly string[];
  readonly matches: readonly string[];
  readonly spares: readonly string[];
  readonly why: string;
}

export type Family =
  | "jailbreak-phrasing"
  | "role-markers"
  | "dangerous-commands"
  | "secret-formats"
  | "prompt-extraction"
  | "credential-logging"
  | "invisible-characters"
  | "content-scanner"
  | "context-hijack"
  | "persona"
  | "token-smuggling"
  | "social-engineering"
  | "output-steering"
  | "indirect"
  | "encoded-request"
  | "fiction"
  | "many-shot"
  | "tool-imitation"
  | "harm";

/**
 * What a language needs to be read: its groups of words (`word*` may go on, `x?` is an optional letter, an
 * apostrophe may be missing), and whether it writes spaces; without them a gap counts characters.
 */
export interface Tongue {
  readonly prefix: string;
  readonly spaced: boolean;
  readonly words: { readonly [group: string]: string };
}
