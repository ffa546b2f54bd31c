import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { tmpdir } from "node:os";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { AppError } from "../../src/errors.ts";
import { socketPathFor } from "../../src/platform/socket-file.ts";
import { checkExposure, weakeningsOf } from "../../src/server/bind.ts";
import { gatewayConfig } from "../../src/server/config.ts";
import { loadConsoleAssets } from "../../src/server/console-assets.ts";
import { listen, listenOnSocket } from "../../src/server/listen.ts";
import type { House } from "../support/gateway-house.ts";
import { everyScope, openHouse } from "../support/gateway-house.ts";

const folder = mkdtempSync(`${tmpdir()}/cst-`);
const houses: House[] = [];
const open = async (...options: Parameters<typeof openHouse>) => {
  const house = await openHouse(...options);
  houses.push(house);
  return house;
};
afterEach(async () => {
  await Promise.all(houses.splice(0).map((house) => house.close()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the network listener", () => {
  it("picks a free port for port 0 and says where it is", async () => {
    const house = await open();
    expect(house.port).toBeGreaterThan(0);
    expect(house.listener.url).toBe(`http://127.0.0.1:${house.port}`);
  });

  it("names who has a taken port and which flag changes it", async () => {
    const house = await open();
    const taken = gatewayConfig.parse({ port: house.port });
    const error = (await listen(house.app, taken).catch((thrown: unknown) => thrown)) as AppError;
    expect(error.code).toBe("conflict");
    expect(error.message).toContain(`process ${process.pid}`);
    expect(error.hint).toContain("--port");
  });

  it("refuses to listen beyond loopback without TLS or the explicit key", () => {
    const refused = (config: object) => {
      try {
        checkExposure(gatewayConfig.parse(config));
        return undefined;
      } catch (error) {
        return (error as AppError).code;
      }
    };
    for (const host of [
      "0.0.0.0",
      "::",
      "192.168.1.5",
      "castle.example",
      "127.evil.example",
      "::ffff:10.0.0.1",
    ])
      expect(refused({ host })).toBe("config-invalid");
    for (const host of ["127.0.0.1", "127.9.9.9", "::1", "localhost"])
      expect(refused({ host })).toBeUndefined();
    expect(refused({ host: "0.0.0.0", allowInsecureRemote: true })).toBeUndefined();
    expect(refused({ host: "0.0.0.0", tls: { certPath: "a", keyPath: "b" } })).toBeUndefined();
    expect(weakeningsOf(gatewayConfig.parse({ host: "0.0.0.0", allowInsecureRemote: true }))).toHaveLength(1);
    expect(weakeningsOf(gatewayConfig.parse({}))).toEqual([]);
  });

  it("ends streams with a reason when it stops, finishes answers, and cuts what does not end", async () => {
    const house = await openHouse();
    const token = await house.makeToken(everyScope);
    const events = await house.fetch("/api/events", { token });
    const quick = house.fetch("/api/chat", { token, json: { message: "/slow 100" } });
    const endless = house.fetch("/api/chat", { token, json: { message: "/slow 3000" } });
    await expect.poll(() => house.desk.submissions.length).toBe(2);
    const started = performance.now();
    const text = events.text();
    await house.close();
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(await text).toContain('event: closing\ndata: {"reason":"The test is over."}');
    expect((await quick).status).toBe(200);
    expect((await endless).status).toBe(503);
    await expect(house.fetch("/health")).rejects.toThrow();
  });
});

describe("TLS", () => {
  const makeCertificate = () => {
    const [cert, key] = [`${folder}/cert.pem`, `${folder}/key.pem`];
    execFileSync(
      "openssl",
      [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
      ].concat([
        "-subj",
        "/CN=localhost",
        "-addext",
        "subjectAltName=DNS:localhost,IP:127.0.0.1",
        "-keyout",
        key,
        "-out",
        cert,
      ]),
      { stdio: "ignore" },
    );
    return { certPath: cert, keyPath: key };
  };

  it("serves HTTPS with Secure cookies, and asks for client certificates when a CA is configured", async () => {
    const tls = makeCertificate();
    const house = await open({ gateway: { tls } });
    expect(house.listener.url).toMatch(/^https:/);
    const ca = readFileSync(tls.certPath);
    const { token } = await house.sessions.createLink({ id: "owner", role: "owner" }, ["chat"]);
    const login = await askTls(house.port, { ca, path: "/api/login", json: { token } });
    expect(login.status).toBe(200);
    expect(login.cookie).toContain("; Secure");

    const strict = await open({ gateway: { tls: { ...tls, caPath: tls.certPath } } });
    await expect(askTls(strict.port, { ca, path: "/health" })).rejects.toThrow();
    const client = { cert: ca, key: readFileSync(tls.keyPath) };
    expect((await askTls(strict.port, { ca, path: "/health", client })).status).toBe(200);
  });

  it("refuses to start with files that are not there", async () => {
    const missing = openHouse({
      gateway: { tls: { certPath: `${folder}/no.pem`, keyPath: `${folder}/no.pem` } },
    });
    await expect(missing).rejects.toMatchObject({ code: "config-invalid" });
  });
});

describe("the owner's socket", () => {
  const askSocket = (socketPath: string, path: string) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const outgoing = httpRequest({ socketPath, path, agent: false }, (answer) => {
        let body = "";
        answer.on("data", (chunk: Buffer) => (body += chunk.toString()));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
      });
      outgoing.on("error", reject);
      outgoing.end();
    });

  it("serves the same app to the owner with every scope, in a 0600 file", async () => {
    const house = await open();
    const path = socketPathFor(privateFolder("a"), tmpdir());
    const listener = await listenOnSocket(house.app, house.config, path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const { status, body } = await askSocket(path, "/api/me");
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ caller: { kind: "socket", principal: { role: "owner" } } });
    await listener.close("done", 100);
    expect(() => statSync(path)).toThrow();
  });

  it("takes the place of a dead daemon's socket and refuses a living one's", async () => {
    const house = await open();
    const path = socketPathFor(privateFolder("b"), tmpdir());
    writeFileSync(path, "");
    const first = await listenOnSocket(house.app, house.config, path);
    await expect(listenOnSocket(house.app, house.config, path)).rejects.toMatchObject({ code: "conflict" });
    expect((await askSocket(path, "/health")).status).toBe(200);
    await first.close("done", 100);
  });

  it("refuses a folder that others can look into", async () => {
    const house = await open();
    const shared = privateFolder("c");
    chmodSync(shared, 0o755);
    await expect(listenOnSocket(house.app, house.config, `${shared}/daemon.sock`)).rejects.toMatchObject({
      code: "storage-unavailable",
    });
  });

  it("finds a short place for a data folder with a long path", async () => {
    const house = await open();
    const long = `${folder}/${"x".repeat(120)}`;
    const path = socketPathFor(long, folder);
    expect(Buffer.byteLength(path)).toBeLessThanOrEqual(103);
    expect(path).toBe(socketPathFor(long, folder));
    expect(path).not.toBe(socketPathFor(`${long}y`, folder));
    const listener = await listenOnSocket(house.app, house.config, path);
    expect((await askSocket(path, "/health")).status).toBe(200);
    await listener.close("done", 100);
  });
});

