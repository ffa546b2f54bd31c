import { describe, expect, it } from "vitest";
import { AppError } from "../../errors.ts";
import { toStorageError } from "./storage-error.ts";

const engineError = (errcode: number): Error =>
  Object.assign(new Error("from the engine"), { code: "ERR_SQLITE_ERROR", errcode });
const systemError = (code: string): Error => Object.assign(new Error("from the system"), { code });

describe("a failure of the store", () => {
  const cases = [
    [engineError(13), "storage-unavailable", "full"],
    [engineError(10), "storage-unavailable", "disk of the data folder reported an error"],
    [engineError(10 | (3 << 8)), "storage-unavailable", "disk of the data folder reported an error"],
    [engineError(4874), "storage-unavailable", "full"],
    [engineError(8), "storage-unavailable", "cannot be written"],
    [engineError(14), "storage-unavailable", "cannot be written"],
    [engineError(11), "storage-unavailable", "damaged"],
    [engineError(26), "storage-unavailable", "not a database"],
    [engineError(5), "storage-unavailable", "Another program"],
    [engineError(7), "storage-unavailable", "memory"],
    [engineError(2067), "conflict", "already"],
    [engineError(787), "conflict", "belongs to"],
    [engineError(1), "internal", "does not know"],
    [systemError("ENOSPC"), "storage-unavailable", "full"],
    [systemError("EDQUOT"), "storage-unavailable", "quota"],
    [systemError("EROFS"), "storage-unavailable", "cannot be written"],
    [systemError("EACCES"), "storage-unavailable", "cannot be written"],
    [systemError("EIO"), "storage-unavailable", "reported an error"],
    [systemError("EMFILE"), "storage-unavailable", "file handles"],
    [systemError("EWHATEVER"), "internal", "does not know"],
    ["a thrown string", "internal", "does not know"],
  ] as const;

  it.each(cases)("%o becomes %s: %s", (thrown, code, words) => {
    const error = toStorageError(thrown);
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
    expect(error.hint).toBeTruthy();
    expect(error.cause).toBe(thrown);
  });

  it("that has its words already keeps them", () => {
    const error = new AppError("stopping", "The store is closed.");
    expect(toStorageError(error)).toBe(error);
  });
});
