import type { Selectable } from "kysely";
import { sql } from "kysely";
import type { Role } from "../../message.ts";
import type { HoldOutcome, HoldRow, Holds } from "../store.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import { rowLimit } from "./row-limit.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { HoldTable } from "./hold-tables.ts";

type NewHold = Omit<Selectable<HoldTable>, "sequence">;

/** A literal, so that the partial index of pending holds is chosen. */
const pending = sql.lit("pending");

const insert = prepared((db: QueryBuilder, at: Placeholders<NewHold>) =>
  db.insertInto("holds").values({
    id: at.id,
    turn_id: at.turn_id,
    conversation: at.conversation,
    agent: at.agent,
    person: at.person,
    principal_id: at.principal_id,
    principal_role: at.principal_role,
    call_json: at.call_json,
    call_hash: at.call_hash,
    capability_json: at.capability_json,
    label_json: at.label_json,
    reasons_json: at.reasons_json,
    state: at.state,
    created_at: at.created_at,
    expires_at: at.expires_at,
    decided_at: at.decided_at,
    decided_by: at.decided_by,
    request_hash: at.request_hash,
    times: at.times,
    again_turn: at.again_turn,
  }),
);

const selectById = prepared((db: QueryBuilder, at: Placeholders<{ id: string }>) =>
  db.selectFrom("holds").selectAll().where("id", "=", at.id),
);

const selectByTurn = prepared((db: QueryBuilder, at: Placeholders<{ turn: string }>) =>
  db.selectFrom("holds").selectAll().where("turn_id", "=", at.turn).orderBy("sequence"),
);

const selectPending = prepared((db: QueryBuilder, at: Placeholders<{ limit: number }>) =>
  db.selectFrom("holds").selectAll().where("state", "=", pending).orderBy("sequence").limit(at.limit),
);

const selectLike = prepared((db: QueryBuilder, at: Placeholders<{ hash: string }>) =>
  db
    .selectFrom("holds")
    .selectAll()
    .where("request_hash", "=", at.hash)
    .where("state", "=", pending)
    .orderBy("sequence"),
);

const updateAgain = prepared((db: QueryBuilder, at: Placeholders<{ id: string; turn: string }>) =>
  db
    .updateTable("holds")
    .set({ again_turn: at.turn })
    .where("id", "=", at.id)
    .where("state", "!=", pending)
    .where("again_turn", "is", null),
);

const selectNewest = prepared((db: QueryBuilder, at: Placeholders<{ limit: number }>) =>
  db.selectFrom("holds").selectAll().orderBy("sequence", "desc").limit(at.limit),
);

type Decision = { readonly id: string; readonly state: string; readonly at: number; readonly by: string };

const decideAny = prepared((db: QueryBuilder, to: Placeholders<Decision>) =>
  db
    .updateTable("holds")
    .set({ state: to.state, decided_at: to.at, decided_by: to.by })
    .where("id", "=", to.id)
    .where("state", "=", pending),
);

const decideInTime = prepared((db: QueryBuilder, to: Placeholders<Decision>) =>
  db
    .updateTable("holds")
    .set({ state: to.state, decided_at: to.at, decided_by: to.by })
    .where("id", "=", to.id)
    .where("state", "=", pending)
    .where("expires_at", ">", to.at),
);

function toRow(found: Selectable<HoldTable>): HoldRow {
  return {
    id: found.id,
    turnId: found.turn_id,
    conversation: found.conversation,
    agent: found.agent,
    person: found.person,
    principal: { id: found.principal_id, role: found.principal_role as Role },
    call: readJson(found.call_json),
    callHash: found.call_hash,
    capability: readJson(found.capability_json),
    label: readJson(found.label_json),
    reasons: readJson(found.reasons_json),
    state: found.state as HoldRow["state"],
    createdAt: found.created_at,
    expiresAt: found.expires_at,
    decidedAt: found.decided_at,
    decidedBy: found.decided_by,
    requestHash: found.request_hash,
    times: found.times,
    againTurn: found.again_turn,
  };
}

export class SqlHolds implements Holds {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: HoldRow): Promise<void> {
    await insert(this.#session, {
      id: row.id,
      turn_id: row.turnId,
      conversation: row.conversation,
      agent: row.agent,
      person: row.person,
      principal_id: row.principal.id,
      principal_role: row.principal.role,
      call_json: JSON.stringify(row.call),
      call_hash: row.callHash,
      capability_json: JSON.stringify(row.capability),
      label_json: JSON.stringify(row.label),
      reasons_json: JSON.stringify(row.reasons),
      state: row.state,
      created_at: row.createdAt,
      expires_at: row.expiresAt,
      decided_at: row.decidedAt,
      decided_by: row.decidedBy,
      request_hash: row.requestHash,
      times: row.times,
      again_turn: row.againTurn,
    });
  }

  async get(id: string): Promise<HoldRow | undefined> {
    const found = (await selectById(this.#session, { id })).rows[0];
    return found && toRow(found);
  }

  async byTurn(turnId: string): Promise<readonly HoldRow[]> {
    return (await selectByTurn(this.#session, { turn: turnId })).rows.map(toRow);
  }

  /** Pending: the one that waits longest first. All: newest first. */
  async list(state: "pending" | "all", limit: number): Promise<readonly HoldRow[]> {
    const select = state === "pending" ? selectPending : selectNewest;
    return (await select(this.#session, { limit: rowLimit(limit) })).rows.map(toRow);
  }

  async pendingLike(requestHash: string): Promise<readonly HoldRow[]> {
    return (await selectLike(this.#session, { hash: requestHash })).rows.map(toRow);
  }

  /** A person decides before the deadline only; that it expired or was cancelled can be noted at any time. */
  async decide(id: string, outcome: HoldOutcome, by: string, at: number): Promise<boolean> {
    const byPerson = outcome === "approved" || outcome === "denied";
    const decide = byPerson ? decideInTime : decideAny;
    return (await decide(this.#session, { id, state: outcome, at, by })).changes === 1;
  }

  async setAgain(id: string, turnId: string): Promise<boolean> {
    return (await updateAgain(this.#session, { id, turn: turnId })).changes === 1;
  }
}
