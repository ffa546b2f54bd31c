import type { CanaryBook } from "../../../canary/canary-book.ts";
import type { CanaryForms } from "../../../canary/canary-forms.ts";
import { canaryMark } from "../../../canary/canary-forms.ts";
import { findCanary, openEnd } from "../../../canary/find-canary.ts";
import type { Finding, LayerHeader, OutboundContext, OutboundLayer, OutboundStream } from "../../../layer.ts";
import { pass, refuse } from "../../../layer.ts";
import type { CanaryConfig } from "./config.ts";

const header: LayerHeader = {
  name: "outbound/canary",
  kind: "tripwire",
  protectsAgainst: "A prompt that gets out: the mark planted in it is recognised, taken out and reported.",
  fails: "closed",
  configuredBy: ["security.canary"],
  spec: [
    "001/output-canary",
    "001/local-canary",
    "001/canary-per-session",
    "002/canary-form",
    "002/canary-hmac",
    "002/canary-in-prompt",
    "002/canary-redacted",
    "002/canary-proof",
    "003/canary-alert",
    "design-9/canary-redact",
    "design-9/canary-block",
    "design-9/canary-placement",
  ],
};

/** Forty-two letters with twelve units between each two: the longest spelling that is waited for. */
const longestSpelling = 546;

export interface CanaryDeps {
  readonly book: CanaryBook;
  readonly action: CanaryConfig["action"];
}

export function createCanaryLayer({ book, action }: CanaryDeps): OutboundLayer {
  return {
    header,
    holdBack: longestSpelling,
    open: ({ conversation }: OutboundContext) => {
      const forms = book.formsOf(conversation);
      return forms === undefined
        ? { push: (chunk) => chunk, end: () => ({ rest: "", verdict: pass(null) }) }
        : new CanaryStream(forms, action);
    },
  };
}

class CanaryStream implements OutboundStream {
  readonly #forms: CanaryForms;
  readonly #action: CanaryConfig["action"];
  #held = "";
  #found = 0;
  #ended = false;

  constructor(forms: CanaryForms, action: CanaryConfig["action"]) {
    this.#forms = forms;
    this.#action = action;
  }

  push(chunk: string): string {
    if (this.#ended) return "";
    const text = this.#held + chunk;
    const open = openEnd(text, this.#forms);
    return this.#release(text, open);
  }

  end(): ReturnType<OutboundStream["end"]> {
    if (this.#ended) return { rest: "", verdict: pass(null) };
    const rest = this.#release(this.#held, this.#held.length);
    this.#ended = true;
    if (this.#found === 0) return { rest, verdict: pass(null) };
    const findings: readonly Finding[] = [
      {
        id: "canary/leaked",
        family: "prompt-extraction",
        level: "high",
        count: this.#found,
        alarm: "canary-leaked",
      },
    ];
    if (this.#action === "redact") return { rest, verdict: pass(null, findings) };
    return { rest: "", verdict: refuse("refused", withheld, findings) };
  }

  /** Releases everything before `until`; a canary that reaches over it waits whole. */
  #release(text: string, until: number): string {
    let output = "";
    let at = 0;
    let border = until;
    for (const { start, end } of findCanary(text, this.#forms)) {
      if (end > border) {
        border = Math.min(border, start);
        break;
      }
      output += text.slice(at, start) + canaryMark;
      at = end;
      this.#found += 1;
    }
    this.#held = text.slice(border);
    return at === 0 && border === text.length ? text : output + text.slice(at, border);
  }
}

const withheld = {
  code: "canary/leaked",
  text: "The answer was withheld, because it repeats a part of the agent's own prompt.",
};
