// `npm test -- [--no-system] [PATTERN and other vitest arguments]`: makes the clone complete, then tests it.
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import {
  exitUnavailable,
  locateNode,
  nodeFlags,
  root,
  stateFolder,
  toolEnvironment,
} from "./bootstrap/clone.mjs";
import { buildConsole } from "./bootstrap/console.mjs";
import { installPackages } from "./bootstrap/install.mjs";
import { runInFront } from "./bootstrap/run.mjs";
import { provideSystemPackages } from "./bootstrap/system-packages.mjs";

const resultFile = `${stateFolder}/test-result-${process.pid}.json`;
const needsFile = `${stateFolder}/test-needs-${process.pid}.jsonl`;

async function testClone(args) {
  if (!(await installPackages())) return endWith({ passed: 0, failed: 1, skipped: 0 }, exitUnavailable);
  await provideSystemPackages(["bubblewrap", "chromium"], { declined: args.includes("--no-system") });
  if (!(await buildConsole())) return endWith({ passed: 0, failed: 1, skipped: 0 }, 1);
  mkdirSync(stateFolder, { recursive: true });
  try {
    const code = await runVitest(args.filter((arg) => arg !== "--no-system"));
    return judgeRun(code);
  } finally {
    rmSync(resultFile, { force: true });
    rmSync(needsFile, { force: true });
  }
}

function runVitest(args) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${resultFile}`];
  const vitest = [`${root}/node_modules/vitest/vitest.mjs`, "run", ...reporters, ...args];
  const env = { ...toolEnvironment(), CASTELLAN_TEST_NEEDS: needsFile };
  return runInFront(locateNode(), [...nodeFlags, ...vitest], { cwd: root, env });
}

function judgeRun(code) {
  const missing = readMissingParts();
  for (const [part, reason] of missing) console.log(`skipped: ${part}: ${reason}`);
  const lacking = process.env.CI === "true" ? readRequiredParts().filter((part) => missing.has(part)) : [];
  for (const part of lacking)
    console.log(`failed: ${part} is required where CI=true, and it is missing (see above)`);
  const counts = countTests(code);
  counts.failed += lacking.length;
  return endWith(counts, code || (lacking.length > 0 ? 1 : 0));
}

/** A file that cannot run holds no failed test, and a crash leaves no result: both count as a failure. */
function countTests(code) {
  const result = readJson(resultFile);
  const broken = (result?.testResults ?? []).filter(
    (file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed"),
  );
  const failed = (result?.numFailedTests ?? 0) + broken.length;
  return {
    passed: result?.numPassedTests ?? 0,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0),
  };
}

function readMissingParts() {
  const lines = readText(needsFile).split("\n").filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line)).map(({ part, reason }) => [part, reason]));
}

function readRequiredParts() {
  return readJson(`${root}/test/required.json`) ?? [];
}

function endWith({ passed, failed, skipped }, code) {
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return code;
}

function readJson(file) {
  const text = readText(file);
  return text ? JSON.parse(text) : undefined;
}

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return "";
    throw error;
  }
}

process.exitCode = await testClone(process.argv.slice(2));
