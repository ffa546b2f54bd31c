import { expect, it } from "vitest";
import { declare } from "../../../test/support/judged-call.ts";
import { describeExposure, exposureOf, hasAllThree } from "./exposure.ts";

const clock = declare("clock", { effect: "read", egress: false, returns: { trust: "system", ids: [] } });
const files = declare("files", { effect: "read", egress: false, needs: ["workspace:read"] });
const mail = declare("mail", {});

it("counts three powers: what was read, what can be reached and what can be done outside", () => {
  const none = exposureOf([{ trust: "user" }], [clock]);
  expect(none).toEqual({ hasReadExternal: false, canReachPrivate: false, canActOutside: false });
  expect(describeExposure(none)).toContain("none of the three");
  expect(exposureOf([{ trust: "external" }], [clock]).hasReadExternal).toBe(true);
  expect(exposureOf([], [files]).canReachPrivate).toBe(true);
  expect(exposureOf([], [mail]).canActOutside).toBe(true);
  const all = exposureOf([{ trust: "learned" }, { trust: "external" }], [clock, files, mail]);
  expect(hasAllThree(all)).toBe(true);
  expect(describeExposure(all)).toContain(
    "has read text from outside, can reach private data, can act outside",
  );
});

it("takes a tool that declares nothing for one that can do everything", () => {
  expect(exposureOf([], [undefined])).toMatchObject({ canReachPrivate: true, canActOutside: true });
  expect(exposureOf([], [])).toMatchObject({ canReachPrivate: false, canActOutside: false });
});
