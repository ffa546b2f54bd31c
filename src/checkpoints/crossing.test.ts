import { describe, expect, it } from "vitest";
import type { CrossingContext, LayerHeader, Verdict } from "../layer.ts";
import { hold, pass, refuse } from "../layer.ts";
import type { JudgingLayer } from "./crossing.ts";
import { crossAll, crossAtOnce, crossInOrder } from "./crossing.ts";

const context: CrossingContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "t",
  agent: "main",
};

function layer(
  name: string,
  judge: (value: string) => Verdict<string> | Promise<Verdict<string>>,
  fails: LayerHeader["fails"] = "closed",
): JudgingLayer<string, CrossingContext> {
  const header: LayerHeader = {
    name: `inbound/${name}`,
    kind: "wall",
    protectsAgainst: "what this test makes up.",
    fails,
    configuredBy: [],
    spec: [],
  };
  return { header, judge };
}

const passing = layer("passing", (value) => pass(`${value}+`));
const refusing = layer("refusing", () => refuse("refused", { code: "refusing/no", text: "No." }));
const holding = (name: string) => layer(name, () => hold({ code: `${name}/ask`, text: "Ask." }));
const throwing = layer("throwing", () => {
  throw new Error("broken");
});

describe("crossing in order", () => {
  it("threads the value through the layers and says what each did", async () => {
    const { verdict, said } = await crossInOrder([passing, passing], "a", context);
    expect(verdict).toEqual({ do: "pass", value: "a++" });
    expect(said.map((entry) => entry.did)).toEqual(["pass", "pass"]);
  });

  it("stops at the first refusal", async () => {
    const { verdict, said } = await crossInOrder([refusing, throwing], "a", context);
    expect(verdict.do).toBe("refuse");
    expect(said).toHaveLength(1);
  });

  it("turns a throw into a refusal that names the layer and not the cause", async () => {
    const { verdict, said } = await crossInOrder([throwing, passing], "a", context);
    expect(verdict).toMatchObject({ do: "refuse", reason: { code: "throwing/failed" } });
    expect(JSON.stringify(verdict)).not.toContain("broken");
    expect(said[0]?.failed).toContain("broken");
  });

  it.each([{ do: "allow", value: "a" }, {}, undefined, null, "pass", { do: "hold" }, { do: "pass" }])(
    "takes an answer that is no verdict (%j) for a refusal",
    async (answer) => {
      const odd = layer("odd", () => answer as unknown as Verdict<string>);
      for (const crossing of [crossInOrder, crossAll]) {
        expect((await crossing([odd, passing], "a", context)).verdict.do).toBe("refuse");
      }
      expect(crossAtOnce([odd, passing], "a", context).verdict.do).toBe("refuse");
    },
  );

  it("turns a rejected promise into a refusal", async () => {
    const rejecting = layer("rejecting", async () => Promise.reject(new Error("late")));
    expect((await crossInOrder([rejecting], "a", context)).verdict.do).toBe("refuse");
  });

  it("passes a failure on only when the header says that the layer fails open, and still reports it", () => {
    const open = layer(
      "open",
      () => {
        throw new Error("broken");
      },
      "open",
    );
    const { verdict, said } = crossAtOnce([open, passing], "a", context);
    expect(verdict).toEqual({ do: "pass", value: "a+" });
    expect(said[0]?.failed).toContain("broken");
  });

  it("refuses when the turn was aborted, also while a layer hangs", async () => {
    const controller = new AbortController();
    const hanging = layer("hanging", () => new Promise(() => undefined));
    const crossing = crossInOrder([hanging], "a", { ...context, signal: controller.signal });
    controller.abort(new Error("stop"));
    expect((await crossing).verdict.do).toBe("refuse");
  });

  it("does not let a layer of the synchronous road answer with a promise", () => {
    const later = layer("later", async () => pass("a"));
    expect(crossAtOnce([later], "a", context).verdict.do).toBe("refuse");
  });
});

describe("crossing all", () => {
  it("asks every layer and merges the reasons of all holds", async () => {
    const { verdict } = await crossAll([holding("one"), passing, holding("two")], "a", context);
    expect(verdict).toMatchObject({ do: "hold", reasons: [{ code: "one/ask" }, { code: "two/ask" }] });
  });

  it("asks the other layers too when one of them breaks", async () => {
    const { verdict, said } = await crossAll([throwing, passing, holding("one")], "a", context);
    expect(verdict.do).toBe("refuse");
    expect(said.map(({ layer, did }) => [layer, did])).toEqual([
      ["inbound/throwing", "refuse"],
      ["inbound/passing", "pass"],
      ["inbound/one", "hold"],
    ]);
  });

  it("lets a refusal win over a hold, wherever it stands", async () => {
    expect((await crossAll([holding("one"), refusing], "a", context)).verdict.do).toBe("refuse");
    expect((await crossAll([throwing, holding("one")], "a", context)).verdict.do).toBe("refuse");
  });
});
