import { defineConfig } from "vitest/config";

/** The long form of the fault tests: what `npm test` does in seconds, at full length. */
export default defineConfig({
  test: { include: ["test/fault/**/*.fault.ts"], pool: "forks", fileParallelism: false },
});
