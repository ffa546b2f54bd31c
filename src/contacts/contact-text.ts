import { limits } from "../limits.ts";
import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Signs that stand between names and addresses wherever both are listed. */
const separators = /[:;,<>@|"\\]/u;

/** A name as it is kept: one line of visible characters that can't pass for a name with an address. */
export function readContactName(text: string): Result<string, string> {
  const name = text.normalize("NFC").trim().replaceAll(/ {2,}/gu, " ");
  if (name === "" || name.length > limits.contactNameCharacters)
    return err(`A contact's name has 1 to ${limits.contactNameCharacters} characters.`);
  if (!name.isWellFormed() || unseen.test(name))
    return err("A contact's name has visible characters only, on one line.");
  if (separators.test(name)) return err("A contact's name has none of the signs : ; , < > @ | \" and \\.");
  return ok(name);
}

/** An address in the one spelling of its kind: a mail address, a phone number, or whatever else has no spaces. */
export function readContactAddress(text: string): Result<string, string> {
  const trimmed = text.trim();
  if (trimmed.length < 3 || trimmed.length > limits.contactAddressCharacters)
    return err(`A contact's address has 3 to ${limits.contactAddressCharacters} characters.`);
  if (!trimmed.isWellFormed() || unseen.test(trimmed))
    return err("A contact's address has visible characters only, on one line.");
  const address = canonicalAddress(trimmed);
  if (/[\s,;<>"|\\]/u.test(address))
    return err("A contact's address is one mail address, phone number, account or the like, without spaces.");
  return ok(address);
}

const phone = /^\+?[\d()./ -]{5,}$/u;
const mail = /^(?:mailto:)?[^@\s]+@[^@\s]+$/iu;

function canonicalAddress(text: string): string {
  if (mail.test(text))
    return text
      .replace(/^mailto:/iu, "")
      .replace(/\.$/u, "")
      .toLowerCase();
  if (!phone.test(text)) return text;
  const digits = text.replaceAll(/\D/gu, "");
  return /^(?:\+|00)/u.test(text) ? `+${digits.replace(/^00/u, "")}` : digits;
}
