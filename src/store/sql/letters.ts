import type { Selectable } from "kysely";
import type { Label } from "../../provenance/label.ts";
import type { LetterRow, Letters } from "../delegation-rows.ts";
import { readJson } from "./json-column.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import { rowLimit } from "./row-limit.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";
import type { LetterTable } from "./delegation-tables.ts";

type NewLetter = Omit<Selectable<LetterTable>, "sequence" | "after_message">;

const insert = prepared((db: QueryBuilder, at: Placeholders<NewLetter>) =>
  db
    .insertInto("letters")
    .values({
      id: at.id,
      conversation: at.conversation,
      after_message: db
        .selectFrom("messages")
        .select("id")
        .where("conversation", "=", at.conversation)
        .orderBy("sequence", "desc")
        .limit(1),
      turn_id: at.turn_id,
      call_id: at.call_id,
      from_conversation: at.from_conversation,
      from_agent: at.from_agent,
      from_person: at.from_person,
      text: at.text,
      admitted: at.admitted,
      label_json: at.label_json,
      at: at.at,
    })
    .onConflict((conflict) => conflict.columns(["turn_id", "call_id"]).doNothing()),
);

const selectNewest = prepared((db: QueryBuilder, at: Placeholders<{ conversation: string; limit: number }>) =>
  db
    .selectFrom("letters")
    .selectAll()
    .where("conversation", "=", at.conversation)
    .orderBy("sequence", "desc")
    .limit(at.limit),
);

function toRow(found: Selectable<LetterTable>): LetterRow {
  return {
    id: found.id,
    conversation: found.conversation,
    afterMessage: found.after_message,
    turnId: found.turn_id,
    callId: found.call_id,
    fromConversation: found.from_conversation,
    fromAgent: found.from_agent,
    fromPerson: found.from_person,
    text: found.text,
    admitted: found.admitted,
    label: readJson<Label>(found.label_json),
    at: found.at,
  };
}

export class SqlLetters implements Letters {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add(row: Omit<LetterRow, "afterMessage">): Promise<boolean> {
    const { changes } = await insert(this.#session, {
      id: row.id,
      conversation: row.conversation,
      turn_id: row.turnId,
      call_id: row.callId,
      from_conversation: row.fromConversation,
      from_agent: row.fromAgent,
      from_person: row.fromPerson,
      text: row.text,
      admitted: row.admitted,
      label_json: JSON.stringify(row.label),
      at: row.at,
    });
    return changes === 1;
  }

  async byConversation(conversation: string, limit: number): Promise<readonly LetterRow[]> {
    const { rows } = await selectNewest(this.#session, { conversation, limit: rowLimit(limit) });
    return rows.map(toRow).toReversed();
  }
}
