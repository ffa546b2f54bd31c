import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface StartOptions {
  /** Data folder; a fresh temporary one when left out. */
  readonly folder?: string;
  readonly config?: string;
  readonly environment?: { readonly [name: string]: string };
  readonly arguments?: readonly string[];
  /** A program that becomes the daemon: it puts it into a namespace or a limit of its own. */
  readonly prefix?: readonly string[];
  /** What is run, below the repository; the sources when left out. */
  readonly program?: string;
}

export interface TestDaemon {
  readonly url: string;
  readonly token: string;
  readonly login: string;
  readonly folder: string;
  readonly process: ChildProcess;
  /** Everything the daemon printed to standard error. */
  readonly stderr: () => string;
  request(path: string, options?: RequestOptions): Promise<{ status: number; body: any; headers: Headers }>;
  chat(
    message: unknown,
    extra?: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: any }>;
  stop(): Promise<number | null>;
  kill(): Promise<void>;
}

export interface RequestOptions {
  readonly method?: string;
  readonly body?: unknown;
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
}

/** Configuration of a daemon to which one person sends more than twenty messages a minute. */
export const manyMessages = "security:\n  rateLimit:\n    max: 1000000\n";

export const root = new URL("../../", import.meta.url).pathname;
const node = process.execPath;

/** Whether the daemons of this run stand on their walls alone; a switch of the tests, for those that prove the walls. */
export const wallsAlone = process.env["CASTELLAN_TEST_TRIPWIRES"] === "off";

/** The environment of a test's processes: nothing of the developer's keys or settings. */
export function cleanEnvironment(
  home: string,
  extra: { readonly [name: string]: string } = {},
): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"],
    HOME: home,
    XDG_CONFIG_HOME: join(home, ".config"),
    LANG: "C.UTF-8",
    ...extra,
  };
}

export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "castellan-test-"));
}

/** A failed test does not come to its `stop`; no daemon outlives the test file that started it. */
const living = new Set<ChildProcess>();
if ("__vitest_worker__" in globalThis) {
  const { afterAll } = await import("vitest");
  afterAll(() => {
    for (const child of living) child.kill("SIGKILL");
  });
}

/** Starts a real daemon on a free port and waits for its line of JSON. The token survives restarts on the same folder. */
export async function startDaemon(
  options: StartOptions & { readonly token?: string } = {},
): Promise<TestDaemon> {
  const folder = options.folder ?? join(await temporaryFolder(), "data");
  if (options.config !== undefined) await writeConfig(folder, options.config);
  const [command, ...before] = [...(options.prefix ?? []), node];
  const child = spawn(
    command,
    [
      ...before,
      "--disable-warning=ExperimentalWarning",
      ...(wallsAlone ? ["--import", join(root, "test/support/tripwires-off.mjs")] : []),
      join(root, options.program ?? "src/cli/main.ts"),
      "start",
      "--json",
      "--port",
      "0",
      "--data",
      folder,
      ...(options.arguments ?? []),
    ],
    {
      cwd: root,
      env: cleanEnvironment(join(folder, ".."), options.environment),
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  living.add(child);
  child.once("exit", () => living.delete(child));
  let stderr = "";
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const line = await firstLine(child, () => stderr);
  const {
    url,
    token = options.token ?? "",
    login,
  } = JSON.parse(line) as { url: string; token?: string; login: string };
  return makeHandle({ url, token, login, folder, process: child, stderr: () => stderr });
}

async function writeConfig(folder: string, text: string): Promise<void> {
  const { mkdir, writeFile } = await import("node:fs/promises");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, "castellan.yaml"), text, { mode: 0o600 });
}

function firstLine(child: ChildProcess, stderr: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
      const end = output.indexOf("\n");
      if (end >= 0) resolve(output.slice(0, end));
    });
    child.once("exit", (code) =>
      reject(new Error(`The daemon ended with ${code} before it was ready:\n${output}\n${stderr()}`)),
    );
  });
}

function makeHandle(
  parts: Pick<TestDaemon, "url" | "token" | "login" | "folder" | "process" | "stderr">,
): TestDaemon {
  const request: TestDaemon["request"] = async (
    path,
    { method = "GET", body, token = parts.token, headers = {} } = {},
  ) => {
    const response = await fetch(`${parts.url}${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === "" ? undefined : JSON.parse(text),
      headers: response.headers,
    };
  };
  const ended = new Promise<number | null>((resolve) => parts.process.once("exit", (code) => resolve(code)));
  return {
    ...parts,
    request,
    chat: (message, extra = {}, headers = {}) =>
      request("/api/chat", { method: "POST", body: { message, ...extra }, headers }),
    stop: async () => {
      parts.process.kill("SIGTERM");
      return ended;
    },
    kill: async () => {
      parts.process.kill("SIGKILL");
      await ended;
    },
  };
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
