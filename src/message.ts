import type { Label } from "./provenance/label.ts";

/** Who speaks: a person known to this installation, with the role the owner gave. */
export type Role = "owner" | "member" | "guest";

export interface Principal {
  readonly id: string;
  readonly role: Role;
}

export interface TextPart {
  readonly kind: "text";
  readonly text: string;
  readonly label: Label;
}

export interface FilePart {
  readonly kind: "file";
  readonly name: string;
  readonly mediaType: string;
  /** Text of the file; binary files are stored in the workspace and named here by path. */
  readonly text?: string;
  readonly path?: string;
  readonly label: Label;
}

export type Part = TextPart | FilePart;

/** What reached the platform from a channel, before any checkpoint has looked at it. */
export interface IncomingMessage {
  readonly agent: string;
  readonly channel: string;
  /** The person on that channel, e.g. `api:tok_1` or `console:owner`. */
  readonly person: string;
  /** The group a person spoke in; it authorises nobody. */
  readonly room?: string;
  readonly principal: Principal;
  readonly conversation: string;
  readonly parts: readonly Part[];
  readonly timeZone?: string;
}

export function textOf(parts: readonly Part[]): string {
  return parts.map((part) => part.text ?? "").join("\n\n");
}
