import { expect, it } from "vitest";
import { configSchema } from "../config/schema.ts";
import { describeProtections } from "./protections.ts";

it("says that attacks are reported only where an owner is told of them", () => {
  const textOf = (injection: object) =>
    describeProtections({
      config: configSchema.parse({ security: { injection } }),
      recordsOk: true,
      masterKey: "a file",
      pathMeans: "",
      bubblewrap: undefined,
      offDevice: false,
    }).find(({ id }) => id === "injection")?.text;
  for (const action of ["warn", "block"]) expect(textOf({ action })).toMatch(/recognised and reported$/);
  for (const action of ["pass", "reinforce"]) expect(textOf({ action })).toMatch(/recognised and recorded$/);
});
