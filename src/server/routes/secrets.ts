import { z } from "zod";
import type { Handler } from "../exchange.ts";
import { callerOf, notFound, paramOf, parseWith } from "../exchange.ts";
import { jsonResponse } from "../respond.ts";

const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,127}$/, "expected letters, digits or _ . -");
const value = z.string().min(1).max(65_536);
const setBody = z.strictObject({ value });
const generateBody = z.strictObject({ name, bytes: z.int().min(16).max(512).default(32) });
const importBody = z.strictObject({
  entries: z
    .record(name, value)
    .refine((entries) => Object.keys(entries).length > 0, "expected at least one"),
});

/** Names and versions only: no route of this server answers with a value. */
export const listSecrets: Handler = async (_exchange, deps) =>
  jsonResponse({ secrets: (await deps.admin.secrets()).map(viewOf) });

export const showSecret: Handler = async (exchange, deps) => {
  const wanted = paramOf(exchange, "name");
  const found = (await deps.admin.secrets()).find((secret) => secret.name === wanted);
  if (found === undefined) throw notFound("secret");
  return jsonResponse(viewOf(found));
};

export const setSecret: Handler = async (exchange, deps) => {
  const wanted = parseWith(name, paramOf(exchange, "name"));
  const body = parseWith(setBody, exchange.body);
  return jsonResponse(viewOf(await deps.admin.setSecret(wanted, body.value, callerOf(exchange).id)));
};

export const deleteSecret: Handler = async (exchange, deps) => {
  const wanted = paramOf(exchange, "name");
  if (!(await deps.admin.deleteSecret(wanted, callerOf(exchange).id))) throw notFound("secret");
  return jsonResponse({ name: wanted, deleted: true });
};

export const generateSecret: Handler = async (exchange, deps) => {
  const body = parseWith(generateBody, exchange.body);
  const made = await deps.admin.generateSecret(body.name, body.bytes, callerOf(exchange).id);
  return jsonResponse(viewOf(made), 201);
};

export const rotateSecrets: Handler = async (exchange, deps) =>
  jsonResponse(await deps.admin.rotateSecrets(callerOf(exchange).id));

export const importSecrets: Handler = async (exchange, deps) => {
  const { entries } = parseWith(importBody, exchange.body);
  const kept = await deps.admin.importSecrets(entries, callerOf(exchange).id);
  return jsonResponse({ secrets: kept.map(viewOf) });
};

/** Picks the fields one by one, so that a fuller object behind the port cannot leak through. */
function viewOf(secret: { readonly name: string; readonly version: number; readonly updatedAt: number }) {
  return { name: secret.name, version: secret.version, updatedAt: secret.updatedAt };
}
