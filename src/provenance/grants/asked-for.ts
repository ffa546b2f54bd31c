import type { ToolDeclaration } from "../../tools/tool.ts";
import type { ContextIndex, OwnWords } from "../grounding/context-index.ts";
import type { ReadArguments, SinkValue } from "../grounding/sink-values.ts";
import { isConsequential } from "../is-consequential.ts";
import type { StandingRule } from "../question.ts";
import type { AskedDeed, ToolDeeds } from "../words/request.ts";
import type { Grants } from "./grants.ts";
import { fitsRule } from "./match-rule.ts";
import { matchDeeds } from "./match-deeds.ts";

/** By what a call is asked for, or why it is not. */
export type Asked =
  | { readonly by: "words"; readonly words: OwnWords; readonly deeds: readonly AskedDeed[] }
  | { readonly by: "rule"; readonly rule: StandingRule }
  | { readonly by: "plan" }
  | { readonly by: "nothing"; readonly why: "not-asked" | "used-up" | "not-planned" | "guest" };

export interface AskedCall {
  readonly tool: string;
  readonly declaration: ToolDeclaration;
  readonly deeds: ToolDeeds;
  readonly read: ReadArguments;
}

/** Whether the effect of a call was asked for: by a rule of the operator, the principal's words, or the plan. */
export function askedFor(call: AskedCall, index: ContextIndex, grants: Grants): Asked {
  const { plan } = grants;
  const rule = grants.rules.find((one) =>
    fitsRule(one, call.tool, [...call.read.sinks, ...call.read.content, ...call.read.others]),
  );
  if (rule !== undefined) return { by: "rule", rule };
  const planned = plan?.tools.includes(call.tool) === true;
  const words = askedInWords(call, index, grants);
  if (words.by === "words") {
    return plan?.complete === true && plan.mode === "narrow" && !planned
      ? { by: "nothing", why: "not-planned" }
      : words;
  }
  const trusted = plan?.mode === "trust" || (plan?.mode === "confirm" && plan.confirmed);
  return planned && trusted && mayPlan(call, grants) ? { by: "plan" } : words;
}

function askedInWords(call: AskedCall, index: ContextIndex, { principal, guests }: Grants): Asked {
  const words = index.asking;
  if (words === undefined) return { by: "nothing", why: "not-asked" };
  const isGuest = principal.role === "guest";
  const ran = index.ran.filter(isCounted).map(({ deeds }) => deeds);
  const isRead = call.declaration.effect === "read";
  const match = matchDeeds(words.request, call.deeds, isRead ? [] : ran, (deed) =>
    isGuest ? guests.includes(deed.deed) : true,
  );
  if (match.covering.length > 0 && !match.usedUp) return { by: "words", words, deeds: match.covering };
  if (match.covering.length > 0) return { by: "nothing", why: "used-up" };
  // Who names a place to take something from has asked for it to be read.
  if (
    isRead &&
    !isGuest &&
    call.read.sinks.length > 0 &&
    call.read.sinks.every((sink) => isSource(sink, words))
  )
    return { by: "words", words, deeds: [] };
  return { by: "nothing", why: isGuest ? "guest" : "not-asked" };
}

function isSource({ value }: SinkValue, words: OwnWords): boolean {
  return words.values.same(value).some(({ role }) => role !== "content");
}

/** Reads change nothing, so they use up nothing that was asked for. */
function isCounted({ declaration }: ContextIndex["ran"][number]): boolean {
  return declaration?.effect !== "read" && isConsequential(declaration);
}

/** A guest's plan reaches no further than a guest's words. */
function mayPlan({ deeds }: AskedCall, { principal, guests }: Grants): boolean {
  return principal.role !== "guest" || deeds.deeds.some((deed) => guests.includes(deed));
}
