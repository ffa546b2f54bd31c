import { AppError } from "../../errors.ts";
import type { QueryBuilder, SqlResult, SqlSession, SqlValue } from "../sql/session.ts";
import type { SqliteConnection } from "./connection.ts";
import { sqliteDialect } from "./dialect.ts";

/**
 * What one unit of work may do with the connection, and only while it is that unit's turn. Once a statement has
 * failed nothing more runs: a unit is all or nothing, also when its work swallows the error.
 */
export class UnitSession implements SqlSession {
  readonly dialect: QueryBuilder = sqliteDialect;
  readonly #connection: SqliteConnection;
  readonly #mode: "read" | "write";
  #ended = false;
  #failure: AppError | undefined;

  constructor(connection: SqliteConnection, mode: "read" | "write") {
    this.#connection = connection;
    this.#mode = mode;
  }

  async execute<R>(sql: string, parameters: readonly SqlValue[]): Promise<SqlResult<R>> {
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#ended) throw misuse("A unit of work was used after it had ended.");
    if (this.#mode === "read" && !sql.startsWith("select ")) {
      throw this.#fail(misuse("A read tried to change the store."));
    }
    // Outside its transaction a statement would be stored for good, whatever becomes of the unit.
    if (!this.#connection.inTransaction) throw this.#fail(misuse("The unit's transaction is gone."));
    try {
      return this.#connection.execute<R>(sql, parameters);
    } catch (thrown) {
      throw this.#fail(thrown as AppError);
    }
  }

  /** After this the session refuses everything; returns the failure that its work may have swallowed. */
  end(): AppError | undefined {
    this.#ended = true;
    return this.#failure;
  }

  #fail(failure: AppError): AppError {
    this.#failure = failure;
    return failure;
  }
}

function misuse(message: string): AppError {
  return new AppError("internal", message, {
    hint: "This is a fault of the program, not of the data; nothing was stored.",
  });
}
