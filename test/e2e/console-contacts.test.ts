import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WatchedPage } from "../support/browser.ts";
import { chromiumNeed, logIn, openBrowser, openPage } from "../support/browser.ts";
import type { TestDaemon } from "../support/daemon.ts";
import { startDaemon } from "../support/daemon.ts";

describe.skipIf(chromiumNeed.missing)("the contacts of the console", () => {
  let daemon: TestDaemon;
  let browser: Browser;
  let watched: WatchedPage;
  beforeAll(async () => {
    [daemon, browser] = await Promise.all([startDaemon(), openBrowser()]);
    watched = await openPage(browser, daemon);
    await logIn(watched.page, daemon);
  });
  afterAll(async () => {
    expect([...watched.complaints, ...watched.strayRequests]).toEqual([]);
    await browser?.close();
    await daemon?.stop();
  });

  const contacts = async (state: string) =>
    (await daemon.request(`/api/contacts?state=${state}`)).body.contacts as {
      name: string;
      addresses: readonly string[];
    }[];
  const propose = (name: string, address: string) =>
    daemon.chat("remember this person", {
      rehearsal: [{ call: "propose", args: { name, address } }, { say: "proposed" }],
    });

  it("are added by a person, and the fields are empty for the next one", async () => {
    const { page } = watched;
    await page.getByRole("link", { name: "Contacts" }).click();
    await page.getByText("The address book is empty.").waitFor();
    await page.getByLabel("Name").fill("Bob Miller");
    await page.getByLabel("Address").fill("bob@example.com");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Confirmed" }).getByText("bob@example.com").waitFor();
    await expect.poll(() => page.getByLabel("Name").inputValue()).toBe("");
    expect(await contacts("confirmed")).toMatchObject([{ name: "Bob Miller" }]);
  });

  it("are confirmed after a second step where they look like somebody known", async () => {
    const { page } = watched;
    await propose("Bob Miller", "bob@examp1e.com");
    const waiting = page.getByRole("region", { name: "Waiting for a yes" });
    await waiting.getByText("Look twice.").waitFor();
    await waiting
      .getByRole("note")
      .getByText(/bob@example\.com/)
      .waitFor();
    await waiting.getByRole("button", { name: "Confirm Bob Miller" }).click();
    expect(await contacts("confirmed")).toHaveLength(1);
    await waiting.getByRole("button", { name: "Back" }).click();
    await waiting.getByRole("button", { name: "Reject Bob Miller" }).click();
    await waiting.getByRole("button", { name: "Reject for good" }).click();
    await waiting.getByText("Nothing was proposed.").waitFor();
    await propose("Bob Miller", "bob@examp1e.com");
    await waiting.getByRole("button", { name: "Confirm Bob Miller" }).click();
    await waiting.getByRole("button", { name: "It is right, confirm it" }).click();
    await expect.poll(async () => (await contacts("confirmed")).length).toBe(2);
  });

  it("are confirmed at once where they look like nobody, and removed when that is said twice", async () => {
    const { page } = watched;
    await propose("Zoe Quill", "zoe@elsewhere.example");
    await page.getByRole("button", { name: "Confirm Zoe Quill" }).click();
    await expect.poll(async () => (await contacts("pending")).length).toBe(0);
    await page.getByRole("button", { name: "Remove Zoe Quill" }).click();
    expect(await contacts("confirmed")).toHaveLength(3);
    await page.getByRole("button", { name: "Remove for good" }).click();
    await expect.poll(async () => (await contacts("confirmed")).length).toBe(2);
  });

  it("say why one was not taken, and keep what was written", async () => {
    const { page } = watched;
    await page.getByLabel("Name").fill("Bob Mi1ler");
    await page.getByLabel("Address").fill("someone@elsewhere.example");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page
      .getByRole("alert")
      .getByText(/Look twice/)
      .waitFor();
    expect(await page.getByLabel("Name").inputValue()).toBe("Bob Mi1ler");
  });
});
