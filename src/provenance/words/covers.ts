import type { AskedDeed, Deed, DeedObject, ToolDeeds } from "./request.ts";

/** Which deeds of tools a wish can mean, beside its own. */
const kin: { readonly [deed in Deed]: readonly Deed[] } = {
  send: ["send", "publish", "share"],
  publish: ["publish", "send", "share"],
  share: ["share", "send", "grant", "publish"],
  invite: ["invite", "grant"],
  grant: ["grant", "invite", "share"],
  schedule: ["schedule", "create"],
  create: ["create", "schedule"],
  append: ["append", "change"],
  change: ["change", "append", "move"],
  move: ["move", "change"],
  copy: ["copy"],
  delete: ["delete", "cancel"],
  cancel: ["cancel", "delete"],
  pay: ["pay"],
  book: ["book"],
  revoke: ["revoke"],
  fetch: ["fetch"],
  run: ["run"],
  remember: ["remember"],
  delegate: ["delegate"],
};
const messages: readonly DeedObject[] = ["mail", "message", "channel"];
/** Objects that stand for one another. */
const fitting: { readonly [kind in DeedObject]?: readonly DeedObject[] } = {
  mail: messages,
  message: messages,
  channel: [...messages, "person"],
  person: ["person", "channel", "event", "file"],
  event: ["event", "task"],
  task: ["task", "event"],
  folder: ["folder", "file"],
  file: ["file", "page"],
};
/** What a deed is done to where a request names nothing: the deed alone must say enough. */
const implied: { readonly [deed in Deed]?: readonly DeedObject[] } = {
  send: messages,
  publish: messages,
  share: [...messages, "file"],
  invite: ["person", "channel", "event"],
  grant: ["person", "channel"],
  revoke: ["person", "channel"],
  schedule: ["event"],
  pay: ["payment"],
  book: ["booking"],
  fetch: ["page"],
  run: ["command"],
  remember: ["memory"],
  delegate: ["task"],
};
const carrying: ReadonlySet<Deed> = new Set(["send", "publish", "share"]);

/** Whether a wish covers what a tool does: the deeds are kin, and the objects fit. */
export function covers(asked: AskedDeed, tool: ToolDeeds): boolean {
  const deeds = tool.deeds.filter((deed) => kin[asked.deed].includes(deed));
  return deeds.some((deed) => fits(asked, deed, tool));
}

function fits(asked: AskedDeed, deed: Deed, tool: ToolDeeds): boolean {
  // A deed that only leads to another one, such as paying by schedule, is asked for by the stricter one.
  if (tool.objects.includes("payment") && asked.deed !== "pay" && !asked.objects.includes("payment"))
    return false;
  if (tool.deeds.includes("pay") && asked.deed !== "pay") return false;
  if (asked.objects.includes("anything") || asked.objects.length === 0) {
    const objects = implied[asked.deed] ?? [];
    return tool.objects.some((object) => objects.includes(object));
  }
  const wanted = new Set(asked.objects.flatMap((object) => [object, ...(fitting[object] ?? [])]));
  // What is sent may be a file or an event; the tool that carries it is still one for messages.
  if (carrying.has(asked.deed) && carrying.has(deed) && !wanted.has("page"))
    for (const object of messages) wanted.add(object);
  return tool.objects.some((object) => wanted.has(object));
}
