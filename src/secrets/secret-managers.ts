import { err, ok } from "../result.ts";
import type { SecretManager } from "./secret-manager.ts";
import { matchesGlob } from "./secret-names.ts";

/** What a manager is made over: reads in memory, and a report of every read. */
export interface SecretReader {
  names(): readonly string[];
  value(name: string): string | undefined;
  report(name: string, outcome: "success" | "denied" | "not_found"): void;
}

/**
 * Four methods and nothing else to reach through. An empty allow list does not restrict; a scoped manager cannot
 * be told from a plain one by its shape.
 */
export function createSecretManager(reader: SecretReader, allow: readonly string[] = []): SecretManager {
  const globs = [...allow];
  const isAllowed = (name: string): boolean =>
    globs.length === 0 || globs.some((glob) => matchesGlob(name, glob));
  const read = (name: string): { value?: string; outcome: "success" | "denied" | "not_found" } => {
    if (!isAllowed(name)) return { outcome: "denied" };
    const value = reader.value(name);
    return value === undefined ? { outcome: "not_found" } : { value, outcome: "success" };
  };
  const reportedRead = (name: string): ReturnType<typeof read> => {
    const result = read(name);
    reader.report(name.slice(0, 128), result.outcome);
    return result;
  };
  return Object.freeze<SecretManager>({
    get: (name) => reportedRead(name).value,
    has: (name) => {
      const { outcome } = read(name);
      if (outcome === "denied") reader.report(name.slice(0, 128), outcome);
      return outcome === "success";
    },
    require: (name) => {
      const { value, outcome } = reportedRead(name);
      if (value !== undefined) return ok(value);
      return outcome === "denied"
        ? err({ kind: "denied", message: `Secret "${name}" is outside this agent's list (secrets.allow).` })
        : err({
            kind: "not_found",
            message: `Secret "${name}" is not set; run: castellan secrets set ${name}`,
          });
    },
    keys: () => reader.names().filter(isAllowed).sort(),
  });
}
