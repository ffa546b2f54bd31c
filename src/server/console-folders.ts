import { fileURLToPath } from "node:url";

/** Where the built console lies: beside the compiled package, or in the clone's workspace. */
export function consoleFolders(): readonly string[] {
  return ["../console", "../../web/dist"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
}
