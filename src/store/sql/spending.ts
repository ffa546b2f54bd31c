import { sql } from "kysely";
import type {
  Amount,
  SlotRow,
  Spending,
  SpendingEntry,
  SpendingQuestion,
  Spent,
  SubjectKind,
} from "../spending.ts";
import type { Placeholders } from "./prepared.ts";
import { prepared } from "./prepared.ts";
import type { QueryBuilder, SqlSession } from "./session.ts";

interface EntryValues {
  first: string;
  second: string;
  slot: number;
  turn: string;
  conversation: string;
  tokens: number;
  micros: number;
}

const upsertSlots = prepared((db: QueryBuilder, at: Placeholders<EntryValues>) =>
  db
    .insertInto("spending_slots")
    .values(
      [at.first, at.second].map((owner) => ({ owner, slot: at.slot, tokens: at.tokens, micros: at.micros })),
    )
    .onConflict((conflict) =>
      conflict.columns(["owner", "slot"]).doUpdateSet((row) => ({
        tokens: sql<number>`${row.ref("spending_slots.tokens")} + ${row.ref("excluded.tokens")}`,
        micros: sql<number>`${row.ref("spending_slots.micros")} + ${row.ref("excluded.micros")}`,
      })),
    ),
);

const upsertSubjects = prepared((db: QueryBuilder, at: Placeholders<EntryValues>) =>
  db
    .insertInto("spending_subjects")
    .values(
      [at.first, at.second].flatMap((owner) =>
        (["execution", "conversation"] as const).map((kind) => ({
          owner,
          kind,
          id: kind === "execution" ? at.turn : at.conversation,
          tokens: at.tokens,
          micros: at.micros,
          slot: at.slot,
        })),
      ),
    )
    .onConflict((conflict) =>
      conflict.columns(["kind", "id", "owner"]).doUpdateSet((row) => ({
        tokens: sql<number>`${row.ref("spending_subjects.tokens")} + ${row.ref("excluded.tokens")}`,
        micros: sql<number>`${row.ref("spending_subjects.micros")} + ${row.ref("excluded.micros")}`,
        slot: row.ref("excluded.slot"),
      })),
    ),
);

const selectSlots = prepared((db: QueryBuilder, at: Placeholders<{ owner: string; slot: number }>) =>
  db
    .selectFrom("spending_slots")
    .select(["slot", "tokens", "micros"])
    .where("owner", "=", at.owner)
    .where("slot", ">=", at.slot)
    .orderBy("slot"),
);

const selectSums = prepared(
  (db: QueryBuilder, at: Placeholders<{ first: string; second: string; late: number; early: number }>) =>
    db
      .selectFrom("spending_slots")
      .select([
        "owner",
        sql<number>`sum(tokens)`.as("tokens"),
        sql<number>`sum(micros)`.as("micros"),
        sql<number>`sum(case when slot >= ${at.late} then tokens else 0 end)`.as("lateTokens"),
        sql<number>`sum(case when slot >= ${at.late} then micros else 0 end)`.as("lateMicros"),
      ])
      .where("owner", "in", [at.first, at.second])
      .where("slot", ">=", at.early)
      .groupBy("owner"),
);

const selectSubjects = prepared(
  (
    db: QueryBuilder,
    at: Placeholders<{ first: string; second: string; turn: string; conversation: string }>,
  ) =>
    db
      .selectFrom("spending_subjects")
      .select(["owner", "kind", "tokens", "micros"])
      .where((row) =>
        row.or([
          row.and([row("kind", "=", "execution"), row("id", "=", at.turn)]),
          row.and([row("kind", "=", "conversation"), row("id", "=", at.conversation)]),
        ]),
      )
      .where("owner", "in", [at.first, at.second]),
);

const selectNewest = prepared((db: QueryBuilder, _: Placeholders<Record<never, never>>) =>
  db.selectFrom("spending_slots").select(sql<number | null>`max(slot)`.as("slot")),
);

const deleteSlots = prepared((db: QueryBuilder, at: Placeholders<{ slot: number }>) =>
  db.deleteFrom("spending_slots").where("slot", "<", at.slot),
);

const deleteExecutions = prepared((db: QueryBuilder, at: Placeholders<{ slot: number }>) =>
  db.deleteFrom("spending_subjects").where("kind", "=", "execution").where("slot", "<", at.slot),
);

export class SqlSpending implements Spending {
  readonly #session: SqlSession;
  constructor(session: SqlSession) {
    this.#session = session;
  }

  async add({ owners: [first, second], slot, turnId, conversation, amount }: SpendingEntry): Promise<void> {
    const values = { first, second, slot, turn: turnId, conversation, ...amount };
    await upsertSlots(this.#session, values);
    await upsertSubjects(this.#session, values);
  }

  async spent({
    owners: [first, second],
    turnId,
    conversation,
    late,
    early,
  }: SpendingQuestion): Promise<readonly [Spent, Spent]> {
    const owners = { first, second };
    const sums = (await selectSums(this.#session, { ...owners, late, early })).rows;
    const subjects = (await selectSubjects(this.#session, { ...owners, turn: turnId, conversation })).rows;
    const spentOf = (owner: string): Spent => {
      const sum = sums.find((row) => row.owner === owner);
      const of = (kind: SubjectKind): Amount =>
        amountOf(subjects.find((row) => row.owner === owner && row.kind === kind));
      return {
        execution: of("execution"),
        conversation: of("conversation"),
        early: amountOf(sum),
        late: { tokens: sum?.lateTokens ?? 0, micros: sum?.lateMicros ?? 0 },
      };
    };
    return [spentOf(first), spentOf(second)];
  }

  async slotsFrom(owner: string, slot: number): Promise<readonly SlotRow[]> {
    return (await selectSlots(this.#session, { owner, slot })).rows;
  }

  async newestSlot(): Promise<number | undefined> {
    return (await selectNewest(this.#session, {})).rows[0]?.slot ?? undefined;
  }

  async forget(before: { readonly slot: number; readonly execution: number }): Promise<void> {
    await deleteSlots(this.#session, { slot: before.slot });
    await deleteExecutions(this.#session, { slot: before.execution });
  }
}

function amountOf(row: Amount | undefined): Amount {
  return { tokens: row?.tokens ?? 0, micros: row?.micros ?? 0 };
}
