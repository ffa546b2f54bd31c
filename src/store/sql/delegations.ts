import type { Selectable } from "kysely";
import { sql } from "kysely";
import { AppError } from "../../errors.ts";
import type { JsonObject } from "../../json.ts";
import type { DelegationRow, Delegations } from "../delegation-rows.ts";
import type { JournalStep } from "../store.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { DelegationStepTable, DelegationTable } from "./delegation-tables.ts";

const insert = prepared((db: QueryBuilder, at: Placeholders<Omit<Selectable<DelegationTable>, "sequence">>) =>
  db.insertInto("delegations").values({
    id: at.id,
    turn_id: at.turn_id,
    parent: at.parent,
    call_id: at.call_id,
    agent: at.agent,
    capability_json: at.capability_json,
    created_at: at.created_at,
  }),
);

const selectById = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.selectFrom("delegations").selectAll().where("id", "=", at.id),
);

const selectByTurn = prepared((db: QueryBuilder, at: Placeholders<{ turn: string }>) =>
  db.selectFrom("delegations").selectAll().where("turn_id", "=", at.turn).orderBy("sequence"),
);

/** Inserts only the number that follows the last one, so that a journal can have no gap. */
const insertNext = prepared((db: QueryBuilder, at: Placeholders<DelegationStepTable>) =>
  db
    .insertInto("delegation_steps")
    .columns(["delegation", "number", "step_json", "at"])
    .expression(
      db
        .selectNoFrom([
          at.delegation.as("delegation"),
          at.number.as("number"),
          at.step_json.as("step_json"),
          at.at.as("at"),
        ])
        .where(
          at.number,
          "=",
          db
            .selectFrom("delegation_steps")
            .select(sql<number>`coalesce(max(number) + 1, 0)`.as("next"))
            .where("delegation", "=", at.delegation),
        ),
    ),
);

const selectSteps = prepared((db: QueryBuilder, at: Placeholders<{ delegation: string }>) =>
  db
    .selectFrom("delegation_steps")
    .select("step_json")
    .where("delegation", "=", at.delegation)
    .orderBy("number"),
);

function toRow(found: Selectable<DelegationTable>): DelegationRow {
  return {
    id: found.id,
    turnId: found.turn_id,
    parent: found.parent,
    callId: found.call_id,
    agent: found.agent,
    capability: readJson<JsonObject>(found.capability_json),
    createdAt: found.created_at,
  };
}

export class SqlDelegations implements Delegations {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: DelegationRow): Promise<void> {
    await insert(this.#session, {
      id: row.id,
      turn_id: row.turnId,
      parent: row.parent,
      call_id: row.callId,
      agent: row.agent,
      capability_json: JSON.stringify(row.capability),
      created_at: row.createdAt,
    });
  }

  async get(id: string): Promise<DelegationRow | undefined> {
    const found = (await selectById(this.#session, { id })).rows[0];
    return found && toRow(found);
  }

  async byTurn(turnId: string): Promise<readonly DelegationRow[]> {
    return (await selectByTurn(this.#session, { turn: turnId })).rows.map(toRow);
  }

  async append(id: string, number: number, step: JournalStep, at: number): Promise<void> {
    const { changes } = await insertNext(this.#session, {
      delegation: id,
      number,
      step_json: JSON.stringify(step),
      at,
    });
    if (changes === 1) return;
    throw new AppError("conflict", `Step ${number} is not the next step of this sub-agent's journal.`, {
      hint: "Another run of the same turn has recorded a step; read the journal again and go on from there.",
    });
  }

  async steps(id: string): Promise<readonly JournalStep[]> {
    const { rows } = await selectSteps(this.#session, { delegation: id });
    return rows.map((row) => readJson<JournalStep>(row.step_json));
  }
}
