import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumNeed, logIn, openBrowser, openPage } from "../support/browser.ts";
import type { TestDaemon } from "../support/daemon.ts";
import { removeFolder, startDaemon } from "../support/daemon.ts";

const attack = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>[x](javascript:document.title='owned') ![x](https://leak.example/p.png)`;

const measureOverflow = `(() => {
  const main = document.querySelector("main");
  return [document.documentElement.scrollWidth - innerWidth, main.scrollWidth - main.clientWidth];
})()`;

describe.skipIf(chromiumNeed.missing)("the road in the console", () => {
  let daemon: TestDaemon;
  let browser: Browser;
  beforeAll(async () => {
    [daemon, browser] = await Promise.all([startDaemon(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await daemon?.stop();
  });
  const work = () =>
    daemon.chat("work", {
      rehearsal: [{ call: "write", args: { path: "a.txt", content: "x" } }, { say: "ok" }],
    });

  it("shows six gates, what crosses them as it crosses, and each record with its layers", async () => {
    const { page, context, complaints, strayRequests } = await openPage(browser, daemon);
    await logIn(page, daemon);
    await page.getByRole("link", { name: "Road" }).click();
    const gates = page.locator(".gate");
    expect(
      await gates.evaluateAll((elements) => elements.map((element) => element.getAttribute("data-gate"))),
    ).toEqual(["gateway", "inbound", "skills", "action", "outbound", "storage"]);
    await work();
    await page.locator("circle.traveller").first().waitFor({ state: "attached" });
    await page.locator("[data-gate=action]", { hasText: "✓ 1" }).waitFor();
    await page.locator("[data-gate=action]").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Latest at action" }).waitFor();
    const layers = page.getByRole("region", { name: /^action/ });
    await layers.getByText("tool-policy").waitFor();
    await layers.getByText("wall", { exact: true }).first().waitFor();
    await page.locator(".crossing-row").first().click();
    await page.locator(".crossing-details").getByText("action/tool-policy").waitFor();
    await page.locator(".crossing-details").getByText("trace").waitFor();
    expect([...complaints, ...strayRequests]).toEqual([]);
    await context.close();
  });

  it("tells of what crossed before it was opened, and stands still where motion is unwanted", async () => {
    await work();
    const { page, context } = await openPage(browser, daemon, { reducedMotion: "reduce" });
    await logIn(page, daemon);
    await page.getByRole("link", { name: "Road" }).click();
    await page.locator(".crossing-row").first().waitFor();
    const before = await page.locator(".crossing-row").count();
    await work();
    await expect.poll(() => page.locator(".crossing-row").count()).toBeGreaterThan(before);
    expect(await page.locator("circle.traveller").count()).toBe(0);
    await context.close();
  });

  it("shows markup in messages, tool names, paths and file names as text, wherever it comes from", async () => {
    await daemon.chat(attack, { rehearsal: [{ call: attack, args: { [attack]: attack } }, { say: attack }] });
    const parts = [
      { type: "text", text: attack },
      {
        type: "file",
        name: `${attack.slice(0, 60)}.txt`,
        mediaType: "text/html",
        text: attack,
        source: attack,
      },
    ];
    await daemon.request("/api/chat", {
      method: "POST",
      body: { parts, rehearsal: [{ call: "delete", args: { path: attack } }, { say: attack }] },
    });
    const { page, context, complaints, strayRequests } = await openPage(browser, daemon);
    await logIn(page, daemon);
    await page.getByRole("button", { name: "Everyone’s" }).click();
    const entries = page.locator(".conversation a");
    await entries.first().waitFor();
    for (let index = 0; index < (await entries.count()); index += 1) {
      await entries.nth(index).click();
      await page.getByRole("article", { name: "You wrote" }).first().waitFor();
      for (const foreign of await page.locator("details.foreign").all())
        await foreign.locator("summary").click();
    }
    for (const view of ["holds", "road", "status"]) {
      await page.goto(`${daemon.url}/#/${view}`);
      await page.waitForTimeout(300);
    }
    expect(await page.title()).not.toContain("owned");
    expect(await page.locator("img, iframe, object, embed, [onerror], [style*=url]").count()).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect([...complaints, ...strayRequests]).toEqual([]);
    await context.close();
  });

  it("fits a narrow screen and a wide one, in light and in dark", async () => {
    const folder = await mkdtemp(join(tmpdir(), "castellan-screens-"));
    const longWord = Array.from({ length: 60 }, (_, index) => `wall${index}`).join("");
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [360, 1440]) {
        const viewport = { width, height: width === 360 ? 700 : 900 };
        const { page, context, complaints } = await openPage(browser, daemon, { colorScheme, viewport });
        await logIn(page, daemon);
        await page
          .getByLabel("Your own words")
          .fill(`/echo ${longWord}\n\n| a | b |\n|--|--|\n| ${longWord.slice(0, 90)} | d |`);
        await page.keyboard.press("Enter");
        await page.getByRole("article", { name: "Castellan" }).locator("table").waitFor();
        for (const view of ["chat", "road", "road/action", "holds", "alerts", "status", "security"]) {
          if (view !== "chat") await page.goto(`${daemon.url}/#/${view}`);
          await page.waitForTimeout(150);
          const overflow = await page.evaluate<number[]>(measureOverflow);
          expect(
            overflow.every((pixels) => pixels <= 0),
            `${view} at ${width}`,
          ).toBe(true);
          await page.screenshot({
            path: join(folder, `${view.replace("/", "-")}-${width}-${colorScheme}.png`),
          });
        }
        expect(complaints).toEqual([]);
        await context.close();
      }
    await removeFolder(folder);
  });
});
