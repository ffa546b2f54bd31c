import { actionsOf } from "../checkpoints/inbound/injection/config.ts";
import type { Config } from "../config/schema.ts";
import { isOpenMode } from "../senders/senders-weakenings.ts";

/** One line of "which protections are on", and the command that changes it. */
export interface Protection {
  readonly id: string;
  readonly on: boolean;
  readonly text: string;
  readonly fix?: string;
}

export interface ObservedFacts {
  readonly config: Config;
  readonly recordsOk: boolean;
  readonly masterKey: string;
  /** How file tools keep to the workspace on this system. */
  readonly pathMeans: string;
  readonly bubblewrap: string | undefined;
  readonly offDevice: boolean;
}

/** Said from the configuration and from what this start opened, not from a trial; what is not there is listed as off. */
export function describeProtections(facts: ObservedFacts): readonly Protection[] {
  const { config } = facts;
  return [
    describeExposure(config),
    describeSenders(config),
    describeApprovals(config),
    {
      id: "rate",
      on: config.security.rateLimit.enabled,
      text: `${config.security.rateLimit.max} messages per person within ${config.security.rateLimit.windowMs / 1_000} seconds`,
      fix: "set security.rateLimit.enabled: true",
    },
    {
      id: "injection",
      on: config.security.injection.enabled,
      text: `messages that look like an attack are recognised and ${tellsOwner(config) ? "reported" : "recorded"}`,
      fix: "set security.injection.enabled: true",
    },
    { id: "paths", on: true, text: `file tools stay in the workspace (${facts.pathMeans})` },
    { id: "secrets", on: true, text: `secrets encrypted, master key from ${facts.masterKey}` },
    { id: "known-secrets", on: true, text: "secrets are kept out of replies, storage, logs and the model" },
    {
      id: "records",
      on: facts.recordsOk,
      text: "every crossing recorded, chained and signed",
      fix: "castellan audit verify",
    },
    {
      id: "log-redaction",
      on: config.security.logRedaction,
      text: "credentials taken out of the log",
      fix: "set security.logRedaction: true",
    },
    describeDevice(facts.offDevice),
    describeSandbox(facts.bubblewrap),
  ].map((protection) => (protection.on ? withoutFix(protection) : protection));
}

function describeApprovals({ approvals, security }: Config): Protection {
  const { requireForDestructive } = security.actionConfirmation;
  const missing = approvals.enabled
    ? "security.actionConfirmation.requireForDestructive"
    : "approvals.enabled";
  return {
    id: "approvals",
    on: approvals.enabled && requireForDestructive,
    text: "destructive actions wait for an owner",
    fix: `set ${missing}: true`,
  };
}

function tellsOwner({ security: { injection } }: Config): boolean {
  const { high } = actionsOf(injection);
  return high === "warn" || high === "block";
}

function withoutFix({ id, on, text }: Protection): Protection {
  return { id, on, text };
}

function describeExposure({ gateway }: Config): Protection {
  const id = "exposure";
  if (gateway.tls !== undefined) return { id, on: true, text: "network access through TLS" };
  if (gateway.allowInsecureRemote) {
    return {
      id,
      on: false,
      text: "reachable from the network without TLS",
      fix: "set gateway.tls, or gateway.allowInsecureRemote: false",
    };
  }
  return { id, on: true, text: "reachable from this machine only" };
}

function describeSenders({ security: { senders } }: Config): Protection {
  const id = "senders";
  if (isOpenMode(senders))
    return {
      id,
      on: false,
      text: "everybody who reaches a channel may talk to the agents",
      fix: "leave security.senders.enableAllowlist out, or list persons in security.senders.allowlist",
    };
  const who = senders.enableAllowlist === true ? "listed persons" : "persons you paired";
  return { id, on: true, text: `on channels, only ${who} may talk to the agents` };
}

function describeDevice(offDevice: boolean): Protection {
  return offDevice
    ? {
        id: "device",
        on: false,
        text: "what you say leaves this machine: it goes to the model's provider",
        fix: "set providers.default to a local model, e.g. ollama",
      }
    : { id: "device", on: true, text: "the model runs on this machine" };
}

function describeSandbox(bubblewrap: string | undefined): Protection {
  const id = "sandbox";
  if (bubblewrap !== undefined)
    return {
      id,
      on: false,
      text: "no shell tool in this version, so nothing to sandbox (bubblewrap is installed)",
    };
  return {
    id,
    on: false,
    text: "bubblewrap is missing; the shell tool will need it",
    fix: "apt-get install bubblewrap",
  };
}
