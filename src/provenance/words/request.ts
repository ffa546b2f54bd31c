import type { SinkRole } from "../../tools/tool.ts";
import type { TypedValue } from "../values/typed-value.ts";

/** What somebody can want done. Requests and tools are sorted into the same classes. */
export const deeds = [
  "send",
  "publish",
  "share",
  "invite",
  "schedule",
  "create",
  "append",
  "change",
  "move",
  "copy",
  "delete",
  "cancel",
  "pay",
  "book",
  "grant",
  "revoke",
  "fetch",
  "run",
  "remember",
  "delegate",
] as const;
export type Deed = (typeof deeds)[number];

/** What a deed is done to. `anything` fits only where a request names no object at all. */
export const deedObjects = [
  "mail",
  "message",
  "channel",
  "person",
  "file",
  "folder",
  "event",
  "page",
  "payment",
  "password",
  "profile",
  "booking",
  "task",
  "memory",
  "command",
  "anything",
] as const;
export type DeedObject = (typeof deedObjects)[number];

/** One wish of a request: a verb with its objects, found outside quotes, pastes, fences and forwards. */
export interface AskedDeed {
  readonly deed: Deed;
  readonly objects: readonly DeedObject[];
  /** How often it was asked for: one for "send a mail", many for "each", "all" and plurals. */
  readonly times: "once" | "many";
  /** Clauses count through the request; a value binds to the deeds of its own clause first. */
  readonly clause: number;
}

/**
 * What a value is in a request: a sink, where something comes from, or only mentioned.
 * `mention` is a name without a marker that says what it is for.
 */
export type BoundRole = SinkRole | "source" | "content" | "mention";

export interface BoundValue extends TypedValue {
  readonly role: BoundRole;
  readonly clause: number;
}

/** A principal's own words, read without a model: which effects they ask for and which values they name for what. */
export interface Request {
  readonly deeds: readonly AskedDeed[];
  readonly values: readonly BoundValue[];
  /** Kinds of things that a deed was asked for in their entirety: "each user", "all files". */
  readonly sweeping: readonly { readonly object: DeedObject; readonly clause: number }[];
  /** Beginnings of names: "the channel starting with External". */
  readonly prefixes: readonly { readonly text: string; readonly clause: number }[];
  /** The whole message says no more than "yes" or "go on": it renews what was asked before. */
  readonly affirms: boolean;
}

/** What a tool does, in the classes of requests; from its declaration, or read from its name and description. */
export interface ToolDeeds {
  readonly deeds: readonly Deed[];
  readonly objects: readonly DeedObject[];
}
