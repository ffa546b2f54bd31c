import { parseAddress, parseMailDomain } from "./mail-address.ts";
import type { MailAddress } from "./mail-address.ts";

/** Whom an entry of `allowFrom` admits: one address, everybody of one domain, or the domains below one. */
export type AllowEntry =
  | ({ readonly kind: "exact" } & Partial<Pick<MailAddress, "local">> & Pick<MailAddress, "domain">)
  | { readonly kind: "below"; readonly domain: string };

/** `anna@example.org`, `example.org` or `@example.org`, `*.example.org` or `.example.org`; undefined for anything else. */
export function parseAllowEntry(text: string): AllowEntry | undefined {
  const entry = text.trim();
  const below = /^(?:\*\.|\.)(.+)$/.exec(entry)?.[1];
  if (below !== undefined) {
    const domain = parseMailDomain(below);
    return domain === undefined ? undefined : { kind: "below", domain };
  }
  if (!entry.includes("@") || entry.startsWith("@")) {
    const domain = parseMailDomain(entry.replace(/^@/, ""));
    return domain === undefined ? undefined : { kind: "exact", domain };
  }
  const address = parseAddress(entry);
  // A star is a letter of addresses; here it would be meant as a pattern, which it is not.
  return address.ok && !entry.includes("*") ? { kind: "exact", ...address.value } : undefined;
}

export function admits(entry: AllowEntry, { local, domain }: MailAddress): boolean {
  if (entry.kind === "below") return domain.endsWith(`.${entry.domain}`);
  return entry.domain === domain && (entry.local === undefined || entry.local === local);
}
