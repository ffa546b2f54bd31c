import type { MailAddress } from "./mail-address.ts";
import { parseAddress } from "./mail-address.ts";
import type { MailHead } from "./mail-head.ts";
import { valuesOf } from "./mail-head.ts";

/** What shows that a machine sent a mail: `header` for its headers, `address` for its sender's name. */
export interface BulkSign {
  readonly id: string;
  readonly from: "header" | "address";
}

const bulkPrecedence: ReadonlySet<string> = new Set(["bulk", "list", "junk", "auto_reply", "auto-reply"]);

const machineNames =
  /(?:^|[._+=-])(?:no[._-]?reply|do[._-]?n[o']?t[._-]?reply|mailer[._-]?daemon|postmaster|bounces?)(?:$|[._+=\d-])/;

/** Every sign of bulk or automatic mail: such mail is never answered by itself, whoever may write. */
export function findBulkSigns(head: MailHead, from: MailAddress | undefined): readonly BulkSign[] {
  const ids = [
    isAutoSubmitted(head) ? "auto-submitted" : undefined,
    hasPrecedence(head) ? "precedence" : undefined,
    hasValue(head, "list-unsubscribe") ? "list-unsubscribe" : undefined,
    hasValue(head, "list-id") ? "list-id" : undefined,
    isSuppressing(head) ? "auto-response-suppress" : undefined,
    hasNullPath(head) ? "null-return-path" : undefined,
  ].flatMap((id) => (id === undefined ? [] : [{ id, from: "header" } as const]));
  return namesMachine(head, from) ? [...ids, { id: "machine-address", from: "address" }] : ids;
}

/** RFC 3834: everything but `no` was not written by a person. */
function isAutoSubmitted(head: MailHead): boolean {
  return valuesOf(head, "auto-submitted").some((value) => firstWord(value) !== "no");
}

function hasPrecedence(head: MailHead): boolean {
  return valuesOf(head, "precedence").some((value) => bulkPrecedence.has(firstWord(value)));
}

/** Exchange lists what should not be answered; `none` is the only value that suppresses nothing. */
function isSuppressing(head: MailHead): boolean {
  return valuesOf(head, "x-auto-response-suppress").some((value) => firstWord(value) !== "none");
}

function hasValue(head: MailHead, name: string): boolean {
  return valuesOf(head, name).some((value) => value !== "");
}

function hasNullPath(head: MailHead): boolean {
  const paths = valuesOf(head, "return-path");
  return head.envelopeFrom === "" || paths.some((path) => /^<\s*>/.test(path));
}

function namesMachine(head: MailHead, from: MailAddress | undefined): boolean {
  const returns = [head.envelopeFrom ?? "", ...valuesOf(head, "return-path")].flatMap((path) => {
    const address = parseAddress(path.replace(/^<(.*)>$/, "$1"));
    return address.ok ? [address.value] : [];
  });
  return [...(from === undefined ? [] : [from]), ...returns].some(({ local }) => machineNames.test(local));
}

function firstWord(value: string): string {
  return value
    .replace(/^\s*\([^()]*\)/, "")
    .trim()
    .split(/[\s;(,]/, 1)
    .join("")
    .toLowerCase();
}
