import type { SendersConfig } from "./config.ts";
import { parseIdentity } from "./identity.ts";

/** Whether everybody who reaches a channel may speak; never by itself, only when it was set. */
export function isOpenMode({ enableAllowlist, allowlist }: SendersConfig): boolean {
  return enableAllowlist === false || (enableAllowlist === true && allowlist.length === 0);
}

/** What these settings give up or only seem to do, for the start, `doctor` and the console. */
export function sendersWeakenings(config: SendersConfig): readonly string[] {
  const { enableAllowlist, allowlist, blocklist } = config;
  const weakenings: string[] = [];
  if (enableAllowlist === false)
    weakenings.push(
      "security.senders.enableAllowlist: false lets everybody who reaches a channel talk to the agents, as a guest.",
    );
  if (enableAllowlist === true && allowlist.length === 0)
    weakenings.push(
      "security.senders.allowlist is empty while enableAllowlist is true: everybody who reaches a channel may talk to the agents, as a guest.",
    );
  if (enableAllowlist !== true && allowlist.length > 0)
    weakenings.push(
      "security.senders.allowlist does nothing until security.senders.enableAllowlist is true.",
    );
  for (const [list, entries] of Object.entries({ allowlist, blocklist })) {
    const local = entries.filter(isNationalNumber).length;
    if (local > 0)
      weakenings.push(
        `security.senders.${list} has ${local} telephone ${local === 1 ? "number" : "numbers"} with a 0 in front or in brackets: channels name people by their international number, so these match nobody. Write them as +49151...`,
      );
  }
  if (blocklist.some(namesOwnerAtMachine))
    weakenings.push(
      "security.senders.blocklist names the owner; at the console and the command line the owner is never blocked.",
    );
  return weakenings;
}

/** Numbers as they are dialled at home: no channel spells them so. */
function isNationalNumber(entry: string): boolean {
  const { name } = parseIdentity(entry) ?? {};
  if (name === undefined || !/^\d{7,}$/.test(name)) return false;
  return (
    /\(0\)/.test(entry.normalize("NFKC")) || (name.startsWith("0") && !entry.normalize("NFKC").includes("+"))
  );
}

function namesOwnerAtMachine(entry: string): boolean {
  const { channel, name } = parseIdentity(entry) ?? {};
  return name === "owner" && (channel === undefined || channel === "console" || channel === "cli");
}
