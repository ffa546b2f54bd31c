import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startDaemon } from "../support/daemon.ts";
import { poll } from "../support/poll.ts";
import { askOverSocket } from "./owner-socket.ts";
import { inFolder } from "./child.ts";

const slow = [
  { call: "write", args: { path: "early.txt", content: "x" } },
  { sleep: 20_000 },
  { call: "write", args: { path: "late.txt", content: "x" } },
  { say: "done" },
];

describe.concurrent("the panic lock", { timeout: 60_000 }, () => {
  it("voids tokens and sessions, stops what runs, and refuses until the owner lifts it over the socket", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const workspace = join(folder, "agents/main/workspace");
      const daemon = await startDaemon({ folder });
      const login = await daemon.request("/api/login", {
        method: "POST",
        token: null,
        body: { token: daemon.login.split("#login=")[1] },
        headers: { origin: daemon.url },
      });
      const cookie = login.headers.get("set-cookie")?.split(";")[0] ?? "";
      const asSession = () => daemon.request("/api/me", { token: null, headers: { cookie } });
      expect((await asSession()).status).toBe(200);
      const running = daemon.chat("go", { rehearsal: slow });
      await poll(async () => existsSync(join(workspace, "early.txt")) || undefined);
      const locked = await askOverSocket(folder, "POST", "/api/lock");
      expect(locked).toMatchObject({ status: 200, body: { locked: true, turnsStopped: 1 } });
      // Either its caller is told that the turn was stopped, or the caller is not known any more.
      expect([401, 409, 503]).toContain((await running).status);
      expect((await daemon.request("/api/me")).status).toBe(401);
      expect((await asSession()).status).toBe(401);
      expect((await daemon.chat("/echo no")).status).toBe(401);
      const refused = await askOverSocket(folder, "POST", "/api/chat");
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(existsSync(join(workspace, "late.txt"))).toBe(false);

      expect(await daemon.stop()).toBe(0);
      const again = await startDaemon({ folder, token: daemon.token });
      expect((await again.request("/api/me")).status).toBe(401);
      const me = await askOverSocket(folder, "GET", "/api/me");
      expect(me.body.locked).toBe(true);
      const made = await askOverSocket(folder, "POST", "/api/tokens", {
        name: "new",
        scopes: ["chat", "read", "admin"],
        role: "owner",
      });
      const withToken = { token: made.body.token as string };
      const chat = { method: "POST", body: { message: "/echo hello" }, ...withToken };
      // No token counts under the lock, not even a new one; the owner's own socket is told why.
      expect((await again.request("/api/chat", chat)).status).toBe(401);
      const whileLocked = await askOverSocket(folder, "POST", "/api/chat", { message: "/echo hello" });
      expect(whileLocked.status).toBe(503);
      expect(whileLocked.body.error).toMatchObject({
        code: "locked",
        hint: expect.stringContaining("unlock"),
      });
      expect((await askOverSocket(folder, "POST", "/api/unlock")).body).toEqual({ locked: false });
      expect((await again.request("/api/chat", chat)).body.reply.text).toBe("hello");
      // What was void stays void.
      expect((await again.request("/api/me", { token: daemon.token })).status).toBe(401);
      expect(existsSync(join(workspace, "late.txt"))).toBe(false);
      expect(await again.stop()).toBe(0);
    }));

  it("is not lifted by a member, nor by anybody without the scope", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const daemon = await startDaemon({ folder });
      await askOverSocket(folder, "POST", "/api/lock");
      const make = async (role: string, scopes: string[]) => {
        const { body } = await askOverSocket(folder, "POST", "/api/tokens", { name: role, scopes, role });
        return body.token as string;
      };
      for (const token of [
        null,
        daemon.token,
        await make("member", ["admin", "chat"]),
        await make("owner", ["chat", "read"]),
      ]) {
        const { status } = await daemon.request("/api/unlock", { method: "POST", body: {}, token });
        expect([401, 403]).toContain(status);
      }
      expect((await askOverSocket(folder, "GET", "/api/me")).body.locked).toBe(true);
      expect(await daemon.stop()).toBe(0);
    }));

  it("holds against a token of the configuration over a restart", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const config =
        "gateway:\n  tokens:\n    - id: script\n      secret: SCRIPT_TOKEN\n      scopes: [chat, admin]\n      role: owner\n";
      const environment = { SCRIPT_TOKEN: "configured-token-0123456789abcdef" };
      const token = environment.SCRIPT_TOKEN;
      const daemon = await startDaemon({ folder, config, environment, token });
      expect((await daemon.request("/api/me", { token })).status).toBe(200);
      await askOverSocket(folder, "POST", "/api/lock");
      expect((await daemon.request("/api/me", { token })).status).toBe(401);
      expect(await daemon.stop()).toBe(0);
      const again = await startDaemon({ folder, environment, token });
      expect((await again.request("/api/me", { token })).status).toBe(401);
      const lifted = await again.request("/api/unlock", { method: "POST", body: {}, token });
      expect(lifted.status).toBeGreaterThanOrEqual(401);
      expect((await askOverSocket(folder, "GET", "/api/me")).body.locked).toBe(true);
      expect(await again.stop()).toBe(0);
    }));
});
