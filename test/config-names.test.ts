import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { announcedKeys, announcedVariables } from "../src/config/announced.ts";
import { environmentNames } from "../src/config/environment.ts";
import { loadConfig } from "../src/config/load.ts";
import { readSettings } from "../src/config/read-settings.ts";
import { configSchema } from "../src/config/schema.ts";
import { AppError } from "../src/errors.ts";
import {
  buildConfig,
  checkConfigName,
  checkPresence,
  checkVariable,
  isTaken,
} from "./requirements/check-config-names.ts";
import type { EnvironmentTarget } from "./requirements/check-config-names.ts";
import { configNames, environmentVariables } from "./requirements/config-names.ts";
import type { ConfigName, ConfigValue } from "./requirements/config-names.ts";

const targets: { readonly [name: string]: EnvironmentTarget } = environmentNames;

/** What a person who writes the key into `castellan.yaml` is told; JSON is YAML. */
async function readRefusal(key: ConfigName, value: ConfigValue): Promise<string> {
  const text = JSON.stringify(buildConfig({ ...key.alongside, [key.path]: value }));
  const refused = await loadConfig({ file: { name: "castellan.yaml", text }, environment: {} }).then(
    () => undefined,
    (error: unknown) => error,
  );
  return refused instanceof AppError ? `${refused.code}: ${refused.message}` : "not refused";
}

describe("the names of the texts", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "castellan-names-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("are listed once each", () => {
    const names = [...configNames.map((key) => key.path), ...environmentVariables.map((row) => row.name)];
    expect(new Set(names).size).toBe(names.length);
  });

  test("nothing is announced that the texts do not name", () => {
    const [keys, names] = [configNames.map((key) => key.path), environmentVariables.map((row) => row.name)];
    expect(Object.keys(announcedKeys).filter((path) => !keys.includes(path))).toEqual([]);
    expect(Object.keys(announcedVariables).filter((name) => !names.includes(name))).toEqual([]);
  });

  test.for(configNames)("the key $path is taken by the schema or announced, never both", (key) => {
    const part = announcedKeys[key.path];
    expect(checkPresence(key.path, isTaken(configSchema, key), part)).toEqual([]);
  });

  test.for(configNames.filter((key) => announcedKeys[key.path] === undefined))(
    "the schema takes the key $path as the texts name it",
    (key) => {
      expect(checkConfigName(configSchema, key)).toEqual([]);
    },
  );

  test.for(configNames.filter((key) => announcedKeys[key.path] !== undefined))(
    "the announced key $path is refused by the name of its part",
    async (key) => {
      for (const value of key.accepts) {
        const refusal = await readRefusal(key, value);
        expect(refusal).toMatch(/^config-invalid: /);
        expect(refusal).toContain(
          `belongs to ${announcedKeys[key.path]}, which this version does not have yet`,
        );
        expect(refusal).not.toContain("did you mean");
      }
    },
  );

  test.for(environmentVariables)("the variable $name is read or announced, never both", ({ name }) => {
    expect(checkPresence(name, targets[name] !== undefined, announcedVariables[name])).toEqual([]);
  });

  test.for(environmentVariables.filter(({ name }) => announcedVariables[name] === undefined))(
    "the variable $name reaches a key",
    (row) => {
      expect(checkVariable(configSchema, row, targets[row.name])).toEqual([]);
    },
  );

  test.for(environmentVariables.filter(({ name }) => announcedVariables[name] !== undefined))(
    "the announced variable $name is reported at start and changes nothing",
    async ({ name, example }) => {
      const plain = await readSettings(folder, {});
      const { config, warnings } = await readSettings(folder, { [name]: example });
      expect(plain.warnings).toEqual([]);
      expect(warnings).toEqual([
        `${name} is set, but ${announcedVariables[name]} is not in this version yet: the variable does nothing`,
      ]);
      expect(config).toEqual(plain.config);
    },
  );
});

describe("the check of a key", () => {
  const schema = z.strictObject({
    door: z
      .strictObject({ open: z.boolean().default(false), heightMm: z.number().default(2000) })
      .prefault({}),
    rooms: z.record(z.string(), z.strictObject({ keys: z.array(z.string()).default([]) })).optional(),
    loose: z.looseObject({ on: z.boolean().optional() }).optional(),
  });
  const key: ConfigName = { path: "door.open", given: "path", source: ["000"], accepts: [true, false] };

  test("accepts a key with its values and default", () => {
    expect(checkConfigName(schema, { ...key, default: false })).toEqual([]);
    const keys: ConfigName = { ...key, path: "rooms.<id>.keys", accepts: [["a"]], default: [] };
    expect(checkConfigName(schema, keys)).toEqual([]);
  });

  test("finds a key of which only the last word is given", () => {
    const leaf: ConfigName = { ...key, path: "house.heightMm", given: "leaf", accepts: [1] };
    expect(checkConfigName(schema, leaf)).toEqual([]);
  });

  test.each<[string, Partial<ConfigName>]>([
    ["has no such key", { path: "door.shut" }],
    ["refuses", { accepts: ["yes"] }],
    ["the default is", { default: true }],
    ["mistyped neighbour", { path: "loose.on" }],
    ["has no such key", { path: "house.width", given: "leaf" }],
  ])("complains: %s", (complaint, change) => {
    expect(checkConfigName(schema, { ...key, ...change }).join()).toContain(complaint);
  });

  test("wants a name taken or announced, and not both", () => {
    expect(checkPresence("door.open", true, undefined)).toEqual([]);
    expect(checkPresence("door.open", false, "doors")).toEqual([]);
    expect(checkPresence("door.open", true, "doors").join()).toContain("still announced for doors");
    expect(checkPresence("door.open", false, undefined).join()).toContain("neither taken nor announced");
  });

  test("sees that the schema has taken a key, also in a section of its own choice", () => {
    const nested = z.strictObject({ house: schema });
    expect(isTaken(schema, key)).toBe(true);
    expect(isTaken(schema, { ...key, path: "rooms.<id>.keys" })).toBe(true);
    expect(isTaken(nested, key)).toBe(false);
    expect(isTaken(nested, { ...key, given: "leaf" })).toBe(true);
    expect(isTaken(nested, { ...key, path: "window.open", given: "leaf" })).toBe(false);
  });

  const variable = { name: "DOOR_HEIGHT_MM", source: ["000"], default: "2000", example: "1900" };

  test("accepts a variable whose text fits its key", () => {
    expect(checkVariable(schema, variable, { path: "door.heightMm", read: Number })).toEqual([]);
    expect(checkVariable(schema, variable, "door.heightMm")).toEqual([]);
  });

  test.each<[string, EnvironmentTarget | undefined]>([
    ["leads to no key", undefined],
    ["the schema does not have", "door.widthMm"],
    ["does not fit", { path: "door.heightMm", read: String }],
    ["the default is", { path: "door.heightMm", read: (text) => Number(text) + 1 }],
  ])("complains of a variable: %s", (complaint, target) => {
    expect(checkVariable(schema, variable, target).join()).toContain(complaint);
  });
});
