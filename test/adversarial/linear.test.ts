import { expect, it } from "vitest";
import { hostileForms } from "./hostile-forms.ts";
import { measureForms, roads } from "./measure-forms.ts";

// `npm run bench` holds 150 ms for a megabyte; here other tests share the machine.
const length = 524_288;
const bounds = { mostMs: 300, mostRatio: 2.6 };

it("knows at least sixty forms of text that are written to be slow", () => {
  expect(hostileForms.length).toBeGreaterThanOrEqual(60);
  for (const { make } of hostileForms) expect(make(1_000).length).toBe(1_000);
});

it.each(Object.keys(roads))(
  "takes time in proportion to the length of any form as %s",
  (road) => {
    const measured = measureForms(roads[road] as (text: string) => unknown, length, bounds);
    expect(measured.slowest.value, measured.slowest.form).toBeLessThan(bounds.mostMs);
    expect(measured.steepest.value, measured.steepest.form).toBeLessThan(bounds.mostRatio);
  },
  180_000,
);
