import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { manyMessages, startDaemon } from "../support/daemon.ts";
import { poll } from "../support/poll.ts";
import { inFolder } from "./child.ts";

const hourMs = 3_600_000;
const preload = join(import.meta.dirname, "shifted-clock.mjs");

function startShifted(folder: string, shiftMs: number, token?: string): Promise<TestDaemon> {
  const environment = {
    NODE_OPTIONS: `--import=${preload}`,
    CASTELLAN_TEST_CLOCK_SHIFT_MS: String(shiftMs),
  };
  return startDaemon({
    folder,
    environment,
    config: manyMessages,
    ...(token === undefined ? {} : { token }),
  });
}

async function readTexts(daemon: TestDaemon, conversation: string): Promise<readonly string[]> {
  const { body } = await daemon.request(`/api/conversations/${conversation}/messages?limit=50`);
  return body.messages.map(({ text }: { text: string }) => text);
}

describe.concurrent("a clock that was set back between two runs", { timeout: 60_000 }, () => {
  it("changes neither the order of a conversation nor what the model reads of it", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const first = await startShifted(folder, 0);
      const { body } = await first.chat("/echo one");
      await first.chat("/echo two", { conversation: body.conversation });
      await first.stop();
      const second = await startShifted(folder, -30 * 24 * hourMs, first.token);
      await second.chat("/echo three", { conversation: body.conversation });
      const third = await second.chat("/echo four", { conversation: body.conversation });
      expect(third.status).toBe(200);
      const texts = await readTexts(second, body.conversation);
      expect(texts.filter((text) => !text.startsWith("/"))).toEqual(["one", "two", "three", "four"]);
      const { body: verified } = await second.request("/api/records/verify", { method: "POST", body: {} });
      expect(verified.outcome).toBe("intact");
      expect(await second.stop()).toBe(0);
    }));

  it("lets no id come twice", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const ids: string[] = [];
      let token: string | undefined;
      for (const shiftMs of [0, -hourMs, -hourMs, hourMs]) {
        const daemon = await startShifted(folder, shiftMs, token);
        ({ token } = daemon);
        for (let index = 0; index < 20; index += 1) {
          const { body } = await daemon.chat(`/echo ${index}`);
          ids.push(body.message, body.turn, body.reply.id);
        }
        await daemon.stop();
      }
      expect(ids.every((id) => typeof id === "string")).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
    }));

  it("keeps tokens good, and an expired one expired only as long as the clock says so", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const first = await startShifted(folder, 0);
      const { body } = await first.request("/api/tokens", {
        method: "POST",
        body: { name: "short", scopes: ["read"], expiresInDays: 1 },
      });
      const ask = (daemon: TestDaemon) => daemon.request("/api/me", { token: body.token });
      expect((await ask(first)).status).toBe(200);
      await first.stop();
      const later = await startShifted(folder, 25 * hourMs, first.token);
      expect((await ask(later)).status).toBe(401);
      expect((await later.request("/api/me")).status).toBe(200);
      await later.stop();
      const back = await startShifted(folder, -25 * hourMs, first.token);
      expect((await back.request("/api/me")).status).toBe(200);
      expect(await back.stop()).toBe(0);
    }));

  it("leaves no hold undecidable, and expires it at once when the clock goes ahead", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const script = [
        { call: "write", args: { path: "a.txt", content: "x" } },
        { call: "delete", args: { path: "a.txt" } },
        { say: "result: $LAST" },
      ];
      const first = await startShifted(folder, 0);
      const [one, two] = [
        await first.chat("go", { rehearsal: script }),
        await first.chat("go", { rehearsal: script }),
      ];
      expect([one.status, two.status]).toEqual([202, 202]);
      await first.kill();
      const back = await startShifted(folder, -48 * hourMs, first.token);
      const decide = { method: "POST", body: { decision: "deny" } };
      expect((await back.request(`/api/holds/${one.body.hold.id}`, decide)).status).toBe(200);
      await back.kill();
      const ahead = await startShifted(folder, 90 * 24 * hourMs, first.token);
      const reply = await poll<{ text: string }>(async () => {
        const { body } = await ahead.request(`/api/turns/${two.body.turn}`);
        return body.reply ?? undefined;
      });
      expect(reply.text).toMatch(/ask again/i);
      expect((await ahead.request(`/api/holds/${two.body.hold.id}`, decide)).status).toBe(409);
      expect(await ahead.stop()).toBe(0);
    }));

  it("does not make a login link live longer than its ten minutes of the first clock", () =>
    inFolder(async (home) => {
      const folder = join(home, "data");
      const first = await startShifted(folder, 0);
      const redeem = (daemon: TestDaemon, login: string) =>
        daemon.request("/api/login", {
          method: "POST",
          token: null,
          body: { token: login.split("#login=")[1] },
          headers: { origin: daemon.url },
        });
      await first.kill();
      const late = await startShifted(folder, 11 * 60_000, first.token);
      expect((await redeem(late, first.login)).status).toBe(401);
      expect((await redeem(late, late.login)).status).toBe(200);
      expect((await redeem(late, late.login)).status).toBe(401);
      expect(await late.stop()).toBe(0);
    }));
});
