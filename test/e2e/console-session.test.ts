import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumNeed, createLoginLink, logIn, openBrowser, openPage } from "../support/browser.ts";
import type { TestDaemon } from "../support/daemon.ts";
import { startDaemon } from "../support/daemon.ts";

describe.skipIf(chromiumNeed.missing)("logging in to the console", () => {
  let daemon: TestDaemon;
  let browser: Browser;
  beforeAll(async () => {
    [daemon, browser] = await Promise.all([startDaemon(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await daemon?.stop();
  });

  it("opens from the start screen's link, once, and takes the token out of the address", async () => {
    const { page, context, complaints, strayRequests } = await openPage(browser, daemon);
    await page.goto(daemon.login);
    await page.getByRole("navigation", { name: "Console" }).waitFor();
    expect(page.url()).not.toContain("login=");
    expect(await page.evaluate(`[document.cookie, ...Object.values(localStorage)].join("")`)).toBe("");
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict" });
    const second = await openPage(browser, daemon);
    await second.page.goto(daemon.login);
    await second.page
      .getByRole("alert")
      .getByText(/unknown, used or older/)
      .waitFor();
    await second.page.getByRole("alert").getByText("castellan login").waitFor();
    expect([...complaints, ...strayRequests, ...second.complaints, ...second.strayRequests]).toEqual([]);
    await Promise.all([context.close(), second.context.close()]);
  });

  it("takes a pasted link or its token, and says at once what is neither", async () => {
    const { page, context, complaints } = await openPage(browser, daemon);
    await page.goto(daemon.url);
    const field = page.getByLabel("Login link or token");
    await field.fill("castellan login");
    await field.press("Enter");
    await page.getByText("neither a login link nor its token").waitFor();
    await field.fill(await createLoginLink(daemon));
    await page.getByRole("button", { name: "Open the gate" }).click();
    await page.getByRole("navigation", { name: "Console" }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("logs out, and a session that ended asks for a new link", async () => {
    const { page, context } = await openPage(browser, daemon);
    await logIn(page, daemon);
    await page.getByRole("button", { name: "Log out" }).click();
    await page.getByLabel("Login link or token").waitFor();
    await page.reload();
    await page.getByLabel("Login link or token").waitFor();
    await logIn(page, daemon);
    await page.getByLabel("Your own words").fill("hello");
    await context.clearCookies();
    // Whichever request comes first notices it: ours, or one that the console makes by itself.
    await page.keyboard.press("Enter");
    await page.getByText("The session has ended.").waitFor();
    // What was written, sent or not, is there again for the same person.
    await page.getByLabel("Login link or token").fill(await createLoginLink(daemon));
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByLabel("Your own words").inputValue()).toBe("hello");
    await context.close();
  });

  it("serves its page under the strict policy, with nothing inline", async () => {
    const response = await fetch(daemon.url);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    const html = await response.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/i);
    expect(
      [...html.matchAll(/(?:src|href)="([^"]+)"/g)]
        .map((match) => match[1])
        .every((path) => path?.startsWith("/")),
    ).toBe(true);
  });

  it("shows the model and why, the protections, and the security statement", async () => {
    const { page, context, complaints } = await openPage(browser, daemon);
    await logIn(page, daemon);
    await page.keyboard.press("Tab");
    await page.getByRole("link", { name: "Status" }).click();
    await page.getByText("rehearsal/rehearsal-1").waitFor();
    await page.getByText("destructive actions wait for an owner").waitFor();
    await page.getByRole("link", { name: /What Castellan promises/ }).click();
    await page.getByText("What this cannot stop").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("changes between light and dark and remembers it, and shows its keys", async () => {
    const { page, context } = await openPage(browser, daemon, { colorScheme: "light" });
    await logIn(page, daemon);
    const paper = () => page.evaluate<string>("getComputedStyle(document.documentElement).backgroundColor");
    const light = await paper();
    await page.getByRole("button", { name: "Colours: as the system" }).click();
    await page.getByRole("button", { name: "Colours: light" }).click();
    expect(await paper()).not.toBe(light);
    await page.reload();
    await page.getByRole("button", { name: "Colours: dark" }).waitFor();
    expect(await paper()).not.toBe(light);
    await page.locator("main").focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.keyboard.press("3");
    await page.getByRole("heading", { name: "Holds" }).waitFor();
    await context.close();
  });
});
