import { configSchema } from "../../src/config/schema.ts";
import type { CheckpointName, LayerHeader } from "../../src/layer.ts";
import { checkpoints } from "../../src/layer.ts";
import { buildUnattendedRoad } from "../../src/operator/unattended-road.ts";
import { requirements } from "../../test/requirements.ts";
import { code, list, page, table } from "./markdown.ts";

const questions: { readonly [name in CheckpointName]: string } = {
  gateway: "Who may speak",
  inbound: "What may enter",
  skills: "What may be loaded",
  action: "What may be done",
  outbound: "What may leave",
  storage: "What may be kept",
};

const promises = new Map(requirements.map(({ id, promise }) => [id, promise]));

export function writeLayersPage(): string {
  const road = buildUnattendedRoad(configSchema.parse({}));
  const headers = checkpoints.map((name) => road[name].map((layer) => layer.header));
  const count = (kind: LayerHeader["kind"]) => headers.flat().filter((header) => header.kind === kind).length;
  return page(
    "The layers",
    `${headers.flat().length} layers at ${checkpoints.length} checkpoints: walls ${count("wall")}, tripwires ${count("tripwire")}. A **wall** decides by rule and holds even if the model is fully under an attacker's control. A **tripwire** recognises with some probability; no promise rests on it.`,
    "Layers stand in the order in which they judge. A layer that *fails closed* refuses when it throws, hangs or is aborted. A running daemon answers `GET /api/layers` with the same headers.",
    ...checkpoints.flatMap((name) => [
      `## ${name}: ${questions[name].toLowerCase()}`,
      ...road[name].map(({ header }) => describeLayer(header)),
    ]),
  );
}

function describeLayer({ name, kind, protectsAgainst, fails, configuredBy, spec }: LayerHeader): string {
  const facts = table(
    ["", ""],
    [
      ["kind", kind],
      ["protects against", protectsAgainst],
      ["fails", fails],
      ["configured by", configuredBy.length === 0 ? "nothing" : configuredBy.map(code).join(", ")],
    ],
  );
  const served = list(spec.map((id) => `${code(id)}: ${promises.get(id) ?? unknownRequirement(name, id)}`));
  return [`### ${name}`, facts, "Requirements it serves:", served].join("\n\n");
}

function unknownRequirement(layer: string, id: string): never {
  throw new Error(`${layer} serves the requirement "${id}", which test/requirements.ts does not list.`);
}
