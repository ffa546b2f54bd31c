import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { needs } from "./need.ts";
import type { TestDaemon } from "./daemon.ts";

export const chromiumNeed = needs("chromium");

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Scripts for the page are texts: the types of a browser stay out of a program for Node. */
const reportViolations = `addEventListener("securitypolicyviolation", (event) => {
  console.error("policy violation: " + event.violatedDirective + " " + event.blockedURI);
});`;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumNeed.path, headless: true, args: flags });
}

/** A page of the console with everything that should not happen written down. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests that left the daemon's own origin. */
  readonly strayRequests: readonly string[];
  /** Errors of scripts and of the console, and violations of the Content-Security-Policy. */
  readonly complaints: readonly string[];
}

export async function openPage(
  browser: Browser,
  daemon: Pick<TestDaemon, "url">,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    ...options,
  });
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== daemon.url) strayRequests.push(request.url());
  });
  await context.addInitScript({ content: reportViolations });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(`script: ${error.message}`));
  page.on("console", (message) => {
    // The browser itself reports every answer of 400 and above; those are part of the tests.
    const expected = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !expected) complaints.push(message.text());
  });
  page.setDefaultTimeout(8_000);
  return { page, context, strayRequests, complaints };
}

/** A login link of its own: the daemon's first one is used up by whoever comes first. */
export async function createLoginLink(daemon: TestDaemon): Promise<string> {
  const { status, body } = await daemon.request("/api/login-links", { method: "POST", body: {} });
  if (status !== 201) throw new Error(`no login link: ${JSON.stringify(body)}`);
  return `${daemon.url}${(body as { path: string }).path}`;
}

/** Pastes as a person would into the field that has the id. */
export async function pasteInto(page: Page, id: string, text: string): Promise<void> {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.getElementById(${JSON.stringify(id)}).dispatchEvent(event);
  })()`);
}

export async function logIn(page: Page, daemon: TestDaemon): Promise<void> {
  await page.goto(await createLoginLink(daemon));
  await page.getByRole("navigation", { name: "Console" }).waitFor();
}
