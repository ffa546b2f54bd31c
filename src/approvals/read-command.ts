import type { Part } from "../message.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";
import { isButtonToken } from "./button-book.ts";

/** What a person says to the house itself, instead of to an agent. */
export type Command =
  | { readonly do: "approvals" | "kinds" }
  | { readonly do: "why" | "again" | "revoke"; readonly id: string }
  | { readonly do: "deny"; readonly id: string }
  | { readonly do: "approve"; readonly id: string; readonly kind?: CommandKind }
  | { readonly do: "press"; readonly token: string };

export interface CommandKind {
  readonly minutes: number;
  readonly free: readonly string[];
}

const words = ["approvals", "approve", "deny", "why", "again", "kinds", "revoke"] as const;
type Word = (typeof words)[number];

const idForm = /^[a-z]+_[0-9a-z]{1,64}$/;
const longestCommand = 400;

/** How each command is written. */
export const usages: { readonly [word in Word]: string } = {
  approvals: "/approvals",
  approve: "/approve ID, or: /approve ID kind MINUTES [free NAME …]",
  deny: "/deny ID",
  why: "/why ID",
  again: "/again ID",
  kinds: "/kinds",
  revoke: "/revoke ID",
};

/**
 * The command that a message is: one text in the sender's own words, on one line, with nothing around it. What is
 * quoted, forwarded, pasted or said beside other words is no command. The error says how one is written.
 */
export function readCommand(parts: readonly Part[]): Result<Command, string> | undefined {
  const [part, ...others] = parts;
  if (part?.kind !== "text" || part.label.trust !== "user" || others.length > 0) return undefined;
  const text = part.text.trim();
  if (text.length > longestCommand || /[^\x20-\x7e]/.test(text)) return undefined;
  if (isButtonToken(text)) return ok({ do: "press", token: text });
  const [first = "", ...given] = text.split(/ +/);
  const word = words.find((one) => first === `/${one}`);
  return word === undefined ? undefined : readWords(word, given);
}

function readWords(word: Word, given: readonly string[]): Result<Command, string> {
  if (word === "approvals" || word === "kinds") return given.length === 0 ? ok({ do: word }) : wrong(word);
  const [id = "", ...rest] = given;
  if (isButtonToken(id)) return readToken(word, id, rest);
  if (!idForm.test(id)) return wrong(word);
  if (rest.length === 0) return ok({ do: word, id });
  const kind = word === "approve" ? readKind(rest) : undefined;
  return kind === undefined ? wrong(word) : ok({ do: "approve", id, kind });
}

function readToken(word: Word, token: string, rest: readonly string[]): Result<Command, string> {
  const meant = token.startsWith("a") ? "approve" : "deny";
  return word === meant && rest.length === 0 ? ok({ do: "press", token }) : wrong(word);
}

function readKind([kind, minutes = "", ...rest]: readonly string[]): CommandKind | undefined {
  if (kind !== "kind" || !/^\d{1,4}$/.test(minutes)) return undefined;
  const [word, ...free] = rest;
  if (word === undefined) return { minutes: Number(minutes), free };
  return word === "free" && free.length > 0 ? { minutes: Number(minutes), free } : undefined;
}

function wrong(word: Word): Result<never, string> {
  return err(`Say it as: ${usages[word]}`);
}
