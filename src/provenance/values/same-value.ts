import type { TypedValue } from "./typed-value.ts";

/** Whether two values are the same: of one kind, and one spelling of that kind. Never by bare substring. */
export function sameValue(a: TypedValue, b: TypedValue): boolean {
  if (a.kind === b.kind) return sameCanonical(a, b);
  // A host is the address of its first page.
  return isAddress(a) && isAddress(b) && a.canonical === b.canonical;
}

function isAddress(value: TypedValue): boolean {
  return value.kind === "url" || value.kind === "host";
}

function sameCanonical(a: TypedValue, b: TypedValue): boolean {
  if (a.canonical === b.canonical) return a.canonical !== "";
  if (a.kind === "amount") return sameAmount(a.canonical, b.canonical);
  if (a.kind === "date") return sameDate(a.canonical, b.canonical);
  if (a.kind === "phone") return a.canonical.replace(/^\+/u, "") === b.canonical.replace(/^\+/u, "");
  return false;
}

/** A currency counts only where both name one. */
function sameAmount(a: string, b: string): boolean {
  const [number, currency] = a.split(" ");
  const [otherNumber, otherCurrency] = b.split(" ");
  return number === otherNumber && (currency === undefined || otherCurrency === undefined);
}

/** A date without a year is that day of any year; one that can be read in two ways is either. */
function sameDate(a: string, b: string): boolean {
  return a.split("|").some((reading) => b.split("|").some((other) => sameDay(reading, other)));
}

function sameDay(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.startsWith("--") || b.startsWith("--")) && a.slice(-5) === b.slice(-5);
}
