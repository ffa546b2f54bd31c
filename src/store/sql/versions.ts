import type { Selectable } from "kysely";
import type { Label } from "../../provenance/label.ts";
import type { FileLabelRow, VersionRow, Versions } from "../store.ts";
import { readJson, readOptionalJson, writeOptionalJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import { rowLimit } from "./row-limit.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { FileLabelTable, VersionTable } from "./tables.ts";

type NewVersion = Omit<Selectable<VersionTable>, "sequence">;

const insert = prepared((db: QueryBuilder, at: Placeholders<NewVersion>) =>
  db.insertInto("versions").values({
    id: at.id,
    agent: at.agent,
    turn_id: at.turn_id,
    call_id: at.call_id,
    path: at.path,
    change: at.change,
    moved_to: at.moved_to,
    before: at.before,
    label_json: at.label_json,
    at: at.at,
    undone_at: at.undone_at,
  }),
);

const selectNewest = prepared((db: QueryBuilder, at: Placeholders<{ agent: string; limit: number }>) =>
  db
    .selectFrom("versions")
    .selectAll()
    .where("agent", "=", at.agent)
    .orderBy("sequence", "desc")
    .limit(at.limit),
);

const selectByTurn = prepared((db: QueryBuilder, at: Placeholders<{ turn: string }>) =>
  db.selectFrom("versions").selectAll().where("turn_id", "=", at.turn).orderBy("sequence"),
);

const updateUndone = prepared((db: QueryBuilder, to: Placeholders<{ id: string; at: number }>) =>
  db.updateTable("versions").set({ undone_at: to.at }).where("id", "=", to.id).where("undone_at", "is", null),
);

const upsertLabel = prepared((db: QueryBuilder, at: Placeholders<FileLabelTable>) =>
  db
    .insertInto("file_labels")
    .values({ agent: at.agent, path: at.path, label_json: at.label_json })
    .onConflict((conflict) =>
      conflict
        .columns(["agent", "path"])
        .doUpdateSet((row) => ({ label_json: row.ref("excluded.label_json") })),
    ),
);

const selectLabel = prepared((db: QueryBuilder, at: Placeholders<{ agent: string; path: string }>) =>
  db.selectFrom("file_labels").select("label_json").where("agent", "=", at.agent).where("path", "=", at.path),
);

const deleteLabel = prepared((db: QueryBuilder, at: Placeholders<{ agent: string; path: string }>) =>
  db.deleteFrom("file_labels").where("agent", "=", at.agent).where("path", "=", at.path),
);

function toRow(found: Selectable<VersionTable>): VersionRow {
  return {
    id: found.id,
    agent: found.agent,
    turnId: found.turn_id,
    callId: found.call_id,
    path: found.path,
    change: found.change as VersionRow["change"],
    movedTo: found.moved_to,
    before: found.before,
    label: readOptionalJson(found.label_json),
    at: found.at,
    undoneAt: found.undone_at,
  };
}

export class SqlVersions implements Versions {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: VersionRow): Promise<void> {
    await insert(this.#session, {
      id: row.id,
      agent: row.agent,
      turn_id: row.turnId,
      call_id: row.callId,
      path: row.path,
      change: row.change,
      moved_to: row.movedTo,
      before: row.before,
      label_json: writeOptionalJson(row.label),
      at: row.at,
      undone_at: row.undoneAt,
    });
  }

  /** Newest first: what an undo meets first. */
  async list(agent: string, limit: number): Promise<readonly VersionRow[]> {
    return (await selectNewest(this.#session, { agent, limit: rowLimit(limit) })).rows.map(toRow);
  }

  /** In the order the changes were made. */
  async byTurn(turnId: string): Promise<readonly VersionRow[]> {
    return (await selectByTurn(this.#session, { turn: turnId })).rows.map(toRow);
  }

  async markUndone(id: string, at: number): Promise<boolean> {
    return (await updateUndone(this.#session, { id, at })).changes === 1;
  }

  async setFileLabel(row: FileLabelRow): Promise<void> {
    await upsertLabel(this.#session, {
      agent: row.agent,
      path: row.path,
      label_json: JSON.stringify(row.label),
    });
  }

  async fileLabel(agent: string, path: string): Promise<Label | undefined> {
    const found = (await selectLabel(this.#session, { agent, path })).rows[0];
    return found && readJson<Label>(found.label_json);
  }

  async removeFileLabel(agent: string, path: string): Promise<void> {
    await deleteLabel(this.#session, { agent, path });
  }
}
