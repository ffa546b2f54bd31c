import { AppError } from "../errors.ts";
import type { Json, JsonObject } from "../json.ts";
import type { Finding } from "../layer.ts";
import type { MailSendersConfig } from "../mail/config.ts";
import type { MailVerdict } from "../mail/judge-mail.ts";
import { createMailJudge, refuseBroken } from "../mail/judge-mail.ts";
import { formatAddress } from "../mail/mail-address.ts";
import { parseMailHead, readMailHeaders } from "../mail/mail-head.ts";

/** Judges a mail as the mail channel would: raw text with its headers on top, or headers as JSON. */
export function createMailInspector(config: MailSendersConfig): (item: JsonObject) => JsonObject {
  const judge = createMailJudge(config);
  return (item) => {
    const read = readItem(item);
    const headers =
      typeof read.headers === "string" ? parseMailHead(read.headers) : readMailHeaders(read.headers);
    const verdict = headers.ok
      ? judge({ headers: headers.value, envelopeFrom: read.envelopeFrom })
      : refuseBroken(headers.error);
    return reportMail(verdict);
  };
}

interface ReadItem {
  readonly headers: string | readonly (readonly [string, string])[];
  readonly envelopeFrom: string | undefined;
}

function readItem(item: JsonObject): ReadItem {
  const { text } = item;
  if (typeof text === "string" && /^\s*\{/.test(text)) return readParts(parseJson(text));
  if (typeof text === "string") return { headers: text, envelopeFrom: readEnvelope(item) };
  return readParts(item);
}

function parseJson(text: string): JsonObject {
  try {
    return JSON.parse(text) as JsonObject;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw noMail("The text begins like JSON and is none.");
    throw thrown;
  }
}

function readParts(item: JsonObject): ReadItem {
  const { headers } = item;
  const pairs = Array.isArray(headers)
    ? headers.map((header) => readPair(header as Json))
    : isObject(headers)
      ? Object.entries(headers).flatMap(([name, value]) =>
          (Array.isArray(value) ? value : [value]).map((one) => readPair([name, one as Json])),
        )
      : undefined;
  if (pairs === undefined) throw noMail("The item has neither a text nor headers.");
  return { headers: pairs, envelopeFrom: readEnvelope(item) };
}

function readPair(header: Json): readonly [string, string] {
  const [name, value] = Array.isArray(header)
    ? (header as readonly Json[])
    : isObject(header)
      ? [header["name"], header["value"]]
      : [];
  if (typeof name === "string" && typeof value === "string") return [name, value];
  throw noMail("A header is not a pair of texts.");
}

function readEnvelope(item: JsonObject): string | undefined {
  const { envelope } = item;
  const from = isObject(envelope) ? envelope["from"] : undefined;
  return typeof from === "string" ? from.replace(/^<(.*)>$/, "$1") : undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function noMail(message: string): AppError {
  return new AppError("bad-request", message, {
    hint: 'Give a raw message, or {"headers": [["From", "anna@example.org"], …], "envelope": {"from": "…"}}.',
  });
}

function reportMail({ do: did, why, from, provenBy, bulk }: MailVerdict): JsonObject {
  const findings: readonly Finding[] = [
    ...(why === undefined ? [] : [{ id: `mail-senders/${why.code}`, family: "mail-senders" }]),
    ...bulk.map(({ id }) => ({ id: `mail-senders/${id}`, family: "bulk" })),
  ];
  return {
    verdict: did === "allow" ? "pass" : "refuse",
    score: 0,
    level: "low",
    findings: findings as unknown as readonly JsonObject[],
    reasons: why === undefined ? [] : [{ code: `mail-senders/${why.code}`, text: why.text }],
    bulk: bulk.length > 0,
    ...(from === undefined ? {} : { from: formatAddress(from) }),
    ...(provenBy === undefined ? {} : { provenBy }),
  };
}
