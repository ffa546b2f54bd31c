import { sql } from "kysely";
import { AppError } from "../../errors.ts";
import type { Journal, JournalStep } from "../store.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { JournalTable } from "./tables.ts";

/** Inserts only the number that follows the last one, so that a journal can have no gap. */
const insertNext = prepared((db: QueryBuilder, at: Placeholders<JournalTable>) =>
  db
    .insertInto("journal")
    .columns(["turn_id", "number", "step_json", "at"])
    .expression(
      db
        .selectNoFrom([
          at.turn_id.as("turn_id"),
          at.number.as("number"),
          at.step_json.as("step_json"),
          at.at.as("at"),
        ])
        .where(
          at.number,
          "=",
          db
            .selectFrom("journal")
            .select(sql<number>`coalesce(max(number) + 1, 0)`.as("next"))
            .where("turn_id", "=", at.turn_id),
        ),
    ),
);

const selectByTurn = prepared((db: QueryBuilder, at: Placeholders<{ turn: string }>) =>
  db.selectFrom("journal").select("step_json").where("turn_id", "=", at.turn).orderBy("number"),
);

export class SqlJournal implements Journal {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async append(turnId: string, number: number, step: JournalStep, at: number): Promise<void> {
    const { changes } = await insertNext(this.#session, {
      turn_id: turnId,
      number,
      step_json: JSON.stringify(step),
      at,
    });
    if (changes === 1) return;
    throw new AppError("conflict", `Step ${number} is not the next step of this turn's journal.`, {
      hint: "Another run of the same turn has recorded a step; read the journal again and go on from there.",
    });
  }

  async steps(turnId: string): Promise<readonly JournalStep[]> {
    const { rows } = await selectByTurn(this.#session, { turn: turnId });
    return rows.map((row) => readJson<JournalStep>(row.step_json));
  }
}
