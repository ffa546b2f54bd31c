import { z } from "zod";
import type { Handler } from "../exchange.ts";
import { parseQuery } from "../exchange.ts";
import { jsonResponse } from "../respond.ts";

const budgetQuery = z.strictObject({ conversation: z.string().min(1).max(100).optional() });

export const showBudget: Handler = async (exchange, deps) => {
  const { conversation } = parseQuery(exchange, budgetQuery);
  return jsonResponse(await deps.admin.budget(conversation));
};
