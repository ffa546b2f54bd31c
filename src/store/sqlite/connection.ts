import type { StatementSync } from "node:sqlite";
import { DatabaseSync } from "node:sqlite";
import type { SqlResult, SqlValue } from "../sql/session.ts";
import { toStorageError } from "./storage-error.ts";

/** Statements kept prepared; the store itself has fewer than a hundred texts. */
const statementsKept = 256;

/** How long another program may hold the file; the daemon stands still meanwhile. */
const busyTimeoutMs = 2_000;

interface KeptStatement {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
}

/** One open database with its prepared statements. Everything it throws is an AppError. */
export class SqliteConnection {
  readonly #database: DatabaseSync;
  readonly #kept = new Map<string, KeptStatement>();

  constructor(file: string) {
    try {
      this.#database = new DatabaseSync(file, {
        timeout: busyTimeoutMs,
        enableForeignKeyConstraints: true,
        enableDoubleQuotedStringLiterals: false,
        defensive: true,
      });
    } catch (thrown) {
      throw toStorageError(thrown);
    }
  }

  /** False as soon as the engine gave a transaction up by itself, as it does when the disk is full. */
  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  execute<R>(sql: string, parameters: readonly SqlValue[] = []): SqlResult<R> {
    try {
      const { statement, returnsRows } = this.#prepare(sql);
      if (returnsRows) return { rows: statement.all(...parameters) as R[], changes: 0 };
      return { rows: [], changes: Number(statement.run(...parameters).changes) };
    } catch (thrown) {
      throw toStorageError(thrown);
    }
  }

  /** Several statements without values: schema and settings of the connection. */
  executeScript(sql: string): void {
    try {
      this.#database.exec(sql);
    } catch (thrown) {
      throw toStorageError(thrown);
    }
  }

  close(): void {
    this.#kept.clear();
    this.#database.close();
  }

  #prepare(sql: string): KeptStatement {
    const kept = this.#kept.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#database.prepare(sql);
    const fresh = { statement, returnsRows: statement.columns().length > 0 };
    if (this.#kept.size >= statementsKept) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    this.#kept.set(sql, fresh);
    return fresh;
  }
}
