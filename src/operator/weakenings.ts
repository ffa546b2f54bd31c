import { actionsOf } from "../checkpoints/inbound/injection/config.ts";
import type { LevelAction } from "../checkpoints/inbound/item.ts";
import { levelActions } from "../checkpoints/inbound/item.ts";
import { budgetWeakenings } from "../budget/config.ts";
import type { Config } from "../config/schema.ts";
import { sendersWeakenings } from "../senders/senders-weakenings.ts";
import { weakeningsOf } from "../server/bind.ts";

/** Settings that take something away from a protection and are no protection's own switch. */
export function describeWeakenings(config: Config): readonly string[] {
  const { channels, gateway, providers, security } = config;
  const offDevice =
    providers.offDevice === "allow"
      ? ["providers.offDevice: allow lets a local model's conversation go on with one beyond this machine."]
      : [];
  const mail =
    channels.email.allowMode === "open"
      ? ["channels.email.allowMode: open takes mail from everybody, also where nothing proves the sender."]
      : [];
  return [
    ...weakeningsOf(gateway),
    ...sendersWeakenings(security.senders),
    ...weakInbound(security),
    ...weakResults(config),
    ...mail,
    ...offDevice,
    ...weakApprovals(config),
    ...outboundWeakenings(config),
    ...weakProvenance(config),
    ...budgetWeakenings(config.agents, config.budget),
  ];
}

function weakApprovals({ approvals: { enabled, approvers } }: Config): readonly string[] {
  const named = [approvers.default, ...approvers.rules.map((rule) => rule.approvers)].flat();
  return [
    ...(enabled
      ? []
      : ["approvals.enabled: false asks nobody: destructive actions go ahead without a person's yes."]),
    ...(named.includes("member")
      ? ["approvals.approvers: every member decides about what others ask for, not owners alone."]
      : []),
  ];
}

function weakProvenance({ provenance, grants }: Config): readonly string[] {
  const found: readonly (readonly [weak: boolean, text: string])[] = [
    [
      provenance.mode === "off",
      "provenance.mode: off lets calls run that nobody asked for, to wherever they go.",
    ],
    [
      provenance.mode === "observe",
      "provenance.mode: observe lets calls run that nobody asked for, and only records what would have been held.",
    ],
    [
      provenance.mode === "enforce" && grants.plan === "trust",
      "grants.plan: trust lets a model that is turned before it reads anything do what nobody asked for.",
    ],
    [
      grants.amountCeiling > 0,
      `grants.amountCeiling: amounts up to ${grants.amountCeiling} may come from text that nobody vouches for.`,
    ],
    [grants.guests.length > 0, `grants.guests: guests can have the agent ${grants.guests.join(", ")}.`],
    ...grants.rules
      .filter(({ arguments: patterns }) => Object.values(patterns).some((pattern) => /^\*+$/u.test(pattern)))
      .map(({ tool }) => [true, `grants.rules: ${tool} may go anywhere without being asked for.`] as const),
  ];
  return found.flatMap(([weak, text]) => (weak ? [text] : []));
}

function weakResults({ inbound: { toolResults } }: Config): readonly string[] {
  if (!toolResults.enabled)
    return [
      "inbound.toolResults.enabled: false lets credentials and hidden instructions in tool results reach the model.",
    ];
  if (toolResults.noteThreshold <= 0.4 && toolResults.alarmThreshold <= 0.7) return [];
  return ["inbound.toolResults: thresholds above 0.4 and 0.7 point out fewer instructions in tool results."];
}

function outboundWeakenings({ outbound, security }: Config): readonly string[] {
  return [
    ...(security.canary.enabled
      ? []
      : ["security.canary.enabled: false plants no mark, so a stolen prompt is known only by its words."]),
    ...(security.promptLeak.action === "allow"
      ? ["security.promptLeak.action: allow lets replies repeat the agent's instructions."]
      : []),
    ...(outbound.links.action === "allow"
      ? ["outbound.links.action: allow lets images and links carry anything to any host."]
      : []),
  ];
}

function weakInbound({
  rateLimit,
  injection,
  escalation,
  persistence,
}: Config["security"]): readonly string[] {
  const found: readonly (readonly [weak: boolean, text: string])[] = [
    [!rateLimit.enabled, "security.rateLimit.enabled: false lets one person flood an agent with messages."],
    [!injection.enabled, "security.injection.enabled: false recognises no attempt to take over an agent."],
    [
      injection.enabled && isBelowWarn(actionsOf(injection).high),
      "security.injection.action: no owner is told of a message that looks like an attack.",
    ],
    [
      injection.enabled && actionsOf(injection).medium === "pass",
      "security.injection.action: no model is reminded of its instructions where a message counts as medium.",
    ],
    [
      injection.enabled && (injection.mediumThreshold > 0.4 || injection.highThreshold > 0.7),
      "security.injection: thresholds above 0.4 and 0.7 recognise fewer attacks.",
    ],
    [
      injection.enabled && !escalation.enabled,
      "security.escalation.enabled: false overlooks attacks that are built up over several messages.",
    ],
    [
      injection.enabled && escalation.enabled && escalation.threshold > 8,
      "security.escalation.threshold: above 8 an attack goes on for longer before it is seen.",
    ],
    [!persistence.enabled, "security.persistence.enabled: false overlooks a person who keeps attacking."],
    [
      persistence.enabled && (persistence.warnAt > 3 || persistence.auditAt > 5),
      "security.persistence: above 3 and 5 attempts a person who keeps attacking is seen later.",
    ],
  ];
  return found.flatMap(([weak, text]) => (weak ? [text] : []));
}

function isBelowWarn(action: LevelAction): boolean {
  return levelActions.indexOf(action) < levelActions.indexOf("warn");
}
