import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WatchedPage } from "../support/browser.ts";
import { chromiumNeed, logIn, openBrowser, openPage } from "../support/browser.ts";
import type { TestDaemon } from "../support/daemon.ts";
import { startDaemon } from "../support/daemon.ts";

const held = (path: string, deleted = path) => [
  { call: "write", args: { path, content: "x" } },
  { call: "delete", args: { path: deleted } },
  { say: "result: $LAST" },
];

describe.skipIf(chromiumNeed.missing)("deciding holds in the console", () => {
  let daemon: TestDaemon;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    const config = `rehearsal:\n  script: ${JSON.stringify(held("inline.txt"))}\n`;
    [daemon, browser] = await Promise.all([startDaemon({ config }), openBrowser()]);
    watched = await openPage(browser, daemon);
    await logIn(watched.page, daemon);
  });
  afterAll(async () => {
    expect([...watched.complaints, ...watched.strayRequests]).toEqual([]);
    await browser?.close();
    await daemon?.stop();
  });

  const park = async (path: string, deleted = path) => {
    const { status, body } = await daemon.chat("clean up", { rehearsal: held(path, deleted) });
    expect(status).toBe(202);
    return body as { turn: string; hold: { id: string } };
  };
  const stateOf = async (id: string) => (await daemon.request(`/api/holds/${id}`)).body.state as string;

  it("shows the reason first and the exact call, with what is invisible in it", async () => {
    const { page } = watched;
    const { hold } = await park("plans.txt", "plans\u200B.txt");
    await page.getByRole("link", { name: /Holds/ }).click();
    const card = page.locator(`[data-hold="${hold.id}"]`);
    await card.getByText(/destroys something/).waitFor();
    await card.getByText("U+200B", { exact: true }).waitFor();
    await card.getByText(/expires in/).waitFor();
    await page.getByLabel("1 waiting").waitFor();
    expect(await page.title()).toContain("(1) Holds");
    await card.getByRole("button", { name: "Approve" }).click();
    await page.getByText("Nothing waits for you.").waitFor();
    expect(await stateOf(hold.id)).toBe("approved");
    await page.getByRole("region", { name: "Decided" }).getByText("approved", { exact: true }).waitFor();
  });

  it("appears by itself and is decided by key, on the focused card alone", async () => {
    const { page } = watched;
    await page.goto(`${daemon.url}/#/holds`);
    await page.getByText("Nothing waits for you.").waitFor();
    const first = await park("first.txt");
    const second = await park("second.txt");
    const card = (id: string) => page.locator(`[data-hold="${id}"]`);
    await card(second.hold.id).waitFor();
    await page.keyboard.press("a");
    expect(await stateOf(first.hold.id)).toBe("pending");
    await page.keyboard.press("j");
    await page.keyboard.press("d");
    await expect.poll(() => stateOf(first.hold.id)).toBe("denied");
    expect(await stateOf(second.hold.id)).toBe("pending");
    await card(second.hold.id).focus();
    await page.keyboard.press("a");
    await expect.poll(() => stateOf(second.hold.id)).toBe("approved");
    const { body } = await daemon.request(`/api/turns/${first.turn}`);
    expect(body.reply.text).toMatch(/denied/i);
  });

  it("decides one hold by a double click, and not the one that moves into its place", async () => {
    const { page } = watched;
    await page.goto(`${daemon.url}/#/holds`);
    const first = await park("doubly.txt");
    const second = await park("singly.txt");
    await page.locator(`[data-hold="${second.hold.id}"]`).waitFor();
    const place = async (id: string) => {
      const button = page.locator(`[data-hold="${id}"]`).getByRole("button", { name: "Approve" });
      const box = await button.boundingBox();
      return { x: (box?.x ?? 0) + 5, y: (box?.y ?? 0) + 5 };
    };
    const { x, y } = await place(first.hold.id);
    await page.mouse.click(x, y);
    await expect.poll(() => place(second.hold.id)).toEqual({ x, y });
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await page.waitForTimeout(200);
    expect(await stateOf(first.hold.id)).toBe("approved");
    expect(await stateOf(second.hold.id)).toBe("pending");
    await daemon.request(`/api/holds/${second.hold.id}`, { method: "POST", body: { decision: "deny" } });
  });

  it("asks inside the conversation and goes on after each answer", async () => {
    const { page } = watched;
    for (const [button, outcome] of [
      ["Deny", /denied/i],
      ["Approve", /result: (?!.*denied)/i],
    ] as const) {
      await page.goto(`${daemon.url}/#/chat`);
      await page.getByText("What shall be done?").waitFor();
      await page.getByLabel("Your own words").fill("clean up");
      await page.keyboard.press("Enter");
      const answer = page.getByRole("article", { name: "Castellan" });
      await answer.getByText("waiting for you").waitFor();
      await answer.getByRole("button", { name: button }).click();
      await answer.getByText(outcome).last().waitFor();
    }
  });

  it("learns of a decision that somebody else made", async () => {
    const { page } = watched;
    await page.goto(`${daemon.url}/#/holds`);
    const { hold } = await park("elsewhere.txt");
    const card = page.locator(`[data-hold="${hold.id}"]`);
    await card.getByRole("button", { name: "Approve" }).waitFor();
    await daemon.request(`/api/holds/${hold.id}`, { method: "POST", body: { decision: "deny" } });
    await card.getByText("denied", { exact: true }).waitFor();
  });
});
