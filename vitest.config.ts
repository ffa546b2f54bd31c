import { defineConfig } from "vitest/config";

const shared = { pool: "forks", testTimeout: 20_000, hookTimeout: 60_000 } as const;

/** Tests of promises that rest on walls: they run a second time with every tripwire taken off the road. */
const provenByWalls = [
  "test/adversarial/approvals.test.ts",
  "test/adversarial/secret-leaks.test.ts",
  "test/adversarial/walls-alone.test.ts",
  "test/e2e/road.test.ts",
  "test/e2e/senders.test.ts",
  "test/e2e/turns.test.ts",
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: "house",
          include: [
            "src/**/*.test.ts",
            "test/**/*.test.ts",
            "redteam/**/*.test.ts",
            "train/**/*.test.ts",
            "web/src/**/*.test.ts",
          ],
        },
      },
      {
        test: {
          ...shared,
          name: "walls alone",
          include: provenByWalls,
          env: { CASTELLAN_TEST_TRIPWIRES: "off" },
        },
      },
    ],
  },
});
