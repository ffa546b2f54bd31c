import { carriersIn, isKnown } from "./carrier/find-carriers.ts";
import { mayRead } from "./carrier/may-read.ts";
import type { Asked, AskedCall } from "./grants/asked-for.ts";
import { askedFor } from "./grants/asked-for.ts";
import type { Grants } from "./grants/grants.ts";
import { widerPlan } from "./grants/wider-plan.ts";
import type { ContextIndex } from "./grounding/context-index.ts";
import { findContradiction } from "./grounding/contradicts.ts";
import { isGrounded } from "./grounding/ground-sink.ts";
import { isSingledOut } from "./grounding/single-out.ts";
import { hasAnchor } from "./grounding/has-anchor.ts";
import type { Grounds } from "./grounding/meant-for.ts";
import type { Leaf, ReadArguments, SinkValue } from "./grounding/sink-values.ts";
import { readArguments } from "./grounding/sink-values.ts";
import { isConsequential } from "./is-consequential.ts";
import { Objections } from "./objections.ts";
import type { JudgedCall, Objection } from "./question.ts";
import type { ToolDeclaration } from "../tools/tool.ts";
import { limits } from "../limits.ts";
import { toolDeeds } from "./tool-deeds.ts";

export interface JudgeSettings {
  /** Amounts up to this may come from anywhere. */
  readonly amountCeiling: number;
  /** Whether a text names a principal of this house. */
  readonly isPrincipal: (text: string) => boolean;
}

/**
 * The three conditions over what is known: asked for, grounded, and not a carrier. Whatever fails is an objection of
 * its own; none means that the call may go ahead without a person.
 */
export function judgeCall(
  call: JudgedCall,
  index: ContextIndex,
  grants: Grants,
  settings: JudgeSettings,
): readonly Objection[] {
  const { declaration } = call;
  if (!isConsequential(declaration)) return [];
  const objections = new Objections(call, index.firstSeen);
  if (declaration === undefined) {
    objections.wholeCall("unknown-tool");
    return objections.all;
  }
  if (JSON.stringify(call.args).length > limits.callArgumentCharacters) {
    objections.wholeCall("too-many");
    return objections.all;
  }
  const read = readArguments(declaration, call.args);
  if (read.tooMany) objections.wholeCall("too-many");
  const asking: AskedCall = { tool: declaration.name, declaration, deeds: toolDeeds(declaration), read };
  const plan = widerPlan(asking, index, grants);
  const asked: Asked = plan.length > 0 ? { by: "plan" } : askedFor(asking, index, grants);
  if (plan.length > 0) objections.plan(plan);
  if (asked.by === "nothing") objections.wholeCall(asked.why);
  const grounds: Grounds = {
    call: asking,
    asked,
    index,
    grants,
    amountCeiling: settings.amountCeiling,
    isPlainContent: () => isPlain(read, index),
  };
  const grounded = judgeSinks(read, grounds, objections);
  judgeContent(read, grounded, grounds, objections);
  judgeReaders(call, read, { grounds, settings, objections });
  return objections.all;
}

function judgeSinks(
  { sinks, content, others }: ReadArguments,
  grounds: Grounds,
  objections: Objections,
): readonly SinkValue[] {
  const grounded: SinkValue[] = [];
  for (const sink of sinks) {
    if (isGrounded(sink, grounds)) grounded.push(sink);
    else objections.value("grounded", sink, sink.value);
  }
  const leaves = [...content, ...others];
  if (sinks.length === 0 && grounds.asked.by !== "rule" && !hasAnchor(leaves, grounds))
    objections.wholeCall("no-anchor");
  const other = findContradiction(leaves, grounds);
  if (other !== undefined) objections.value("grounded", other.leaf, other.value);
  return grounded;
}

/** Links, addresses and attachments inside what leaves or is kept, and inside whatever is declared as nothing. */
function judgeContent(
  { content, others }: ReadArguments,
  grounded: readonly SinkValue[],
  grounds: Grounds,
  objections: Objections,
): void {
  const { index, grants, asked } = grounds;
  const attaching = asSource(grounds);
  const addressed = grounded.map(({ value }) => value);
  for (const leaf of [...content, ...others]) {
    if (asked.by === "rule" && Object.hasOwn(asked.rule.arguments, leaf.argument)) continue;
    for (const value of carriersIn(leaf)) {
      if (isKnown(value, index, grants.contacts, addressed)) continue;
      if (value.kind !== "id" || !isSingledOut(value.text, attaching))
        objections.value("carrier", leaf, value);
    }
  }
}

/** What goes along may be what the words only speak of: "send a summary of the file and attach it". */
function asSource(grounds: Grounds): Grounds {
  const { call } = grounds;
  const declaration: ToolDeclaration = { ...call.declaration, effect: "read" };
  return { ...grounds, call: { ...call, declaration, deeds: { deeds: [], objects: [] } } };
}

function judgeReaders(
  { label, declaration }: JudgedCall,
  { sinks }: ReadArguments,
  { grounds, settings, objections }: { grounds: Grounds; settings: JudgeSettings; objections: Objections },
): void {
  if (declaration?.egress === false || label.readers === "everyone") return;
  const asker = grounds.grants.principal.id;
  const destinations = sinks.filter(({ role }) => role !== "amount");
  for (const destination of destinations.length > 0 ? destinations : [undefined]) {
    if (mayRead(destination, label.readers, asker, settings.isPrincipal)) continue;
    if (destination === undefined) objections.wholeCall("readers");
    else objections.value("readers", destination, destination.value);
  }
}

/** True where what leaves holds no link and no address, or is the principal's own words. */
function isPlain({ content, others }: ReadArguments, { own }: ContextIndex): boolean {
  return [...content, ...others].every(
    (leaf: Leaf) => carriersIn(leaf).length === 0 || own.some(({ text }) => text.includes(leaf.text.trim())),
  );
}
