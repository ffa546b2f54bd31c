import { STATUS_CODES } from "node:http";
import { AppError, errorBody, errorTable } from "../errors.ts";
import type { Json } from "../json.ts";

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** On every answer, whatever it is. */
export const securityHeaders = {
  "content-security-policy": contentSecurityPolicy,
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
} as const;

const jsonHeaders = {
  ...securityHeaders,
  "content-type": "application/json; charset=utf-8",
  "cache-control": "no-store",
} as const;

export type HeaderFields = { readonly [name: string]: string };

export function jsonResponse(body: unknown, status = 200, headers: HeaderFields = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...jsonHeaders, ...headers } });
}

export function errorHeaders(error: AppError): HeaderFields {
  const headers: Record<string, string> = {};
  if (error.code === "unauthorized") headers["www-authenticate"] = 'Bearer realm="castellan"';
  if (error.code === "forbidden")
    headers["www-authenticate"] = 'Bearer realm="castellan", error="insufficient_scope"';
  if (error.retryAfterMs !== undefined)
    headers["retry-after"] = String(Math.max(1, Math.ceil(error.retryAfterMs / 1000)));
  return headers;
}

/** What an error quotes of a request may be a secret: its sender need not have known that it is one. */
export function cleanError(error: AppError, redact: (value: Json) => Json): AppError {
  const clean = (text: string): string => {
    const value = redact(text);
    return typeof value === "string" ? value : "";
  };
  const message = clean(error.message);
  const hint = error.hint === undefined ? undefined : clean(error.hint);
  if (message === error.message && hint === error.hint) return error;
  const { code, retryAfterMs } = error;
  return new AppError(code, message, {
    ...(hint === undefined ? {} : { hint }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

export function errorResponse(error: AppError, traceId: string, headers: HeaderFields = {}): Response {
  return jsonResponse(errorBody(error, traceId), errorTable[error.code].status, {
    ...errorHeaders(error),
    ...headers,
  });
}

/** The same answer as bytes, for connections that never became a request the app could answer. */
export function rawErrorResponse(error: AppError, traceId: string): string {
  const { status } = errorTable[error.code];
  const body = JSON.stringify(errorBody(error, traceId));
  const headers: Record<string, string> = {
    ...jsonHeaders,
    ...errorHeaders(error),
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("\r\n")}\r\n\r\n${body}`;
}

export type JsonAnswer = { readonly [key: string]: Json | undefined };
