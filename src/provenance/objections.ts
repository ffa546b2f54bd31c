import { createHash } from "node:crypto";
import { canonicalJson } from "../json.ts";
import { quote } from "../checkpoints/quote.ts";
import type { FirstSeenIndex } from "./first-seen.ts";
import type { Leaf } from "./grounding/sink-values.ts";
import type { Condition, JudgedCall, Objection } from "./question.ts";
import type { TypedValue } from "./values/typed-value.ts";

export type WholeCall =
  | "unknown-tool"
  | "too-many"
  | "not-asked"
  | "used-up"
  | "not-planned"
  | "guest"
  | "no-anchor"
  | "readers"
  | "exposure"
  | "no-context";

const mostObjections = 64;

/** What stands against one call, each thing once and in words for a person. */
export class Objections {
  readonly #call: JudgedCall;
  readonly #seen: FirstSeenIndex | undefined;
  readonly #byCode = new Map<string, Objection>();

  constructor(call: JudgedCall, seen?: FirstSeenIndex) {
    this.#call = call;
    this.#seen = seen;
  }

  get all(): readonly Objection[] {
    return [...this.#byCode.values()];
  }

  /** Against a value: endorsed for this tool, argument and value, and for nothing else. */
  value(condition: Condition, { argument }: Leaf, { text, kind, canonical }: TypedValue): void {
    const code = codeOf(condition, [this.#call.tool, argument, kind, canonical]);
    if (this.#byCode.has(code) || this.#isFull()) return;
    const seen = this.#seen?.find(text) ?? null;
    const { sentence, endorse } = wordValue(condition, { tool: this.#call.tool, argument, text });
    this.#byCode.set(code, {
      condition,
      code,
      argument,
      value: text,
      firstSeen: seen,
      text:
        seen === null
          ? `${sentence} It stands in nothing that was read here.`
          : `${sentence} It was first seen in ${quote(seen.source)}.`,
      endorse,
    });
  }

  /** Against the call as it is: endorsed with exactly these arguments. */
  wholeCall(why: WholeCall): void {
    const { condition, sentence, endorse } = wordings[why];
    const code = codeOf(condition, [this.#call.tool, why, canonicalJson(this.#call.args)]);
    const text = sentence.replace("%", () => quote(this.#call.tool));
    if (this.#isFull()) return;
    this.#byCode.set(code, { condition, code, argument: null, value: null, firstSeen: null, text, endorse });
  }

  /** Against a plan that goes beyond the words: one question for all of it. */
  plan(tools: readonly string[]): void {
    const names = tools.map((tool) => quote(tool)).join(", ");
    const code = planCode(tools);
    this.#byCode.set(code, {
      condition: "asked-for",
      code,
      argument: null,
      value: null,
      firstSeen: null,
      text: `The plan for this message goes beyond what was asked for in words: ${names}.`,
      endorse:
        "Approve it to accept the whole plan for this message; where each call goes is still looked at.",
    });
  }

  #isFull(): boolean {
    return this.#byCode.size >= mostObjections;
  }
}

/** What a person endorses with a plan: exactly these tools. */
export function planCode(tools: readonly string[]): string {
  return codeOf("asked-for", ["plan", ...new Set(tools.toSorted())]);
}

function codeOf(condition: Condition, parts: readonly string[]): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([condition, ...parts]))
    .digest("hex");
  return `provenance/${condition}:${digest.slice(0, 16)}`;
}

interface ValueWords {
  readonly tool: string;
  readonly argument: string;
  readonly text: string;
}

function wordValue(
  condition: Condition,
  { tool, argument, text }: ValueWords,
): { readonly sentence: string; readonly endorse: string } {
  const [shown, where] = [quote(text), `${quote(tool)} (${quote(argument)})`];
  if (condition === "carrier")
    return {
      sentence: `${where} would carry ${shown} along, which nobody who may decide it has named.`,
      endorse: `Approve it if ${shown} may go out, or name it in your own words.`,
    };
  if (condition === "readers")
    return {
      sentence: `${where} would show ${shown} something that only others may read.`,
      endorse: `Approve it if ${shown} may read this.`,
    };
  return {
    sentence: `${where} goes to ${shown}, which neither you nor the configuration named for this.`,
    endorse: `Approve it if you mean ${shown}, or say so in your own words; an address that stays can become a contact (castellan contacts) or a rule (grants.rules).`,
  };
}

const byRule = "Approve this call, ask for it in your own words, or write a rule for it (grants.rules).";

const wordings: {
  readonly [Why in WholeCall]: {
    readonly condition: Condition;
    readonly sentence: string;
    readonly endorse: string;
  };
} = {
  "unknown-tool": {
    condition: "asked-for",
    sentence: "% is a tool that nobody here knows.",
    endorse: byRule,
  },
  "too-many": {
    condition: "grounded",
    sentence: "% has more values than can be looked at one by one.",
    endorse: "Approve it only if you have looked at all of it.",
  },
  "not-asked": {
    condition: "asked-for",
    sentence: "Your message does not ask for what % does.",
    endorse: byRule,
  },
  "used-up": {
    condition: "asked-for",
    sentence: "What % does was asked for and has been done already as often as it was asked for.",
    endorse: byRule,
  },
  "not-planned": {
    condition: "asked-for",
    sentence: "% is not part of the plan for this message.",
    endorse: byRule,
  },
  guest: {
    condition: "asked-for",
    sentence: "A guest's words cannot ask for what % does.",
    endorse: "Approve this call, or allow it to guests (grants.guests).",
  },
  "no-anchor": {
    condition: "grounded",
    sentence: "Nothing in your words names what % would act on.",
    endorse: byRule,
  },
  readers: {
    condition: "readers",
    sentence: "% would send out something that you may not read yourself.",
    endorse: "Approve it if it may go out.",
  },
  exposure: {
    condition: "exposure",
    sentence: "This conversation has read text from outside, can reach private data, and % acts outside.",
    endorse: "Approve this call, or set provenance.ruleOfTwo to show.",
  },
  "no-context": {
    condition: "asked-for",
    sentence: "% was called without a message that it could answer.",
    endorse: "Approve this call if you know why it is made.",
  },
};
