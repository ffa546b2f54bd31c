import { z } from "zod";
import { roleOrder } from "../../senders/role-order.ts";
import type { Asker } from "../../senders/people-desk.ts";
import { personOfIdentity } from "../../senders/identity.ts";
import type { PairingRow, SenderRow } from "../../store/sender-rows.ts";
import type { Exchange, Handler } from "../exchange.ts";
import { callerOf, parseQuery, parseWith } from "../exchange.ts";
import { jsonResponse } from "../respond.ts";
import type { PairingView, SenderView } from "../wire.ts";

const role = z.enum(roleOrder);
const person = z.string().min(3).max(300);
const pairBody = z.strictObject({ channel: z.string().max(32).optional(), role: role.optional() });
const roleBody = z.strictObject({ person, role });
const personQuery = z.strictObject({ person });

export const listSenders: Handler = async (_exchange, { admin }) =>
  jsonResponse({
    senders: admin.people.list().map(viewSender),
    codes: (await admin.people.codes()).map(viewCode),
  });

/** The code is in this answer and nowhere else. */
export const pairSender: Handler = async (exchange, { admin }) => {
  const { channel, role: wanted } = parseWith(pairBody, exchange.body ?? {});
  const { code, row } = await admin.people.pair({ channel, role: wanted }, askerOf(exchange));
  return jsonResponse({ code, ...viewCode(row) }, 201);
};

export const changeRole: Handler = async (exchange, { admin }) => {
  const wanted = parseWith(roleBody, exchange.body);
  return jsonResponse(viewSender(await admin.people.setRole(wanted.person, wanted.role, askerOf(exchange))));
};

export const removeSender: Handler = async (exchange, { admin }) => {
  const { person: named } = parseQuery(exchange, personQuery);
  const row = await admin.people.remove(named, askerOf(exchange));
  return jsonResponse({ ...viewSender(row), removed: true });
};

function askerOf(exchange: Exchange): Asker {
  const { id, principal } = callerOf(exchange);
  return { id, role: principal.role };
}

function viewSender({ channel, name, principal, pairedAt }: SenderRow): SenderView {
  return { person: personOfIdentity(channel, name), channel, role: principal.role, pairedAt };
}

function viewCode({ id, channel, role: given, createdAt, expiresAt }: PairingRow): PairingView {
  return { id, channel, role: given, createdAt, expiresAt };
}
