// `npm run check`: everything that judges the sources without running them. It never writes.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { exitUnavailable, locateNode, nodeFlags, root, toolEnvironment } from "./bootstrap/clone.mjs";
import { findInstallNeed } from "./bootstrap/install.mjs";

const scriptNames = ["typecheck", "lint", "lint:security", "format"];
const shapeTests = ["test/architecture", "test/requirements"];

async function checkSources() {
  const need = findInstallNeed();
  if (need) {
    console.log(`check: ${need}. Run npm ci --ignore-scripts (npm start and npm test do it for you)`);
    return exitUnavailable;
  }
  const waiting = listParts();
  const startedAt = Date.now();
  let failures = 0;
  const work = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      if (!(await runPart(part))) failures += 1;
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  const verdict = failures === 0 ? "nothing found" : `${failures} part(s) with findings`;
  console.log(`check: ${verdict} (${secondsSince(startedAt)})`);
  return failures === 0 ? 0 : 1;
}

// The longest part comes first, so that the short ones fill the other processor.
function listParts() {
  const { scripts } = JSON.parse(readFileSync(`${root}/package.json`, "utf8"));
  const vitest = [...nodeFlags, `${root}/node_modules/vitest/vitest.mjs`, "run", ...shapeTests];
  return [
    { name: "shape", command: locateNode(), args: vitest },
    {
      name: "reference",
      command: locateNode(),
      args: [...nodeFlags, "scripts/write-reference.ts", "--check"],
    },
    {
      name: "count",
      command: locateNode(),
      args: [...nodeFlags, "scripts/write-requirements-count.ts", "--check"],
    },
    ...scriptNames
      .filter((name) => scripts[name] && !isPartOfAnother(name, scripts))
      .map((name) => ({ name, command: "/bin/sh", args: ["-c", scripts[name]] })),
  ];
}

// A script that another one of the list runs itself would be run twice.
function isPartOfAnother(name, scripts) {
  const others = scriptNames.filter((other) => other !== name).map((other) => scripts[other] ?? "");
  return others.some((text) => text.split(/[;&|]+/).some((part) => part.trim() === `npm run ${name}`));
}

function runPart({ name, command, args }) {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => output.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(output));
      console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} (${secondsSince(startedAt)})`);
      resolve(code === 0);
    });
  });
}

function secondsSince(startedAt) {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
}

process.exitCode = await checkSources();
