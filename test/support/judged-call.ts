import { z } from "zod";
import type { JsonObject } from "../../src/json.ts";
import type { Role } from "../../src/message.ts";
import type { Grants } from "../../src/provenance/grants/grants.ts";
import { ContextIndex } from "../../src/provenance/grounding/context-index.ts";
import { judgeCall } from "../../src/provenance/judge-call.ts";
import type { Label, Trust } from "../../src/provenance/label.ts";
import type { Contact, ContextValue, Objection, StandingRule } from "../../src/provenance/question.ts";
import type { Deed } from "../../src/provenance/words/request.ts";
import type { ToolDeclaration } from "../../src/tools/tool.ts";

/** A declaration with everything a test does not care about. */
export function declare(name: string, parts: Partial<ToolDeclaration>): ToolDeclaration {
  return {
    name,
    description: name,
    group: "test",
    input: z.looseObject({}),
    effect: "mutate",
    egress: true,
    sinks: {},
    content: [],
    returns: { trust: "external", ids: [] },
    idempotent: false,
    needs: [],
    timeoutMs: 1_000,
    ...parts,
  };
}

/** Tools of nobody in particular: mail, files of a drive, events, payments, pages. */
export const toolbox: readonly ToolDeclaration[] = [
  declare("send_mail", {
    sinks: { to: "recipient", cc: "recipient" },
    content: ["subject", "body", "attachments"],
    deeds: { deeds: ["send"], objects: ["mail"] },
  }),
  declare("delete_file", {
    egress: false,
    sinks: { file_id: "id" },
    deeds: { deeds: ["delete"], objects: ["file"] },
  }),
  declare("share_file", {
    sinks: { file_id: "id", email: "grantee", permission: "grantee" },
    deeds: { deeds: ["share"], objects: ["file"] },
  }),
  declare("create_file", {
    egress: false,
    content: ["filename", "content"],
    returns: { trust: "learned", ids: ["id"] },
    deeds: { deeds: ["create"], objects: ["file"] },
  }),
  declare("list_files", {
    effect: "read",
    egress: false,
    returns: { trust: "external", ids: ["id"] },
    deeds: { deeds: ["fetch"], objects: ["file"] },
  }),
  declare("list_events", {
    effect: "read",
    egress: false,
    returns: { trust: "external", ids: ["id"] },
    deeds: { deeds: ["fetch"], objects: ["event"] },
  }),
  declare("list_users", {
    effect: "read",
    egress: false,
    deeds: { deeds: ["fetch"], objects: ["person"] },
  }),
  declare("list_channels", {
    effect: "read",
    egress: false,
    deeds: { deeds: ["fetch"], objects: ["channel"] },
  }),
  declare("post_message", {
    sinks: { channel: "recipient" },
    content: ["text"],
    deeds: { deeds: ["send"], objects: ["message", "channel"] },
  }),
  declare("append_file", {
    sinks: { file_id: "id" },
    content: ["content"],
    deeds: { deeds: ["append"], objects: ["file"] },
  }),
  declare("write_adviser", { content: ["text"], deeds: { deeds: ["send"], objects: ["message"] } }),
  declare("cancel_event", { sinks: { event_id: "id" }, deeds: { deeds: ["cancel"], objects: ["event"] } }),
  declare("create_event", {
    sinks: { participants: "recipient" },
    content: ["title", "description"],
    deeds: { deeds: ["schedule", "create"], objects: ["event"] },
  }),
  declare("fetch_page", {
    effect: "read",
    sinks: { url: "url" },
    deeds: { deeds: ["fetch"], objects: ["page"] },
  }),
  declare("pay", {
    sinks: { account: "account", amount: "amount" },
    content: ["subject"],
    deeds: { deeds: ["pay"], objects: ["payment"] },
  }),
  declare("read_mail", {
    effect: "read",
    egress: false,
    returns: { trust: "external", ids: ["id"] },
    deeds: { deeds: ["fetch"], objects: ["mail"] },
  }),
  declare("my_profile", {
    effect: "read",
    egress: false,
    returns: { trust: "system", ids: [] },
    deeds: { deeds: ["fetch"], objects: ["profile"] },
  }),
];

export interface Scene {
  /** What the principal says now. */
  readonly says?: string;
  readonly before?: readonly string[];
  readonly role?: Role;
  readonly instructions?: string;
  /** Results of this turn, in order: tool, its answer and its arguments. */
  readonly results?: readonly (readonly [tool: string, text: string, args?: JsonObject, trust?: Trust])[];
  readonly attached?: readonly string[];
  readonly replies?: readonly string[];
  readonly rules?: readonly StandingRule[];
  readonly guests?: readonly Deed[];
  readonly contacts?: readonly Contact[];
  readonly plan?: Grants["plan"];
  readonly amountCeiling?: number;
  readonly readers?: Label["readers"];
}

export function labelled(trust: Trust, source: string): Label {
  return { trust, source, at: 1, readers: "everyone" };
}

export function indexOf(scene: Scene): ContextIndex {
  const {
    says,
    before = [],
    role = "owner",
    instructions,
    results = [],
    attached = [],
    replies = [],
  } = scene;
  const index = new ContextIndex({ principal: "ann", declarationOf: (name) => findTool(name) });
  const principal = { id: "ann", role };
  const words = (text: string): ContextValue => ({
    text,
    label: labelled("user", "api"),
    from: "words",
    principal,
  });
  if (instructions !== undefined)
    index.add({ text: instructions, label: labelled("system", "instructions"), from: "system" });
  for (const text of before) index.add(words(text));
  for (const text of replies) index.add({ text, label: labelled("learned", "model"), from: "reply" });
  for (const text of attached) index.add({ text, label: labelled("external", "file"), from: "attached" });
  if (says !== undefined) index.add({ ...words(says), current: true });
  results.forEach(([tool, text, args = {}, trust], at) =>
    index.add({
      text,
      label: labelled(trust ?? findTool(tool)?.returns.trust ?? "external", `tool:${tool}`),
      from: "result",
      call: { id: `call-${at}`, tool, args, ran: true },
    }),
  );
  return index;
}

function findTool(name: string): ToolDeclaration | undefined {
  return toolbox.find((tool) => tool.name === name);
}

export function grantsOf({ role = "owner", rules = [], guests = [], contacts = [], plan }: Scene): Grants {
  return { principal: { id: "ann", role }, rules, guests, contacts, plan };
}

export function judge(scene: Scene, tool: string, args: JsonObject): readonly Objection[] {
  const { amountCeiling = 0, readers = "everyone" } = scene;
  const label: Label = { ...labelled("external", "model"), readers };
  return judgeCall({ tool, declaration: findTool(tool), args, label }, indexOf(scene), grantsOf(scene), {
    amountCeiling,
    isPrincipal: (text) => text === "Bob" || text === "ann",
  });
}

/** What stands against a call, in short: condition and value. */
export function against(scene: Scene, tool: string, args: JsonObject): readonly string[] {
  return judge(scene, tool, args).map(({ condition, value }) =>
    value === null ? condition : `${condition} ${value}`,
  );
}
