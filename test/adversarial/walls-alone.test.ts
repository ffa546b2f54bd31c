import { afterAll, beforeAll, expect, it } from "vitest";
import type { TestDaemon } from "../support/daemon.ts";
import { startDaemon, wallsAlone } from "../support/daemon.ts";

let daemon: TestDaemon;
beforeAll(async () => {
  daemon = await startDaemon();
});
afterAll(() => daemon.stop());

it("stands on its walls alone when the tripwires are taken off, and on both otherwise", async () => {
  await daemon.chat("hello");
  const { body } = await daemon.request("/api/records?last=200");
  const layers = body.records.flatMap((record: any) => record.data?.layers ?? []);
  const names = new Set<string>(layers.map(({ layer }: { layer: string }) => layer));
  expect(names).toContain("inbound/shape");
  expect(names).toContain("outbound/known-secrets");
  expect(names.has("inbound/normalise")).toBe(!wallsAlone);
});
