import { readFile } from "node:fs/promises";
import type { Server } from "node:http";
import { connect, isIP } from "node:net";
import { AppError } from "../errors.ts";
import { findPortOwner } from "../platform/port-owner.ts";
import { removeSocketFile } from "../platform/socket-file.ts";
import type { GatewayConfig } from "./config.ts";

export function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return name === "localhost" || name === "::1" || (isIP(name) === 4 && name.startsWith("127."));
}

/** Refuses to be reachable from other machines with readable tokens, unless that was said in so many words. */
export function checkExposure(config: GatewayConfig): void {
  if (isLoopback(config.host) || config.tls !== undefined || config.allowInsecureRemote) return;
  throw new AppError(
    "config-invalid",
    `gateway.host is ${config.host}, which other machines can reach, without TLS.`,
    {
      hint:
        "Set gateway.tls.certPath and gateway.tls.keyPath, or listen on 127.0.0.1; " +
        "behind a proxy that ends TLS, gateway.allowInsecureRemote: true.",
    },
  );
}

/** What this configuration gives up, for `doctor`, the start screen and the console. */
export function weakeningsOf(config: GatewayConfig): readonly string[] {
  const weakenings: string[] = [];
  if (config.allowInsecureRemote && !isLoopback(config.host) && config.tls === undefined)
    weakenings.push(
      `gateway.allowInsecureRemote: listening on ${config.host} without TLS; tokens cross the network readable.`,
    );
  if (config.trustedProxies.some((entry) => entry.endsWith("/0")))
    weakenings.push("gateway.trustedProxies believes everybody: any client can choose its address.");
  return weakenings;
}

export interface TlsFiles {
  readonly cert: Buffer;
  readonly key: Buffer;
  readonly ca?: Buffer;
}

export async function readTlsFiles(tls: NonNullable<GatewayConfig["tls"]>): Promise<TlsFiles> {
  const read = async (key: string, path: string) =>
    readFile(path).catch((error: unknown) => {
      throw new AppError("config-invalid", `The file of gateway.tls.${key} cannot be read.`, {
        hint: "Check the path and that this user may read it.",
        cause: error,
      });
    });
  const cert = await read("certPath", tls.certPath);
  const key = await read("keyPath", tls.keyPath);
  return tls.caPath === undefined ? { cert, key } : { cert, key, ca: await read("caPath", tls.caPath) };
}

/** Starts listening; a taken port says by whom and what to do. */
export async function listenOnPort(server: Server, host: string, port: number): Promise<number> {
  try {
    await listening(server, () => server.listen({ host, port, exclusive: true }));
  } catch (error) {
    throw await portError(error, host, port);
  }
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

export async function listenOnPath(server: Server, path: string): Promise<void> {
  try {
    await listening(server, () => server.listen({ path }));
  } catch (error) {
    if (codeOf(error) !== "EADDRINUSE") throw error;
    if (await answers(path))
      throw new AppError("conflict", "Another daemon already runs on this data folder.", {
        hint: "Stop it first, or give this one its own folder with --data.",
        cause: error,
      });
    // Nobody answers: the file was left by a daemon that was killed.
    await removeSocketFile(path);
    await listening(server, () => server.listen({ path }));
  }
}

function listening(server: Server, listen: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error) => {
      server.off("listening", onListening);
      reject(error);
    };
    const onListening = () => {
      server.off("error", onError);
      resolve();
    };
    server.once("error", onError);
    server.once("listening", onListening);
    listen();
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    const settle = (alive: boolean) => {
      probe.destroy();
      resolve(alive);
    };
    probe.once("connect", () => settle(true));
    probe.once("error", () => settle(false));
  });
}

async function portError(error: unknown, host: string, port: number): Promise<unknown> {
  const code = codeOf(error);
  if (code === "EADDRINUSE") {
    const owner = await findPortOwner(port);
    const by = owner === undefined ? "another program" : `${owner.program} (process ${owner.pid})`;
    return new AppError("conflict", `Port ${port} is already taken by ${by}.`, {
      hint: "Use --port with another number, or --port 0 for any free one (config: gateway.port).",
      cause: error,
    });
  }
  if (code === "EACCES")
    return new AppError("forbidden", `This user may not listen on port ${port}.`, {
      hint: "Use --port with a number above 1023.",
      cause: error,
    });
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new AppError("config-invalid", `This machine has no address ${host} to listen on.`, {
      hint: "Set gateway.host to one of its addresses, or 127.0.0.1.",
      cause: error,
    });
  return error;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
