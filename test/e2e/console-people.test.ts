import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../src/platform/clock.ts";
import { openDataFolder } from "../../src/platform/data-folder.ts";
import { openStore } from "../../src/store/sqlite/open-store.ts";
import type { WatchedPage } from "../support/browser.ts";
import { chromiumNeed, logIn, openBrowser, openPage } from "../support/browser.ts";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon, temporaryFolder } from "../support/daemon.ts";

/** Two persons whom an earlier daemon paired. */
async function fillBook(folder: string): Promise<void> {
  const store = await openStore({
    folder: openDataFolder(folder).path,
    durability: "process",
    clock: systemClock,
  });
  const paired = { pairedAt: 1_763_600_000_000, pairedBy: "pair_1", removedAt: null };
  await store.write(async (unit) => {
    const anna = {
      channel: "whatsapp",
      name: "4915100000001",
      principal: { id: "owner", role: "owner" },
    } as const;
    const bob = {
      channel: "telegram",
      name: "77",
      principal: { id: "telegram:77", role: "member" },
    } as const;
    await unit.senders.put({ ...anna, ...paired });
    await unit.senders.put({ ...bob, ...paired });
  });
  await store.close();
}

describe.skipIf(chromiumNeed.missing)("the people of the console", () => {
  let home: string;
  let daemon: TestDaemon;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    home = await temporaryFolder();
    await fillBook(`${home}/data`);
    [daemon, browser] = await Promise.all([startDaemon({ folder: `${home}/data` }), openBrowser()]);
    watched = await openPage(browser, daemon);
    await logIn(watched.page, daemon);
  });
  afterAll(async () => {
    expect([...watched.complaints, ...watched.strayRequests]).toEqual([]);
    await browser?.close();
    await daemon?.stop();
    await removeFolder(home);
  });

  const senders = async () =>
    (await daemon.request("/api/senders")).body.senders as { person: string; role: string }[];

  it("are listed, and a code is made for one more and shown once", async () => {
    const { page } = watched;
    await page.getByRole("link", { name: "People" }).click();
    await page.getByRole("heading", { name: "People" }).waitFor();
    await page.getByText(/only persons you paired may talk to the agents/).waitFor();
    await page.locator('[data-person="whatsapp:4915100000001"]').waitFor();
    await page.getByLabel("Channel").fill("WhatsApp");
    await page.getByLabel("Role", { exact: true }).selectOption("guest");
    await page.getByRole("button", { name: "Make a code" }).click();
    const card = page.getByRole("region", { name: "The code" });
    const letters = await card.locator("code").innerText();
    expect(letters).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    await card.getByText(/on whatsapp to the agent alone/).waitFor();
    await card.getByText(/void in (?:9 min|10 min)/).waitFor();
    await page.getByText(/A code for guest on whatsapp is open until/).waitFor();
    await card.getByRole("button", { name: "Done" }).click();
    await page.reload();
    await page.getByText(/A code for guest on whatsapp is open until/).waitFor();
    expect(await page.content()).not.toContain(letters);
  });

  it("get another role, and are removed when that is said twice", async () => {
    const { page } = watched;
    await page.goto(`${daemon.url}/#/people`);
    await page.getByLabel("Role of telegram:77").selectOption("guest");
    await expect
      .poll(async () => (await senders()).find(({ person }) => person === "telegram:77")?.role)
      .toBe("guest");
    await page.getByRole("button", { name: "Remove whatsapp:4915100000001" }).click();
    expect(await senders()).toHaveLength(2);
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("button", { name: "Remove whatsapp:4915100000001" }).click();
    await page.getByRole("button", { name: "Refuse from now on" }).click();
    await expect.poll(async () => (await senders()).length).toBe(1);
    await page.locator('[data-person="whatsapp:4915100000001"]').waitFor({ state: "detached" });
  });

  it("say why something was refused, and what to do", async () => {
    const { page } = watched;
    await page.getByLabel("Channel").fill("console");
    await page.getByRole("button", { name: "Make a code" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText(/is no channel/).waitFor();
    await alert.getByText(/whatsapp or telegram/).waitFor();
  });

  it("fit a small screen", async () => {
    const small = await openPage(browser, daemon, { viewport: { width: 360, height: 700 } });
    await logIn(small.page, daemon);
    await small.page.goto(`${daemon.url}/#/people`);
    await small.page.getByRole("heading", { name: "People" }).waitFor();
    const width = await small.page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(360);
    expect([...small.complaints, ...small.strayRequests]).toEqual([]);
    await small.context.close();
  });
});
