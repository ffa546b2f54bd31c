import type { LayerSaid } from "../../events.ts";
import type { OutboundContext, OutboundLayer, OutboundStream, Verdict } from "../../layer.ts";
import { pass, refuse } from "../../layer.ts";
import type { Crossing } from "../crossing.ts";
import { failVerdict } from "../crossing.ts";

/** A reply on its way through every outbound layer: what `push` returns has passed all of them. */
export interface OutboundPassage {
  push(chunk: string): string;
  /** Ends the crossing and makes its record; later pushes release nothing. */
  end(): { readonly rest: string; readonly verdict: Verdict<null> };
}

export function openPassage(
  layers: readonly OutboundLayer[],
  context: OutboundContext,
  report: (crossing: Crossing<null>) => void,
): OutboundPassage {
  return new Passage(layers, context, report);
}

interface Stage {
  readonly layer: OutboundLayer;
  readonly stream: OutboundStream;
}

/** Chains the layers' streams. A stage that fails stops the whole passage: nothing more is released, and `end` refuses. */
class Passage implements OutboundPassage {
  readonly #stages: Stage[] = [];
  readonly #said: LayerSaid[] = [];
  readonly #report: (crossing: Crossing<null>) => void;
  #failure: Verdict<null> | undefined;
  #ended = false;

  constructor(
    layers: readonly OutboundLayer[],
    context: OutboundContext,
    report: (crossing: Crossing<null>) => void,
  ) {
    this.#report = report;
    for (const layer of layers) {
      this.#attempt(layer, () => this.#stages.push({ layer, stream: layer.open(context) }));
    }
  }

  push(chunk: string): string {
    return this.#ended ? "" : this.#pushFrom(0, chunk);
  }

  end(): { readonly rest: string; readonly verdict: Verdict<null> } {
    if (this.#ended) return { rest: "", verdict: pass(null) };
    const outcome = this.#close();
    this.#ended = true;
    this.#report({ verdict: outcome.verdict, said: this.#said });
    return outcome;
  }

  #pushFrom(first: number, chunk: string): string {
    let text = chunk;
    for (const { layer, stream } of this.#stages.slice(first)) {
      if (text === "" || this.#failure !== undefined) break;
      this.#attempt(layer, () => {
        text = stream.push(text);
      });
    }
    return this.#failure === undefined ? text : "";
  }

  /** Each stage's rest still has to pass the stages behind it, before those are ended in their turn. */
  #close(): { readonly rest: string; readonly verdict: Verdict<null> } {
    let rest = "";
    let refusal: Verdict<null> | undefined;
    this.#stages.forEach(({ layer, stream }, index) => {
      this.#attempt(layer, () => {
        const last = stream.end();
        const { verdict } = last;
        const findings = verdict.findings === undefined ? {} : { findings: verdict.findings };
        this.#said.push({ layer: layer.header.name, did: verdict.do, ...findings });
        if (verdict.do !== "pass") refusal ??= verdict;
        rest += this.#pushFrom(index + 1, last.rest);
      });
    });
    const verdict = this.#failure ?? refusal ?? pass(null);
    return { rest: verdict.do === "pass" ? rest : "", verdict };
  }

  /** A broken stream can't be skipped half way, so even a layer that fails open ends the passage here. */
  #attempt(layer: OutboundLayer, step: () => void): void {
    if (this.#failure !== undefined) return;
    try {
      step();
    } catch (error) {
      const verdict = failVerdict<null>(layer.header, null, error, this.#said);
      this.#failure = verdict.do === "pass" ? unchecked : verdict;
    }
  }
}

const unchecked = refuse("internal", {
  code: "outbound/failed",
  text: "The reply could not be checked, so it was not sent.",
});
