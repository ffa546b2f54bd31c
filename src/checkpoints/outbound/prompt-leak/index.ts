import type {
  Finding,
  LayerHeader,
  OutboundContext,
  OutboundLayer,
  OutboundStream,
  Verdict,
} from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { PromptLeakConfig } from "./config.ts";
import { EncodedRuns } from "./encoded-runs.ts";
import { PhraseFinder } from "./find-phrases.ts";
import type { Prompt } from "./prompt-index.ts";
import { PromptIndex } from "./prompt-index.ts";
import { PromptReader } from "./prompt-reader.ts";

const header: LayerHeader = {
  name: "outbound/prompt-leak",
  kind: "tripwire",
  protectsAgainst:
    "Replies that repeat the agent's instructions or speak as the persona of an attack that worked.",
  fails: "closed",
  configuredBy: ["security.promptLeak.action"],
  spec: [
    "000/reply-system-prompt",
    "000/reply-roleplay",
    "000/reply-replaced",
    "001/output-extraction-patterns",
    "002/output-prompt-extraction",
  ],
};

export const promptMark =
  "[REDACTED:system-prompt] (I can't repeat my instructions, so the rest of this answer was left out.)";

export interface PromptLeakDeps {
  readonly action: PromptLeakConfig["action"];
  /** The prompt of an agent; undefined for one that is not known. */
  readonly promptOf: (agent: string) => Prompt | undefined;
}

export function createPromptLeakLayer({ action, promptOf }: PromptLeakDeps): OutboundLayer {
  const indexes = new Map<string, PromptIndex | undefined>();
  const indexFor = (agent: string): PromptIndex | undefined => {
    if (!indexes.has(agent)) {
      const prompt = promptOf(agent);
      indexes.set(agent, prompt === undefined ? undefined : new PromptIndex(prompt));
    }
    return indexes.get(agent);
  };
  return {
    header,
    holdBack: "whole",
    open: (context: OutboundContext) => new LeakStream(action, indexFor(context.agent), context),
  };
}

class LeakStream implements OutboundStream {
  readonly #action: PromptLeakConfig["action"];
  readonly #reader: PromptReader | undefined;
  readonly #encoded: EncodedRuns | undefined;
  readonly #phrases = new PhraseFinder();
  #held = "";
  #cut = false;
  #ended: Verdict<null> | undefined;

  constructor(action: PromptLeakConfig["action"], index: PromptIndex | undefined, context: OutboundContext) {
    this.#action = action;
    if (index === undefined) return;
    this.#reader = new PromptReader(index, context.texts);
    this.#encoded = new EncodedRuns(index);
  }

  push(chunk: string): string {
    if (this.#ended !== undefined || this.#cut) return "";
    this.#phrases.push(chunk);
    this.#encoded?.push(chunk);
    if (this.#reader === undefined) return chunk;
    this.#reader.read(chunk);
    return this.#release(chunk);
  }

  end(): ReturnType<OutboundStream["end"]> {
    if (this.#ended !== undefined) return { rest: "", verdict: this.#ended };
    let rest = "";
    if (!this.#cut) {
      this.#phrases.end();
      this.#reader?.end();
      this.#encoded?.end();
      rest = this.#release("");
    }
    if (!this.#cut) rest += this.#held;
    this.#ended = this.#judge();
    return { rest: this.#ended.do === "pass" ? rest : "", verdict: this.#ended };
  }

  /** What is before anything that may be a leak; at a leak the reply ends with the mark. */
  #release(chunk: string): string {
    const reader = this.#reader;
    if (reader === undefined || this.#action === "allow") return chunk;
    const text = this.#held === "" ? chunk : this.#held + chunk;
    const { position } = reader;
    const from = position - text.length;
    const encodedFrom = this.#encoded?.openFrom(position) ?? position;
    if (this.#encoded?.found === true || reader.leak !== undefined) {
      this.#cut = true;
      this.#held = "";
      const start = Math.min(encodedFrom, reader.leak?.start ?? position);
      return text.slice(0, Math.max(0, start - from)) + promptMark;
    }
    const border = Math.max(0, Math.min(reader.openFrom(), encodedFrom) - from);
    this.#held = text.slice(border);
    return border >= text.length ? text : text.slice(0, border);
  }

  #judge(): Verdict<null> {
    const findings = [...this.#leakFindings(), ...this.#phraseFindings()];
    const isLate = this.#reader?.leakedInPieces !== undefined || this.#encoded?.found === true;
    const complies = [...this.#phrases.found].some(({ family }) => family === "compliance");
    const isCut = this.#reader?.leak !== undefined;
    if (this.#action === "allow" || !(isLate || complies || (isCut && this.#action === "block")))
      return pass(null, findings);
    return refuse("refused", complies ? unsafe : repeated, findings);
  }

  #leakFindings(): readonly Finding[] {
    const leak = this.#reader?.leak;
    const parts = [
      ...(leak === undefined ? [] : [{ id: "prompt-leak/run", via: leak.part }]),
      ...(this.#reader?.leakedInPieces === undefined
        ? []
        : [{ id: "prompt-leak/pieces", via: this.#reader.leakedInPieces }]),
      ...(this.#encoded?.found === true ? [{ id: "prompt-leak/encoded" }] : []),
    ];
    return parts.map((part) => ({
      ...part,
      family: "prompt-extraction",
      level: "high",
      alarm: "prompt-leak",
    }));
  }

  #phraseFindings(): readonly Finding[] {
    return [...this.#phrases.found].map(({ id, family, weight }) => ({
      id: `prompt-leak/${id}`,
      family,
      score: weight,
      level: weight >= 0.7 ? "high" : weight >= 0.5 ? "medium" : "low",
      ...(family === "compliance" ? { alarm: "unsafe-reply" } : {}),
      ...(family === "own-prompt-label" ? { alarm: "prompt-leak" } : {}),
    }));
  }
}

const repeated = {
  code: "prompt-leak/repeated",
  text: "The answer was withheld, because it repeats the agent's instructions.",
};
const unsafe = {
  code: "prompt-leak/unsafe",
  text: "The answer was withheld, because it takes up a part that the agent does not play.",
};
