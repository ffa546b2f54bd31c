import type { Exposure } from "../provenance/exposure/exposure.ts";
import { exposureOf } from "../provenance/exposure/exposure.ts";
import type { AgentBook } from "../agent/agent.ts";
import { limits } from "../limits.ts";
import type { ConversationRow, Store } from "../store/store.ts";
import type { ToolRegistry } from "../tools/registry.ts";

export interface ExposureParts {
  readonly store: Pick<Store, "read">;
  readonly agents: Pick<AgentBook, "get">;
  readonly tools: ToolRegistry;
}

/**
 * How far a stored conversation has come. A reply carries the label of everything its turn had read, replies before
 * it included, so the newest rows tell of the oldest.
 */
export async function readExposure(
  { id, agent }: ConversationRow,
  { store, agents, tools }: ExposureParts,
): Promise<Exposure> {
  const labels = await store.read(async (unit) => {
    const rows = await unit.inbox.history(id, null, limits.historyMessages);
    const replies = await unit.outbox.forMessages(rows.map((row) => row.id));
    const parts = rows.flatMap((row) => row.admitted ?? row.received);
    return [...parts, ...replies].map(({ label }) => label);
  });
  const names = agents.get(agent)?.toolNames ?? [];
  return exposureOf(
    labels,
    names.map((name) => tools.get(name)?.declaration),
  );
}
