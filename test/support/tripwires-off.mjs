// Loaded into a daemon under test by `--import`: it builds its road of walls alone. No config key can do this.
import { registerHooks } from "node:module";

const road = "/src/checkpoints/road.ts";

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith(road)) return loaded;
    const { source: read } = loaded;
    const whole = typeof read === "string" ? read : new TextDecoder().decode(read);
    const source = whole.replace("export function buildRoad(", "function buildWholeRoad(");
    if (source === whole) throw new Error(`${road} has no buildRoad to take the tripwires from.`);
    return { ...loaded, source: `${source}\n${wallsAlone}` };
  },
});

const wallsAlone = `
export function buildRoad(parts: RoadParts): Road {
  const standing = Object.entries(buildWholeRoad(parts)).map(([name, layers]) => [
    name,
    layers.filter((layer: { readonly header: { readonly kind: string } }) => layer.header.kind === "wall"),
  ]);
  return Object.fromEntries(standing) as unknown as Road;
}
`;
