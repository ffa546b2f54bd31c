import { chmod, lstat, mkdir, rm } from "node:fs/promises";
import { hash } from "node:crypto";
import { userInfo } from "node:os";
import { AppError } from "../errors.ts";

/** The shortest bound of the systems we run on (macOS: 104 with the closing zero). */
const longestSocketPath = 103;

/**
 * Where the daemon of a data folder listens for its owner. A path too long for a socket address
 * moves to a private folder in the temporary folder, under a name that follows from the data folder.
 */
export function socketPathFor(dataFolder: string, temporaryFolder: string): string {
  const direct = `${dataFolder}/daemon.sock`;
  if (Buffer.byteLength(direct) <= longestSocketPath) return direct;
  const short = hash("sha256", dataFolder, "hex").slice(0, 20);
  return `${temporaryFolder}/castellan-${userInfo().uid}-${short}/daemon.sock`;
}

/** The socket's folder must be ours alone before a socket appears in it: then no instant is left to slip in. */
export async function prepareSocketFolder(socketPath: string): Promise<void> {
  const folder = socketPath.slice(0, socketPath.lastIndexOf("/"));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await checkSocketFolder(socketPath);
}

/** The same question for whoever is about to trust a socket: a folder of somebody else may hold anything. */
export async function checkSocketFolder(socketPath: string): Promise<void> {
  const folder = socketPath.slice(0, socketPath.lastIndexOf("/"));
  const { uid } = userInfo();
  const stats = await lstat(folder);
  if (!stats.isDirectory() || (uid >= 0 && stats.uid !== uid) || (stats.mode & 0o077) !== 0)
    throw new AppError("storage-unavailable", "The folder of the daemon's socket is open to others.", {
      hint: `Make it yours alone: chmod 700 "${folder}".`,
    });
}

export async function protectSocketFile(socketPath: string): Promise<void> {
  await chmod(socketPath, 0o600);
}

export async function removeSocketFile(socketPath: string): Promise<void> {
  await rm(socketPath, { force: true });
}
