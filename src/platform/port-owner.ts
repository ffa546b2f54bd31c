import { readdir, readFile, readlink } from "node:fs/promises";

export interface PortOwner {
  readonly pid: number;
  readonly program: string;
}

const listening = "0A";

/** Who listens on a TCP port of this machine, as far as `/proc` tells this user; undefined elsewhere. */
export async function findPortOwner(port: number): Promise<PortOwner | undefined> {
  const sockets = new Set<string>();
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"])
    for (const inode of inodesOf(await readText(table), port)) sockets.add(`socket:[${inode}]`);
  if (sockets.size === 0) return undefined;
  for (const name of await list("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    if (!(await holdsOne(`/proc/${name}/fd`, sockets))) continue;
    const program = (await readText(`/proc/${name}/comm`)).trim();
    return { pid: Number(name), program: program === "" ? "a program" : program };
  }
  return undefined;
}

function inodesOf(table: string, port: number): readonly string[] {
  const wanted = port.toString(16).toUpperCase().padStart(4, "0");
  return table
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${wanted}`) === true && fields[3] === listening)
    .map((fields) => fields[9] ?? "");
}

async function holdsOne(folder: string, sockets: ReadonlySet<string>): Promise<boolean> {
  for (const descriptor of await list(folder)) {
    const target = await readlink(`${folder}/${descriptor}`).catch(nothing);
    if (target !== undefined && sockets.has(target)) return true;
  }
  return false;
}

async function list(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(nothing)) ?? [];
}

async function readText(file: string): Promise<string> {
  return (await readFile(file, "utf8").catch(nothing)) ?? "";
}

/** Processes end and folders of others are closed while we look: what cannot be read is not there. */
function nothing(): undefined {
  return undefined;
}
