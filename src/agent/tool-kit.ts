import { createHash } from "node:crypto";
import type { Checkpoints } from "../checkpoints/checkpoints.ts";
import type { LoadItem } from "../checkpoints/skills/load.ts";
import type { Json } from "../json.ts";
import { canonicalJson } from "../json.ts";
import type { ToolSpec } from "../providers/provider.ts";
import type { ToolRegistry } from "../tools/registry.ts";
import type { Tool } from "../tools/tool.ts";
import type { Turn } from "../turn.ts";
import type { Agent } from "./agent.ts";

/** Loads what an agent brings into a turn, its tools and instructions, through the skills checkpoint. */
export class ToolKit {
  readonly #checkpoints: Checkpoints;
  readonly #tools: ToolRegistry;

  constructor(checkpoints: Checkpoints, tools: ToolRegistry) {
    this.#checkpoints = checkpoints;
    this.#tools = tools;
  }

  load(agent: Agent, turn: Turn): readonly ToolSpec[] {
    const tools = agent.toolNames.map((name) => this.#tools.get(name)).filter((tool) => tool !== undefined);
    const items: readonly LoadItem[] = tools.map((tool) => ({
      kind: "tool",
      name: tool.declaration.name,
      origin: "built-in",
      digest: digestDeclaration(tool, this.#tools),
      needs: tool.declaration.needs,
      capability: turn.capability,
    }));
    const verdicts = this.#checkpoints.crossSkills(items, turn.origin, turn.signal);
    const loaded = tools.filter((_, index) => verdicts[index]?.do === "pass");
    return this.#tools.specFor(loaded.map((tool) => tool.declaration.name));
  }
}

const digests = new WeakMap<Tool, string>();

/** SHA-256 over everything of a declaration that a model or a layer acts on. Declarations are frozen, so once is enough. */
export function digestDeclaration(tool: Tool, registry: ToolRegistry): string {
  const known = digests.get(tool);
  if (known !== undefined) return known;
  const { input: _, ...declaration } = tool.declaration;
  const [spec] = registry.specFor([tool.declaration.name]);
  const text = canonicalJson(
    JSON.parse(JSON.stringify({ ...declaration, parameters: spec?.parameters ?? {} })) as Json,
  );
  const digest = createHash("sha256").update(text).digest("hex");
  digests.set(tool, digest);
  return digest;
}
