import type { AllowEntry } from "./allow-entry.ts";
import { admits, parseAllowEntry } from "./allow-entry.ts";
import { authenticate } from "./authentication.ts";
import type { BulkSign } from "./bulk-signs.ts";
import { findBulkSigns } from "./bulk-signs.ts";
import type { MailSendersConfig } from "./config.ts";
import type { MailAddress } from "./mail-address.ts";
import { formatAddress, parseSender } from "./mail-address.ts";
import type { MailHead } from "./mail-head.ts";
import { valuesOf } from "./mail-head.ts";

/** Why a mail is refused, as a code; `text` is for the operator. */
export interface MailRefusal {
  readonly code: "malformed" | "no-sender" | "several-senders" | "list-empty" | "not-listed" | "not-proven";
  readonly text: string;
}

export interface MailVerdict {
  readonly do: "allow" | "refuse";
  /** Undefined for an allowed mail. */
  readonly why: MailRefusal | undefined;
  /** The one sender, where there is one. */
  readonly from: MailAddress | undefined;
  /** By what the sender's domain is proven; undefined when it is not. */
  readonly provenBy: "dmarc" | "dkim" | "spf" | undefined;
  /** Signs of bulk and automatic mail, also on mail that is allowed: it must not be answered by itself. */
  readonly bulk: readonly BulkSign[];
}

/** Judges who sent a mail: by its one From, the list, and what the trusted server proved. Nothing else admits. */
export function createMailJudge(config: MailSendersConfig): (head: MailHead) => MailVerdict {
  const entries = config.allowFrom.flatMap((text) => parseAllowEntry(text) ?? []);
  return (head) => judgeMail(head, config, entries);
}

/** Headers that cannot be read are refused, and nothing of them is believed. */
export function refuseBroken(problem: string): MailVerdict {
  return refused({ code: "malformed", text: `The mail cannot be read: ${problem}.` }, undefined, []);
}

function judgeMail(head: MailHead, config: MailSendersConfig, entries: readonly AllowEntry[]): MailVerdict {
  const found = readFrom(head);
  if ("code" in found) return refused(found, undefined, findBulkSigns(head, undefined));
  const bulk = findBulkSigns(head, found);
  const proof = authenticate(head, found, config.authservId);
  const provenBy = proof.do === "proven" ? proof.by : undefined;
  const allowed: MailVerdict = { do: "allow", why: undefined, from: found, provenBy, bulk };
  if (config.allowMode === "open") return allowed;
  if (entries.length === 0)
    return refused(
      { code: "list-empty", text: "The allow list is empty, so nobody may write." },
      found,
      bulk,
    );
  if (!entries.some((entry) => admits(entry, found)))
    return refused({ code: "not-listed", text: `${shown(found)} is not on the allow list.` }, found, bulk);
  if (proof.do === "proven") return allowed;
  const text = `Nothing proves that the mail comes from ${found.domain}: ${proof.why}.`;
  return refused({ code: "not-proven", text }, found, bulk);
}

function readFrom(head: MailHead): MailAddress | MailRefusal {
  const [from, ...more] = valuesOf(head, "from");
  if (from === undefined || from === "") return { code: "no-sender", text: "The mail has no From." };
  if (more.length > 0) return { code: "several-senders", text: "The mail has more than one From header." };
  const sender = parseSender(from);
  return sender.ok ? sender.value : { code: "malformed", text: `The From of the mail ${sender.error}.` };
}

function refused(why: MailRefusal, from: MailAddress | undefined, bulk: readonly BulkSign[]): MailVerdict {
  return { do: "refuse", why, from, provenBy: undefined, bulk };
}

function shown(address: MailAddress): string {
  return formatAddress(address).slice(0, 200);
}
