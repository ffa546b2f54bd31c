import { createHash } from "node:crypto";
import type { Json, JsonObject } from "../json.ts";
import { canonicalJson } from "../json.ts";
import type { Store } from "../store/store.ts";
import type { Config } from "./schema.ts";

const setting = "config.digests";

/** Which keys differ from those of the last start. Digests are kept, never values; a first start has no changes. */
export async function noteConfigChanges(store: Store, config: Config): Promise<readonly string[]> {
  const current = digestLeaves(JSON.parse(JSON.stringify(config)) as JsonObject);
  return store.write(async (unit) => {
    const before = await unit.settings.get(setting);
    if (before !== undefined && canonicalJson(before) === canonicalJson(current)) return [];
    await unit.settings.put(setting, current);
    if (before === undefined || typeof before !== "object" || before === null) return [];
    const earlier = before as JsonObject;
    const keys = new Set([...Object.keys(earlier), ...Object.keys(current)]);
    return [...keys].filter((key) => earlier[key] !== current[key]).toSorted();
  });
}

function digestLeaves(value: JsonObject, prefix = ""): Record<string, string> {
  return Object.entries(value).reduce<Record<string, string>>((digests, [key, member]) => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    if (isObject(member)) return { ...digests, ...digestLeaves(member, path) };
    return {
      ...digests,
      [path]: createHash("sha256").update(canonicalJson(member)).digest("base64url").slice(0, 22),
    };
  }, {});
}

function isObject(value: Json): value is JsonObject {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
