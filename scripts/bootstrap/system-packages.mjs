import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { findOnPath, stateFolder } from "./clone.mjs";
import { say, showStep } from "./progress.mjs";

const retryAfterMs = 24 * 60 * 60_000;
const macApplications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const parts = {
  bubblewrap: {
    programs: ["bwrap"],
    applications: [],
    systems: ["linux"],
    purpose: "the sandbox for shell commands",
    without: "the exec tool is refused",
  },
  chromium: {
    programs: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    applications: macApplications,
    systems: ["linux", "darwin"],
    purpose: "the browser tests of the console",
    without: "tests that need it are skipped",
  },
};
const packagers = [
  { program: "apt-get", command: (name) => ["apt-get", "install", "-y", "--no-install-recommends", name] },
  { program: "dnf", command: (name) => ["dnf", "install", "-y", name] },
  { program: "pacman", command: (name) => ["pacman", "-S", "--noconfirm", name] },
  { program: "zypper", command: (name) => ["zypper", "install", "-y", name] },
  { program: "apk", command: (name) => ["apk", "add", name] },
  { program: "brew", command: (name) => ["brew", "install", "--cask", name] },
];

/** Makes sure that the named system packages are there, as far as the person or the machine allows it. */
export async function provideSystemPackages(names, { declined }) {
  for (const name of names) {
    const part = parts[name];
    if (!part.systems.includes(process.platform) || isPresent(part)) continue;
    const command = installCommand(name);
    if (declined) sayMissing(name, command, "not installed, as --no-system asks");
    else if (isAttended()) await offerPackage(name, command);
    else if (process.getuid?.() === 0 && command?.includes("apt-get")) await installAsRoot(name, command);
    else sayMissing(name, command, "not installed here");
  }
}

function isPresent(part) {
  return part.programs.some(findOnPath) || part.applications.some((file) => existsSync(file));
}

function isAttended() {
  return process.stdin.isTTY && process.stderr.isTTY && !process.env.CI;
}

function installCommand(name) {
  const packager = packagers.find((each) => findOnPath(each.program));
  if (!packager) return undefined;
  const needsRoot = packager.program !== "brew" && process.getuid?.() !== 0;
  return [...(needsRoot ? ["sudo"] : []), ...packager.command(name)];
}

function sayMissing(name, command, why) {
  const remedy = command ? `To get it: ${command.join(" ")}` : "Get it with this system's package manager.";
  say(`${name} (${parts[name].purpose}) is missing: ${why}; ${parts[name].without}. ${remedy}`);
}

async function offerPackage(name, command) {
  const mark = `${stateFolder}/declined-${name}`;
  if (!command || existsSync(mark) || (command[0] === "sudo" && !findOnPath("sudo"))) {
    sayMissing(name, command, existsSync(mark) ? "declined earlier" : "not installed");
    return;
  }
  say(`${name} (${parts[name].purpose}) is missing; without it, ${parts[name].without}.`);
  if (!(await askYesNo(`Install it now with "${command.join(" ")}"? [y/N] `))) {
    writeMark(mark, "");
    sayMissing(name, command, "declined");
    return;
  }
  const { runOpenly } = await import("./run.mjs");
  const [program, ...args] = command;
  const result = await runOpenly(program, args);
  if (result.code !== 0 || !isPresent(parts[name]))
    sayMissing(name, command, `the install ended with ${result.code}`);
}

async function askYesNo(question) {
  const { createInterface } = await import("node:readline");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await new Promise((resolve) => {
    terminal.on("close", () => resolve(""));
    terminal.question(question, resolve);
  });
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

// A machine without a network would otherwise wait for apt at every start.
async function installAsRoot(name, command) {
  const mark = `${stateFolder}/failed-${name}`;
  const failedAt = process.env.CI ? 0 : Number(readMark(mark));
  if (Date.now() - failedAt < retryAfterMs) {
    sayMissing(name, command, "its install failed within the last day");
    return;
  }
  say(
    `${name} (${parts[name].purpose}) is missing; running as root, so installing it (--no-system declines)`,
  );
  const result = await showStep(command.join(" "), () => installWithApt(name));
  if (result.code === 0 && isPresent(parts[name])) {
    rmSync(mark, { force: true });
    return;
  }
  process.stderr.write(`${result.output}\n`);
  writeMark(mark, String(Date.now()));
  sayMissing(name, command, "apt-get could not install it (its words are above)");
}

async function installWithApt(name) {
  const { runQuietly } = await import("./run.mjs");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
  const patience = [
    "-o",
    "DPkg::Lock::Timeout=300",
    "-o",
    "Acquire::Retries=2",
    "-o",
    "Acquire::http::Timeout=30",
  ];
  const apt = (...args) => runQuietly("apt-get", [...patience, ...args], options);
  const install = () => apt("install", "-y", "--no-install-recommends", name);
  if (hasPackageLists()) {
    const result = await install();
    if (result.code === 0) return result;
  }
  const update = await apt("update");
  const result = await install();
  return result.code === 0 ? result : { ...result, output: `${update.output}\n${result.output}` };
}

function hasPackageLists() {
  try {
    return readdirSync("/var/lib/apt/lists").some((file) => file.includes("_Packages"));
  } catch {
    return false;
  }
}

function writeMark(file, text) {
  mkdirSync(stateFolder, { recursive: true });
  writeFileSync(file, text);
}

function readMark(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "0";
}
