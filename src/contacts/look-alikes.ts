import { disguises, lookalikes, typography } from "../patterns/confusables.ts";
import type { Contact } from "../provenance/question.ts";

/** A confirmed contact that a new entry could be taken for. */
export interface LookAlike {
  readonly name: string;
  readonly addresses: readonly string[];
  /** One sentence for whoever confirms. */
  readonly why: string;
}

/** Shorter texts are one letter apart too easily to say anything. */
const shortestNear = 5;

/** What an entry that is about to count looks like: the same name elsewhere, or nearly the same letters. */
export function findLookAlikes(entry: Contact, confirmed: readonly Contact[]): readonly LookAlike[] {
  return confirmed.flatMap((contact) => {
    const why = describeLikeness(entry, contact);
    return why === undefined ? [] : [{ name: contact.name, addresses: contact.addresses, why }];
  });
}

function describeLikeness(entry: Contact, contact: Contact): string | undefined {
  const fresh = entry.addresses.filter((address) => !contact.addresses.includes(address));
  if (fresh.length === 0) return undefined;
  if (entry.name === contact.name)
    return `"${contact.name}" is in the address book with another address: ${contact.addresses.join(", ")}.`;
  for (const address of fresh) {
    const like = contact.addresses.find((known) => isLike(address, known));
    if (like !== undefined) return `${address} looks like ${like}, an address of "${contact.name}".`;
  }
  return isLike(entry.name, contact.name)
    ? `"${entry.name}" is written almost like "${contact.name}".`
    : undefined;
}

function isLike(left: string, right: string): boolean {
  if (left === right) return false;
  const [first, second] = [skeletonOf(left), skeletonOf(right)];
  if (first === second) return true;
  return Math.min(first.length, second.length) >= shortestNear && isOneApart(first, second);
}

const drawnAlike = new Map(
  [...lookalikes, ...disguises, ...typography].flatMap((row) => {
    const border = row.indexOf(" ");
    return Array.from(row.slice(border + 1), (letter) => [letter, row.slice(0, border)] as const);
  }),
);

/** The same text for whatever is drawn the same: scripts, accents, case, and the pairs that fonts do not tell apart. */
export function skeletonOf(text: string): string {
  const letters = Array.from(
    text.normalize("NFKC").normalize("NFD"),
    (letter) => drawnAlike.get(letter) ?? letter,
  )
    .join("")
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}\s._-]/gu, "")
    .toLowerCase();
  return letters
    .replaceAll(/[1i|!]/gu, "l")
    .replaceAll("0", "o")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}

/** One letter added, left out, replaced, or two neighbours changed places. */
function isOneApart(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return swapped && short.slice(start + 2) === long.slice(start + 2);
}
