import type { ActionLayer, Finding, LayerHeader, Reason, Verdict } from "../../../layer.ts";
import { hold, pass } from "../../../layer.ts";
import type { Principal } from "../../../message.ts";
import { describeExposure, hasAllThree } from "../../../provenance/exposure/exposure.ts";
import type { GrantsConfig } from "../../../provenance/grants/config.ts";
import type { Grants } from "../../../provenance/grants/grants.ts";
import { isConsequential } from "../../../provenance/is-consequential.ts";
import { judgeCall } from "../../../provenance/judge-call.ts";
import { Objections } from "../../../provenance/objections.ts";
import type { Contact, Objection, StandingRule } from "../../../provenance/question.ts";
import type { ActionCall, ActionContext } from "../call.ts";
import type { ProvenanceConfig } from "./config.ts";

const header: LayerHeader = {
  name: "action/provenance",
  kind: "wall",
  protectsAgainst: "Actions that nobody asked for, or that go where nobody who may decide it has said.",
  fails: "closed",
  configuredBy: [
    "provenance.mode",
    "provenance.ruleOfTwo",
    "grants.plan",
    "grants.rules",
    "grants.guests",
    "grants.amountCeiling",
  ],
  spec: ["design-9/sensitive-still-provenance"],
};

export interface ProvenanceDeps {
  readonly provenance: ProvenanceConfig;
  readonly grants: GrantsConfig;
  /** The confirmed entries of a principal's address book. */
  readonly contactsOf: (principal: Principal) => readonly Contact[];
  /** Whether a text is the id of a principal of this house. */
  readonly isPrincipal: (text: string) => boolean;
}

export function createProvenanceLayer(deps: ProvenanceDeps): ActionLayer {
  const rules = deps.grants.rules.map(readRule);
  return {
    header,
    judge(call: ActionCall, context: ActionContext): Verdict<ActionCall> {
      if (deps.provenance.mode === "off") return pass(call);
      const objections = findObjections(call, context, deps, rules).filter(
        ({ code }) => !context.endorsed.has(code),
      );
      if (objections.length === 0) return pass(call);
      if (deps.provenance.mode === "observe") return pass(call, objections.map(toFinding));
      return hold(...toReasons(objections, context));
    },
  };
}

function findObjections(
  call: ActionCall,
  context: ActionContext,
  deps: ProvenanceDeps,
  rules: readonly StandingRule[],
): readonly Objection[] {
  if (!isConsequential(call.declaration)) return [];
  const { knowledge } = context;
  if (knowledge === undefined) {
    const nothingKnown = new Objections(call);
    nothingKnown.wholeCall("no-context");
    return nothingKnown.all;
  }
  const { principal } = context.capability;
  const index = knowledge.index();
  const grants: Grants = {
    principal,
    rules: rules.filter((rule) => isInForce(rule, context)),
    guests: deps.grants.guests,
    contacts: deps.contactsOf(principal),
    plan: knowledge.plan === undefined ? undefined : { ...knowledge.plan, mode: deps.grants.plan },
  };
  const settings = { amountCeiling: deps.grants.amountCeiling, isPrincipal: deps.isPrincipal };
  const found = judgeCall(call, index, grants, settings);
  const leaves = call.declaration?.egress !== false;
  if (deps.provenance.ruleOfTwo === "show" || !leaves || !hasAllThree(knowledge.exposure)) return found;
  const third = new Objections(call);
  third.wholeCall("exposure");
  return [...found, ...third.all];
}

/** What the configuration says of a rule, with its end as an instant. */
function readRule({ expires, ...rule }: GrantsConfig["rules"][number]): StandingRule {
  const { tool, conversation, agent } = rule;
  return {
    tool,
    arguments: rule.arguments,
    ...(conversation === undefined ? {} : { conversation }),
    ...(agent === undefined ? {} : { agent }),
    ...(expires === undefined ? {} : { expiresAt: Date.parse(expires) }),
  };
}

function isInForce({ conversation, agent, expiresAt }: StandingRule, context: ActionContext): boolean {
  if (conversation !== undefined && conversation !== context.conversation) return false;
  if (agent !== undefined && agent !== context.agent) return false;
  // Written so that an end that is no time ends the rule.
  return expiresAt === undefined || context.now < expiresAt;
}

/** The exposure stands once, with the first reason: it is about the conversation and not about a value. */
function toReasons(objections: readonly Objection[], { knowledge }: ActionContext): readonly Reason[] {
  return objections.map(({ code, text, endorse, condition, argument, value, firstSeen }, at) => ({
    code,
    text: at === 0 && knowledge !== undefined ? `${text} ${describeExposure(knowledge.exposure)}` : text,
    hint: endorse,
    about: { condition, argument, value, firstSeen, endorse },
  }));
}

function toFinding({ code, condition }: Objection): Finding {
  return {
    id: code,
    family: "provenance",
    level: condition === "carrier" ? "high" : "medium",
    via: "would-hold",
  };
}
