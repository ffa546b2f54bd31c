import { z } from "zod";
import type { ContactAsker } from "../../contacts/contact-desk.ts";
import { limits } from "../../limits.ts";
import type { Exchange, Handler } from "../exchange.ts";
import { callerOf, paramOf, parseQuery, parseWith } from "../exchange.ts";
import { jsonResponse } from "../respond.ts";

const listQuery = z.strictObject({ state: z.enum(["pending", "confirmed", "all"]).default("all") });
const text = z.string().max(1_000);
const addBody = z.strictObject({
  name: text,
  addresses: z.array(text).min(1).max(limits.contactAddresses),
  principal: z.string().min(1).max(300).optional(),
  anyway: z.boolean().optional(),
});
const confirmBody = z.strictObject({ anyway: z.boolean().default(false) });

export const listContacts: Handler = (exchange, { contacts }) => {
  const { state } = parseQuery(exchange, listQuery);
  return jsonResponse({ contacts: contacts.list(askerOf(exchange), state) });
};

export const addContact: Handler = async (exchange, { contacts }) =>
  jsonResponse({ ...(await contacts.add(askerOf(exchange), parseWith(addBody, exchange.body))) }, 201);

export const confirmContact: Handler = async (exchange, { contacts }) => {
  const { anyway } = parseWith(confirmBody, exchange.body ?? {});
  return jsonResponse({ ...(await contacts.confirm(askerOf(exchange), paramOf(exchange, "id"), anyway)) });
};

export const removeContact: Handler = async (exchange, { contacts }) =>
  jsonResponse({ ...(await contacts.remove(askerOf(exchange), paramOf(exchange, "id"))), removed: true });

function askerOf(exchange: Exchange): ContactAsker {
  const { id, principal } = callerOf(exchange);
  return { id, principal };
}
