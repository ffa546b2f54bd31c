import type { ActionLayer, LayerHeader, Reason, Verdict } from "../../../layer.ts";
import { hold, pass } from "../../../layer.ts";
import type { Effect, ToolDeclaration } from "../../../tools/tool.ts";
import type { Json } from "../../../json.ts";
import { quote } from "../../quote.ts";
import type { ActionCall, ActionContext } from "../call.ts";
import type { ActionConfirmationConfig } from "./config.ts";

const header: LayerHeader = {
  name: "action/classify",
  kind: "wall",
  protectsAgainst: "Destructive or unrecognised actions that nobody confirmed.",
  fails: "closed",
  configuredBy: [
    "security.actionConfirmation.requireForDestructive",
    "security.actionConfirmation.requireForSensitive",
  ],
  spec: [
    "001/confirm-destructive",
    "001/confirm-sensitive",
    "002/fail-closed-classifier",
    "002/unknown-is-destructive",
    "003/approval-default",
    "003/approval-file-delete",
    "design-9/approvals-on",
    "design-9/sensitive-no-blanket",
  ],
};

export interface ActionClass {
  readonly effect: Effect;
  readonly egress: boolean;
  /** False for what declares nothing usable; it then counts as the worst. */
  readonly declared: boolean;
}

const effects: readonly unknown[] = ["read", "mutate", "destroy"] satisfies Effect[];

/** What an action does, from the tool's declaration alone; whatever is missing or odd counts as the worst. */
export function classifyAction(declaration: ToolDeclaration | undefined): ActionClass {
  if (declaration === undefined || !effects.includes(declaration.effect)) {
    return { effect: "destroy", egress: true, declared: false };
  }
  return { effect: declaration.effect, egress: !declaresNoWayOut(declaration), declared: true };
}

/** Declarations of tools from outside may lack what the type promises. */
function declaresNoWayOut(declaration: { readonly egress: unknown }): boolean {
  return declaration.egress === false;
}

export interface ClassifyDeps {
  readonly config: ActionConfirmationConfig;
  /** True for an agent whose model's judgement is not relied on: its sensitive actions always wait. */
  readonly asksForSensitive: (agent: string) => boolean;
}

export function createClassifyLayer({ config, asksForSensitive }: ClassifyDeps): ActionLayer {
  return {
    header,
    judge(call: ActionCall, context: ActionContext): Verdict<ActionCall> {
      const action = classifyAction(call.declaration);
      const requireForSensitive = config.requireForSensitive || asksForSensitive(context.agent);
      const asked = questionsFor(call, action, { ...config, requireForSensitive });
      const reasons = asked.filter(({ code }) => !context.endorsed.has(code));
      return reasons.length === 0 ? pass(call) : hold(...reasons);
    },
  };
}

function questionsFor(
  call: ActionCall,
  action: ActionClass,
  config: ActionConfirmationConfig,
): readonly Reason[] {
  const target = describeTarget(call);
  if (!action.declared) {
    return [
      {
        code: "classify/destroy",
        text: `${target} is an action of an unknown kind, so it counts as destructive.`,
        hint: "Approve it only if you know what it does.",
      },
    ];
  }
  const reasons: Reason[] = [];
  if (action.effect === "destroy" && config.requireForDestructive) {
    reasons.push({
      code: "classify/destroy",
      text: `${target} destroys something.`,
      hint: "Approve it if you want exactly this; deny it otherwise.",
    });
  }
  if (action.effect !== "read" && action.egress && config.requireForSensitive) {
    reasons.push({
      code: "classify/sensitive",
      text: `${target} changes something and sends data out.`,
      hint: "Approve it if you want exactly this; deny it otherwise.",
    });
  }
  return reasons;
}

const longestShown = 60;
const mostShown = 3;

/** The tool and the arguments that decide where it acts; free text is left out. */
function describeTarget(call: ActionCall): string {
  const sinks = Object.keys(call.declaration?.sinks ?? {})
    .slice(0, mostShown)
    .filter((name) => Object.hasOwn(call.args, name))
    .map((name) => `${name} ${showValue(call.args[name])}`);
  const tool = call.declaration?.name ?? quote(call.tool);
  return sinks.length === 0 ? tool : `${tool} (${sinks.join(", ")})`;
}

/** Lists show their first members; what is nested deeper stays out of a question to a person. */
function showValue(value: Json | undefined): string {
  if (!Array.isArray(value)) return showSingle(value);
  const shown = (value as readonly Json[]).slice(0, mostShown).map(showSingle).join(" ");
  return value.length > mostShown ? `${shown} and ${value.length - mostShown} more` : shown;
}

function showSingle(value: Json | undefined): string {
  if (typeof value === "string") return quote(value, longestShown);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
