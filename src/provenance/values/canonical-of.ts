import { canonicalDate, canonicalTime } from "./moments.ts";
import { canonicalAmount } from "./money.ts";
import type { ValueKind } from "./typed-value.ts";

const longestName = 400;

/** The one spelling of a value; empty where the text is no value of this kind at all. */
export function canonicalOf(kind: ValueKind, text: string): string {
  switch (kind) {
    case "mail":
      return canonicalMail(text);
    case "url":
    case "host":
      return canonicalUrl(text);
    case "phone":
      return canonicalPhone(text);
    case "account":
      return text.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
    case "amount":
      return canonicalAmount(text);
    case "date":
      return canonicalDate(text);
    case "time":
      return canonicalTime(text);
    case "path":
      return canonicalPath(text);
    case "id":
      return text.trim().replace(/^#/u, "").toLowerCase();
    case "name":
      return canonicalName(text);
  }
}

function canonicalMail(text: string): string {
  return text
    .trim()
    .replace(/^mailto:/iu, "")
    .replace(/\.$/u, "")
    .toLowerCase();
}

const web = /^https?:/u;

/**
 * Same host and same path are the same page: neither http or https, nor a trailing slash, nor `www.` before a name
 * that has a dot of its own makes another. Everything else of an address does.
 */
function canonicalUrl(text: string): string {
  const trimmed = text.trim();
  const parsed = URL.parse(
    /^[a-z][a-z0-9+.-]*:/iu.test(trimmed) && !/^[^/]*\.[^/:]*:\d/u.test(trimmed)
      ? trimmed
      : `http://${trimmed}`,
  );
  if (parsed === null) return trimmed.toLowerCase();
  if (!web.test(parsed.protocol)) return parsed.href;
  const user =
    parsed.username === "" && parsed.password === "" ? "" : `${parsed.username}:${parsed.password}@`;
  const host = parsed.hostname.replace(/\.$/u, "").replace(/^www\.(?=[^.]+\.)/u, "");
  const port = parsed.port === "" ? "" : `:${parsed.port}`;
  const path = parsed.pathname.replace(/\/$/u, "");
  return `${user}${host}${port}${path}${parsed.search}${parsed.hash}`;
}

function canonicalPhone(text: string): string {
  const international = /^\s*(?:\+|00)/u.test(text);
  const digits = text.replace(/\D/gu, "");
  return international ? `+${digits.replace(/^00/u, "")}` : digits;
}

function canonicalPath(text: string): string {
  const path = text.trim().normalize("NFC").replaceAll("\\", "/");
  return path
    .replace(/^(?:\.\/)+/u, "")
    .replace(/\/{2,}/gu, "/")
    .replace(/(?<=[^/])\/$/u, "");
}

/** Case, width, spacing, marks of handles and a possessive do not make another name; other letters do. */
function canonicalName(text: string): string {
  return text
    .slice(0, longestName)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/^[\s@#.,;:!?]+/u, "")
    .replace(/[\s.,;:!?]+$/u, "")
    .replace(/['’ʼ]s?$/u, "");
}
