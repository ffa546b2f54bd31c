import { z } from "zod";
import type { JsonObject } from "../../json.ts";
import type { AlertRow } from "../../store/alerts.ts";
import type { Handler } from "../exchange.ts";
import { callerOf, paramOf, parseQuery, parseWith } from "../exchange.ts";
import { jsonResponse } from "../respond.ts";

const listQuery = z.strictObject({
  state: z.enum(["unseen", "all"]).default("unseen"),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});
const seenBody = z.strictObject({ ids: z.array(z.string().max(100)).min(1).max(1_000).optional() });

function describeAlert(row: AlertRow): JsonObject {
  return { ...row, threats: [...row.threats] };
}

export const listAlerts: Handler = async (exchange, deps) => {
  const { state, limit } = parseQuery(exchange, listQuery);
  const rows = await deps.admin.alerts.list(state, limit);
  return jsonResponse({ alerts: rows.map(describeAlert), unseen: await deps.admin.alerts.countUnseen() });
};

/** With the message it is about, as it was kept: what is secret was taken out before. */
export const showAlert: Handler = async (exchange, deps) => {
  const { alert, message } = await deps.admin.alerts.show(paramOf(exchange, "id"));
  if (message === undefined) return jsonResponse(describeAlert(alert));
  const { text, suspicion } = message;
  return jsonResponse({
    ...describeAlert(alert),
    message: { text, findings: suspicion?.findings ?? [] },
  });
};

export const markAlertsSeen: Handler = async (exchange, deps) => {
  const { ids } = parseWith(seenBody, exchange.body ?? {});
  return jsonResponse({ seen: await deps.admin.alerts.markSeen(ids ?? null, callerOf(exchange).id) });
};

export const markFalseAlarm: Handler = async (exchange, deps) =>
  jsonResponse(
    describeAlert(await deps.admin.alerts.markFalseAlarm(paramOf(exchange, "id"), callerOf(exchange).id)),
  );

export const markMessage: Handler = async (exchange, deps) => {
  const id = paramOf(exchange, "id");
  return jsonResponse({ id, falseAlarmAt: await deps.admin.alerts.markMessage(id, callerOf(exchange).id) });
};

export const exportFalseAlarms: Handler = async (_exchange, deps) =>
  jsonResponse({ falseAlarms: await deps.admin.alerts.falseAlarms() });
