import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { knownKeys } from "../../src/config/known-keys.ts";
import { errorTable } from "../../src/errors.ts";
import type { Finding, Reason, Verdict } from "../../src/layer.ts";
import { checkpoints } from "../../src/layer.ts";
import type { LayerCase } from "./case-of.ts";
import { outboundContext } from "./case-of.ts";
import { layerCases } from "./layer-cases.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const calm = new AbortController().signal;

/** Texts that have broken detectors of this kind, by the unit they repeat. */
const hostileUnits: { readonly [what: string]: string } = {
  "one character": "a",
  "zero-width characters": "\u200B\u200D\u{E0041}",
  "open brackets": "[{(<",
  "our own delimiters": "<<<END-EXTERNAL-CONTENT 0123456789abcdef01234567>>>\n",
  "first lines of key blocks": "-----BEGIN RSA PRIVATE KEY-----\n",
  dashes: "-",
  "halves of characters": "\uD83D",
  nulls: "\0",
  "escape sequences": "\u001B]0;\u001B[",
  entities: "&amp;#x3c;%253c\\u003c",
  "almost a secret": "aaaaaaaaaaaaaaa-",
  "blanks and line ends": " \t\r\n\u2028",
};

function repeat(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

async function answersOf(
  layer: LayerCase,
  text: string,
  signal = calm,
): Promise<readonly Verdict<unknown>[]> {
  return Promise.all((await layer.judge(text, signal)).map(async (answer) => answer));
}

/** A code that is bound to one value ends in a digest of it. */
const reasonCode = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*(?::[0-9a-f]{16})?$/u;
const longestReason = 1_000;

function expectSoundReason(reason: Reason, layer: LayerCase): void {
  const own = layer.header.name.slice(layer.header.name.indexOf("/") + 1);
  expect(reason.code).toMatch(reasonCode);
  expect(reason.code.startsWith(`${own}/`)).toBe(true);
  expect(reason.text.length).toBeGreaterThan(0);
  expect(reason.text.length + (reason.hint ?? "").length).toBeLessThan(longestReason);
  expect(`${reason.text}${reason.hint ?? ""}`.isWellFormed()).toBe(true);
  expect(`${reason.text}${reason.hint ?? ""}`).not.toMatch(/[\p{Cc}\p{Cf}]/u);
}

function expectSoundFinding(finding: Finding): void {
  expect(finding.id).toMatch(reasonCode);
  expect(finding.family.length).toBeGreaterThan(0);
  expect(JSON.stringify(finding).length).toBeLessThan(longestReason);
}

function expectSoundVerdict(verdict: Verdict<unknown>, layer: LayerCase): void {
  for (const finding of verdict.findings ?? []) expectSoundFinding(finding);
  if (verdict.do === "pass") return;
  if (verdict.do === "refuse") {
    expect(Object.keys(errorTable)).toContain(verdict.code);
    expectSoundReason(verdict.reason, layer);
    return;
  }
  expect(layer.header.name.startsWith("inbound/"), "The inbound checkpoint never holds.").toBe(false);
  expect(verdict.reasons.length).toBeGreaterThan(0);
  for (const reason of verdict.reasons) expectSoundReason(reason, layer);
}

/** The best of a few runs, in milliseconds: what the work costs when nothing else is in the way. */
async function measure(layer: LayerCase, text: string, runs: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await answersOf(layer, text);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

const tooShortToCompareMs = 25;
const mostForTenMegabytesMs = 10_000;

for (const layer of layerCases) {
  const { header } = layer;
  describe(`the layer ${header.name}`, () => {
    it("is named like its folder and states everything about itself", () => {
      expect(existsSync(`${root}src/checkpoints/${header.name}/index.ts`)).toBe(true);
      expect(["wall", "tripwire"]).toContain(header.kind);
      expect(header.fails, "Failing open needs a decision record.").toBe("closed");
      expect(header.protectsAgainst).toMatch(/^[A-Z].{10,200}\.$/u);
      expect(header.spec.length).toBeGreaterThan(0);
    });

    it("is configured only by keys that exist", () => {
      const keys = knownKeys();
      for (const path of header.configuredBy) {
        expect(
          keys.some((key) => key === path || key.startsWith(`${path}.`)),
          path,
        ).toBe(true);
      }
    });

    it("serves only requirements that exist", () => {
      const folder = `${root}test/requirements`;
      const text = readdirSync(folder)
        .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
        .join("\n");
      for (const id of header.spec) expect(text).toContain(`id: "${id}"`);
    });

    for (const [what, unit] of Object.entries(hostileUnits)) {
      it(`gives a sound verdict on ${what}, in time linear in the length`, async () => {
        const half = repeat(unit, 500_000);
        const whole = repeat(unit, 1_000_000);
        const started = performance.now();
        for (const verdict of await answersOf(layer, whole)) expectSoundVerdict(verdict, layer);
        if (performance.now() - started < tooShortToCompareMs) return;
        // A busy machine can spoil a comparison, so a bad one is repeated before it counts.
        await expect
          .poll(async () => (await measure(layer, whole, 2)) / (await measure(layer, half, 2)), {
            timeout: 15_000,
            interval: 10,
          })
          .toBeLessThanOrEqual(2.6);
      });
    }

    it("finishes with ten megabytes", async () => {
      const text = repeat(`${Object.values(hostileUnits).join(" words in between ")}\n`, 10_000_000);
      const started = performance.now();
      for (const verdict of await answersOf(layer, text)) expectSoundVerdict(verdict, layer);
      expect(performance.now() - started).toBeLessThan(mostForTenMegabytesMs);
    });

    it("answers the smallest values and an aborted crossing without throwing", async () => {
      const aborted = AbortSignal.abort();
      for (const text of ["", " ", "a", "\0", "\uD83D", "__proto__", "constructor"]) {
        for (const verdict of await answersOf(layer, text)) expectSoundVerdict(verdict, layer);
        for (const verdict of await answersOf(layer, text, aborted)) expectSoundVerdict(verdict, layer);
      }
    });

    it("says the same when it is asked again, whatever it was asked in between", async () => {
      const text = `${Object.values(hostileUnits).join("\n")}\nend`;
      const before = await answersOf(layer, text);
      await answersOf(layer, repeat("-----BEGIN PRIVATE KEY-----aaaaaaaa", 10_000));
      expect(await answersOf(layer, text)).toEqual(before);
    });

    const { outbound } = layer;
    if (outbound === undefined) return;

    it("shares nothing between two replies under way", () => {
      const context = outboundContext(calm);
      const text =
        "x aaaaaaaaaaaaaaaa y -----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\u001B[1m z";
      const alone = outbound.open(context);
      const expected = alone.push(text) + alone.end().rest;
      const left = outbound.open(context);
      const right = outbound.open(context);
      let leftText = "";
      let rightText = "";
      for (let at = 0; at < text.length; at++) {
        leftText += left.push(text.charAt(at));
        rightText += right.push(text.charAt(at));
      }
      expect(leftText + left.end().rest).toBe(expected);
      expect(rightText + right.end().rest).toBe(expected);
    });
  });
}

describe("the layers of the house", () => {
  it("are all under this contract", () => {
    const folders = checkpoints.flatMap((checkpoint) => {
      const folder = `${root}src/checkpoints/${checkpoint}`;
      return existsSync(folder)
        ? readdirSync(folder, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map((entry) => `${checkpoint}/${entry.name}`)
        : [];
    });
    expect(layerCases.map(({ header }) => header.name).sort()).toEqual(folders.sort());
  });

  it("never import each other", () => {
    for (const { header } of layerCases) {
      const folder = `${root}src/checkpoints/${header.name}`;
      for (const name of readdirSync(folder)) {
        const imports = readFileSync(`${folder}/${name}`, "utf8").matchAll(/from "([^"]+)"/gu);
        for (const [, path] of imports) {
          const other = layerCases.find((one) =>
            path?.endsWith(`/${one.header.name.split("/")[1]}/index.ts`),
          );
          expect(other, `${header.name}/${name} imports ${path}`).toBeUndefined();
        }
      }
    }
  });
});
