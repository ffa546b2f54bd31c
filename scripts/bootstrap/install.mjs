import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { bundledRuntime, linkBundledNode, locateNode, root } from "./clone.mjs";
import { say, showStep } from "./progress.mjs";

const lockFolder = `${root}/.castellan`;
const lockFile = `${lockFolder}/install.lock`;
const waitStepMs = 500;
const waitLimitMs = 15 * 60_000;
const npmArguments = [
  "ci",
  "--ignore-scripts",
  "--include=dev",
  "--include=optional",
  "--engine-strict=false",
  "--prefer-offline",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
];

/** Why the installed packages are not what package-lock.json asks for, or undefined when they are. */
export function findInstallNeed() {
  if (!existsSync(`${root}/node_modules`)) return "nothing is installed yet";
  const wanted = readPackages(`${root}/package-lock.json`);
  const present = readPackages(`${root}/node_modules/.package-lock.json`);
  if (!wanted) return "package-lock.json cannot be read";
  if (!present) return "the last install did not finish";
  const difference = findDifference(wanted, present);
  if (difference) return difference;
  const runtime = bundledRuntime();
  const complete =
    !runtime || !wanted[`node_modules/${runtime}`] || existsSync(`${root}/node_modules/${runtime}/bin/node`);
  return complete ? undefined : `Node for ${process.platform}-${process.arch} is not installed`;
}

function findDifference(wanted, present) {
  for (const [path, entry] of Object.entries(wanted)) {
    if (!path.startsWith("node_modules/") || entry.link) continue;
    const found = present[path];
    if (!found && !entry.optional && !entry.peer) return `${nameOf(path)} is not installed`;
    if (found && found.version !== entry.version) return `${nameOf(path)} ${entry.version} is wanted`;
  }
  const lost = Object.keys(present).find((path) => !existsSync(`${root}/${path}/package.json`));
  return lost && `${nameOf(lost)} is gone`;
}

/** Brings node_modules in line with package-lock.json. Answers false, having said why, when it cannot. */
export async function installPackages() {
  let need = findInstallNeed();
  if (need) {
    if (!(await takeLock())) return false;
    try {
      // Whoever held the lock has perhaps just done this work.
      need = findInstallNeed();
      if (need && !(await runNpm(need))) return false;
    } finally {
      rmSync(lockFile, { force: true });
    }
  }
  linkBundledNode();
  if (locateNode()) return true;
  say(`no Node.js 24 is made for ${process.platform}-${process.arch} here: install it and put it on PATH,`);
  say("or set CASTELLAN_NODE to its program file. Then run the same command again.");
  return false;
}

async function runNpm(need) {
  const { runQuietly } = await import("./run.mjs");
  say(`${need}: installing what package-lock.json names (once; about 400 MB on the disk)`);
  const [command, ...before] = findNpm();
  const result = await showStep("npm ci", () =>
    runQuietly(command, [...before, ...npmArguments], { cwd: root }),
  );
  if (result.code === 0) return true;
  process.stderr.write(`${result.output}\n`);
  say("npm could not install the packages; its own words are above. Check the network and the free disk");
  say(`space, then run by hand: cd ${root} && npm ci --ignore-scripts`);
  return false;
}

// The npm and the Node that started us do not live in the folder that `npm ci` is about to replace.
function findNpm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const usable = script?.endsWith("npm-cli.js") && node && existsSync(script) && existsSync(node);
  return usable && !node.startsWith(`${root}/`) ? [node, script] : ["npm"];
}

async function takeLock() {
  mkdirSync(lockFolder, { recursive: true });
  const giveUpAt = Date.now() + waitLimitMs;
  for (let said = false; Date.now() < giveUpAt; said = true) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: "wx" });
      return true;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = Number(readIfPresent(lockFile));
    if (holder && !isAlive(holder)) rmSync(lockFile, { force: true });
    else {
      if (!said) say(`another run (process ${holder}) is installing; waiting for it`);
      await new Promise((resolve) => setTimeout(resolve, waitStepMs));
    }
  }
  say(`another install did not end in 15 minutes. If none is running, delete ${lockFile}`);
  return false;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function readIfPresent(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function nameOf(path) {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}
