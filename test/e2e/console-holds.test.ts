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
    await card.locator(".call mark", { hasText: "U+200B" }).waitFor();
    await card.getByText(/expires in/).waitFor();
    await page.getByLabel("1 waiting").waitFor();
    expect(await page.title()).toContain("(1) Holds");
    await card.getByRole("button", { name: "Approve …" }).click();
    const dialog = page.getByRole("dialog", { name: "Approve this call?" });
    await dialog.locator(".call mark", { hasText: "U+200B" }).waitFor();
    expect(await stateOf(hold.id)).toBe("pending");
    await dialog.getByRole("button", { name: "Approve this call" }).click();
    await page.getByText("Nothing waits for you.").waitFor();
    expect(await stateOf(hold.id)).toBe("approved");
    await page.getByRole("tab", { name: "Decided" }).click();
    await page.getByRole("tabpanel", { name: "Decided" }).getByText("approved", { exact: true }).waitFor();
  });

  it("appears by itself and is decided by key, on the focused card alone", async () => {
    const { page } = watched;
    await page.goto(`${daemon.url}/#/holds`);
    await page.getByRole("tab", { name: /Waiting/ }).click();
    await page.getByText("Nothing waits for you.").waitFor();
    const older = await park("older.txt");
    const newer = await park("newer.txt");
    const card = (id: string) => page.locator(`[data-hold="${id}"]`);
    const focused = () => page.evaluate("document.activeElement.closest('[data-hold]')?.dataset.hold");
    const dialog = page.getByRole("dialog", { name: "Approve this call?" });
    await card(newer.hold.id).waitFor();
    await page.keyboard.press("a");
    expect(await dialog.count()).toBe(0);
    await page.keyboard.press("j");
    expect(await focused()).toBe(newer.hold.id);
    await page.keyboard.press("j");
    await page.keyboard.press("d");
    await expect.poll(() => stateOf(older.hold.id)).toBe("denied");
    await card(older.hold.id).waitFor({ state: "detached" });
    // The one that was denied is gone, and no other one is chosen in its place.
    expect(await focused()).toBeUndefined();
    await page.keyboard.press("d");
    await page.keyboard.press("k");
    expect(await focused()).toBe(newer.hold.id);
    await page.keyboard.press("Enter");
    await card(newer.hold.id).getByRole("button", { name: "Show less" }).waitFor();
    await page.keyboard.press("a");
    await dialog.getByText("newer.txt").first().waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect([await stateOf(newer.hold.id), await focused()]).toEqual(["pending", newer.hold.id]);
    await page.keyboard.press("a");
    await dialog.waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => stateOf(newer.hold.id)).toBe("approved");
    const { body } = await daemon.request(`/api/turns/${older.turn}`);
    expect(body.reply.text).toMatch(/denied/i);
  });

  it("approves nothing by a double click", async () => {
    const { page } = watched;
    await page.goto(`${daemon.url}/#/holds`);
    const { hold } = await park("doubly.txt");
    const card = page.locator(`[data-hold="${hold.id}"]`);
    await card.getByRole("button", { name: "Approve …" }).dblclick();
    await page.waitForTimeout(200);
    expect(await stateOf(hold.id)).toBe("pending");
    await daemon.request(`/api/holds/${hold.id}`, { method: "POST", body: { decision: "deny" } });
    await card.waitFor({ state: "detached" });
  });

  it("asks again what was denied, in a call of its own", async () => {
    const { page } = watched;
    const { hold } = await park("again.txt");
    await daemon.request(`/api/holds/${hold.id}`, { method: "POST", body: { decision: "deny" } });
    await page.goto(`${daemon.url}/#/holds/${hold.id}`);
    const card = page.locator(`[data-hold="${hold.id}"]`);
    await card.getByRole("button", { name: "Ask again" }).click();
    await card.getByText(/It was asked again in/).waitFor();
    await page.getByRole("tab", { name: "Waiting (1)" }).click();
    const fresh = page.locator("[data-hold]");
    expect(await fresh.getAttribute("data-hold")).not.toBe(hold.id);
    await fresh.getByRole("button", { name: "Deny" }).click();
    await page.getByText("Nothing waits for you.").waitFor();
  });

  it("approves a kind until a time, says which arguments stay, and takes it back", async () => {
    const { page } = watched;
    await page.goto(`${daemon.url}/#/holds`);
    const { hold } = await park("kind.txt");
    const card = page.locator(`[data-hold="${hold.id}"]`);
    await card.getByRole("button", { name: "Approve this kind until …" }).click();
    const dialog = page.getByRole("dialog", { name: "Approve this kind of call" });
    expect(await dialog.getByRole("checkbox", { name: "may differ: path" }).isChecked()).toBe(false);
    await dialog.getByLabel("Until").selectOption("1 hour from now");
    await dialog.getByRole("button", { name: "Approve this kind" }).click();
    await expect.poll(() => stateOf(hold.id)).toBe("approved");
    await page.getByRole("tab", { name: "Kinds" }).click();
    const kind = page.getByRole("article", { name: "Every delete like this" });
    await kind.getByText("kind.txt").waitFor();
    await kind.getByText("stays").waitFor();
    await kind.getByRole("button", { name: "Take it back" }).click();
    await page.getByText("No kind of call is approved in advance.").waitFor();
    expect((await daemon.request("/api/kinds")).body.kinds).toEqual([]);
  });

  it("asks inside the conversation and goes on after each answer", async () => {
    const { page } = watched;
    for (const [button, outcome] of [
      ["Deny", /denied/i],
      ["Approve …", /result: (?!.*denied)/i],
    ] as const) {
      await page.goto(`${daemon.url}/#/chat`);
      await page.getByText("What shall be done?").waitFor();
      await page.getByLabel("Your own words").fill("clean up");
      await page.keyboard.press("Enter");
      const answer = page.getByRole("article", { name: "Castellan" });
      await answer.getByText("waiting for you").waitFor();
      await answer.getByRole("button", { name: button }).click();
      if (button === "Approve …") await page.getByRole("button", { name: "Approve this call" }).click();
      await answer.getByText(outcome).last().waitFor();
    }
  });

  it("learns of a decision that somebody else made", async () => {
    const { page } = watched;
    await page.goto(`${daemon.url}/#/holds`);
    const { hold } = await park("elsewhere.txt");
    const card = page.locator(`[data-hold="${hold.id}"]`);
    await card.getByRole("button", { name: "Deny" }).waitFor();
    await daemon.request(`/api/holds/${hold.id}`, { method: "POST", body: { decision: "deny" } });
    await card.waitFor({ state: "detached" });
    await page.getByRole("tab", { name: "Decided" }).click();
    await card.getByText("denied", { exact: true }).waitFor();
  });
});
