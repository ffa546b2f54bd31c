import fc from "fast-check";
import { expect, test } from "vitest";
import type { ServerEvent } from "./server-events.ts";
import { readServerEvents } from "./server-events.ts";

async function* cut(bytes: Buffer, places: readonly number[]): AsyncGenerator<Uint8Array> {
  const borders = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort(
    (a, b) => a - b,
  );
  for (const [index, from] of borders.entries())
    yield bytes.subarray(from, borders[index + 1] ?? bytes.length);
}

async function readAll(text: string, places: readonly number[] = []): Promise<readonly ServerEvent[]> {
  const events: ServerEvent[] = [];
  for await (const event of readServerEvents(cut(Buffer.from(text), places))) events.push(event);
  return events;
}

test("events come out the same, wherever the bytes are cut", async () => {
  const data = fc.string({ unit: "grapheme" }).map((text) => JSON.stringify({ text }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(data, { maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      async (all, places) => {
        const text = all.map((line, index) => `id: t/${index}\nevent: delta\ndata: ${line}\n\n`).join("");
        const events = await readAll(text, places);
        expect(events).toEqual(all.map((line, index) => ({ event: "delta", id: `t/${index}`, data: line })));
      },
    ),
  );
});

test("heartbeats, unknown fields and half an event at the end are passed over", async () => {
  const text = ": still here\n\nretry: 5\nevent: done\ndata: {}\n\nevent: delta\ndata: {";
  expect(await readAll(text)).toEqual([{ event: "done", id: undefined, data: "{}" }]);
});
