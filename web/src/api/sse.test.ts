import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventParser, readEvents } from "./sse.ts";

const parse = (...chunks: string[]) => {
  const parser = new EventParser();
  return chunks.flatMap((chunk) => parser.push(chunk));
};

describe("the event parser", () => {
  it("gives an event with its name, id and data once its blank line came", () => {
    expect(parse("id: t/1\nevent: delta\ndata: {}\n")).toEqual([]);
    expect(parse("id: t/1\nevent: delta\ndata: {}\n\n")).toEqual([{ event: "delta", id: "t/1", data: "{}" }]);
  });

  it("leaves heartbeats and blocks without data alone", () => {
    expect(parse(": still here\n\n", "event: x\n\n", "data: 1\n\n")).toEqual([
      { event: "message", id: "", data: "1" },
    ]);
  });

  it("joins several data lines and keeps what follows the first colon", () => {
    expect(parse("data: a: b\ndata:c\ndata\n\n")[0]?.data).toBe("a: b\nc\n");
  });

  it("refuses an event without end instead of growing for ever", () => {
    const parser = new EventParser();
    expect(() => {
      for (let index = 0; index < 20; index += 1) parser.push("x".repeat(1_000_000));
    }).toThrow(RangeError);
  });

  it("gives the same events however the stream is cut and whatever its line ends are", () => {
    const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[\r\n\0]/g, ""));
    const block = fc.record({
      id: line,
      event: line.filter((text) => text !== ""),
      data: fc.array(line, { minLength: 1 }),
    });
    fc.assert(
      fc.property(
        fc.array(block),
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.array(fc.nat({ max: 400 })),
        (blocks, end, cuts) => {
          const text = blocks
            .map(({ id, event, data }) =>
              [`id: ${id}`, `event: ${event}`, ...data.map((part) => `data: ${part}`), "", ""].join(end),
            )
            .join("");
          const places = [
            ...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length]),
          ].toSorted((a, b) => a - b);
          const chunks = places.slice(1).map((place, index) => text.slice(places[index], place));
          expect(parse(...chunks)).toEqual(
            blocks.map(({ id, event, data }) => ({ id, event, data: data.join("\n") })),
          );
        },
      ),
    );
  });

  it("decodes characters that are cut in the middle of their bytes", async () => {
    const bytes = new TextEncoder().encode("data: zinne 🏰\n\n");
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const seen = [];
    for await (const event of readEvents(body)) seen.push(event.data);
    expect(seen).toEqual(["zinne 🏰"]);
  });
});
