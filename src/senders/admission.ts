import type { IncomingMessage, Principal } from "../message.ts";
import type { SendersConfig } from "./config.ts";
import { isGatewayChannel, personOfIdentity } from "./identity.ts";
import { roleOrder } from "./role-order.ts";
import { SenderList } from "./sender-list.ts";
import type { Speaker } from "./speaker.ts";
import { readSpeaker } from "./speaker.ts";

/** What the book says of a person on a channel: who it is, that it was removed, or nothing. */
export type Standing = Principal | "removed" | undefined;
export type StandingOf = (channel: string, name: string) => Standing;

export type SenderRefusal = "malformed" | "blocked" | "removed" | "not-listed" | "not-paired" | "impostor";

/** Who may speak: the lists of the configuration and the book of paired persons, in one judgement. */
export class SenderRules {
  readonly #enabled: boolean | undefined;
  readonly #allowed: SenderList;
  readonly #blocked: SenderList;
  readonly #standingOf: StandingOf;

  constructor(config: SendersConfig, standingOf: StandingOf) {
    this.#enabled = config.enableAllowlist;
    this.#allowed = new SenderList(config.allowlist);
    this.#blocked = new SenderList(config.blocklist);
    this.#standingOf = standingOf;
  }

  /** Why the message's person may not speak; undefined when it may. */
  refusalOf(message: IncomingMessage): SenderRefusal | undefined {
    const speaker = readSpeaker(message);
    if (speaker === undefined) return "malformed";
    if (isGatewayChannel(speaker.channel)) return this.#judgeCaller(speaker, message.principal);
    const principal = this.principalOf(speaker);
    if (typeof principal === "string") return principal;
    const isSame = principal.id === message.principal.id && principal.role === message.principal.role;
    return isSame ? undefined : "impostor";
  }

  /** Whether what a message began may go on: not when its person may not speak any more, or is less than it was. */
  mayGoOn(message: Pick<IncomingMessage, "channel" | "person" | "room" | "principal">): boolean {
    const speaker = readSpeaker(message);
    if (speaker === undefined) return false;
    if (isGatewayChannel(speaker.channel)) return this.#judgeCaller(speaker, message.principal) === undefined;
    const principal = this.principalOf(speaker);
    if (typeof principal === "string") return false;
    return roleOrder.indexOf(principal.role) >= roleOrder.indexOf(message.principal.role);
  }

  /** As whom a person on a channel speaks, or why it may not. */
  principalOf(speaker: Speaker): Principal | SenderRefusal {
    const barred = this.barredBy(speaker);
    if (barred !== undefined) return barred;
    const standing = this.#standingOf(speaker.channel, speaker.name);
    if (standing === "removed") return "removed";
    if (standing !== undefined) return standing;
    if (this.#enabled === undefined) return "not-paired";
    return { id: personOfIdentity(speaker.channel, speaker.name), role: "guest" };
  }

  /** What no code of a pairing overcomes: the block list, and an allow list without the person. */
  barredBy(speaker: Speaker): "blocked" | "not-listed" | undefined {
    if (speaker.names.some((name) => this.#blocked.has(speaker.channel, name))) return "blocked";
    return this.#isListed(speaker) ? undefined : "not-listed";
  }

  #isListed({ channel, names, isNamed }: Speaker): boolean {
    if (this.#enabled !== true || this.#allowed.size === 0) return true;
    // That a token is listed says nothing of the users it names; one user of one token can be.
    return names.slice(0, isNamed ? 2 : 1).some((name) => this.#allowed.has(channel, name));
  }

  #judgeCaller(speaker: Speaker, principal: Principal): SenderRefusal | undefined {
    const atTheMachine = speaker.channel !== "api" && !speaker.isNamed;
    const barred = this.barredBy(speaker);
    if (barred === "blocked") return atTheMachine && principal.role === "owner" ? undefined : barred;
    // A list of telephone numbers must not lock out whom the gateway has authenticated as the owner.
    const isExempt = atTheMachine || (principal.role === "owner" && !speaker.isNamed);
    return isExempt ? undefined : barred;
  }
}