describe("the console's files", () => {
  it("are served from a map made at start, with a page for every console path", async () => {
    const built = privateFolder("console");
    mkdirSync(`${built}/assets`);
    writeFileSync(`${built}/index.html`, "<!doctype html><title>console</title>");
    writeFileSync(`${built}/assets/app-1.js`, "export {};");
    writeFileSync(`${built}/secret.pem`, "not for the web");
    const house = await open({ assets: await loadConsoleAssets([`${folder}/none`, built]) });
    const get = (path: string, headers: Record<string, string> = {}) => house.fetch(path, { headers });

    const page = await get("/");
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
    const etag = page.headers.get("etag") ?? "";
    expect((await get("/", { "if-none-match": etag })).status).toBe(304);
    const script = await get("/assets/app-1.js");
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect(script.headers.get("cache-control")).toContain("immutable");
    expect(await script.text()).toBe("export {};");
    expect((await get("/holds/abc", { accept: "text/html" })).status).toBe(200);
    expect((await get("/holds/abc", { accept: "application/json" })).status).toBe(404);
    expect((await get("/assets/other.js", { accept: "text/html" })).status).toBe(404);
    expect((await get("/secret.pem")).status).toBe(404);
    expect((await get("/api/other", { accept: "text/html" })).status).toBe(404);
    expect((await house.fetch("/", { method: "HEAD" })).status).toBe(200);
    expect((await house.fetch("/", { method: "POST" })).status).toBe(404);
  });

  it("say how to build the console when it is not there", async () => {
    const house = await open();
    const page = await house.fetch("/", { headers: { accept: "text/html" } });
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("npm run build");
  });
});

function privateFolder(name: string): string {
  const path = `${folder}/${name}`;
  mkdirSync(path, { mode: 0o700 });
  return path;
}

interface TlsQuestion {
  readonly path: string;
  readonly ca: Buffer;
  readonly json?: unknown;
  readonly client?: { readonly cert: Buffer; readonly key: Buffer };
}

function askTls(port: number, question: TlsQuestion): Promise<{ status: number; cookie: string }> {
  const { path, ca, json, client } = question;
  return new Promise((resolve, reject) => {
    const outgoing = httpsRequest(
      {
        port,
        host: "localhost",
        path,
        ca,
        agent: false,
        method: json === undefined ? "GET" : "POST",
        ...(json === undefined ? {} : { headers: { "content-type": "application/json" } }),
        ...client,
      },
      (answer) => {
        answer.resume();
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, cookie: String(answer.headers["set-cookie"] ?? "") }),
        );
      },
    );
    outgoing.on("error", reject);
    outgoing.end(json === undefined ? undefined : JSON.stringify(json));
  });
}
