import type {
  Finding,
  LayerHeader,
  OutboundContext,
  OutboundLayer,
  OutboundStream,
  Verdict,
} from "../../../layer.ts";
import { pass } from "../../../layer.ts";
import type { OutboundLinksConfig } from "./config.ts";
import type { Place, Reading, Source } from "./find-urls.ts";
import { longestPlace } from "./find-urls.ts";
import type { Judgement } from "./judge-url.ts";
import { UrlJudge } from "./judge-url.ts";
import { readerAt, SignFinder } from "./sign-finder.ts";

const header: LayerHeader = {
  name: "outbound/links",
  kind: "tripwire",
  protectsAgainst: "Images and links that carry words of the conversation to a host that nobody in it named.",
  fails: "closed",
  configuredBy: ["outbound.links"],
  spec: ["003/output-sensitive"],
};

/** What of the released text may still say that a bracket belongs to an image. */
const keptBefore = 1_024;

export function createLinksLayer(config: OutboundLinksConfig): OutboundLayer {
  return {
    header,
    holdBack: longestPlace,
    open: (context: OutboundContext) => new LinkStream(config, context),
  };
}

class LinkStream implements OutboundStream {
  readonly #judge: UrlJudge;
  readonly #redacts: boolean;
  readonly #found = new Map<string, { readonly judgement: Judgement; count: number }>();
  #held = "";
  #before = "";
  #ended: Verdict<null> | undefined;

  constructor({ allow, action }: OutboundLinksConfig, { texts }: OutboundContext) {
    this.#judge = new UrlJudge(allow, texts);
    this.#redacts = action === "redact";
  }

  push(chunk: string): string {
    return this.#ended === undefined ? this.#advance(this.#held + chunk, false) : "";
  }

  end(): ReturnType<OutboundStream["end"]> {
    if (this.#ended !== undefined) return { rest: "", verdict: this.#ended };
    const rest = this.#advance(this.#held, true);
    this.#ended = pass(null, this.#findings());
    return { rest, verdict: this.#ended };
  }

  /** Leaps from sign to sign; only what a sign begins is read, and only what may be an address waits. */
  #advance(text: string, isFinal: boolean): string {
    const signs = new SignFinder(text);
    const source: Source = { text, before: this.#before, isFinal };
    let output = "";
    let at = 0;
    let open = isFinal ? text.length : signs.openEnd();
    for (let sign = signs.next(0); sign < text.length;) {
      const reading: Reading = readerAt(text, sign)?.(source, sign);
      if (reading === "open") {
        open = Math.min(open, startOf(text, sign));
        break;
      }
      if (reading !== undefined && reading.start >= at) {
        const mark = this.#markFor(reading);
        if (mark !== undefined) {
          output += text.slice(at, reading.start) + reading.keeps + mark;
          at = reading.end;
        }
        const readTo = mark === undefined ? (reading.readTo ?? reading.end) : reading.end;
        sign = signs.next(Math.max(sign + 1, readTo));
      } else sign = signs.next(sign + 1);
    }
    open = Math.max(at, open);
    this.#held = text.slice(open);
    const released = at === 0 && open === text.length ? text : output + text.slice(at, open);
    this.#before =
      released.length >= keptBefore
        ? released.slice(-keptBefore)
        : (this.#before + released).slice(-keptBefore);
    return released;
  }

  #markFor({ urls }: Place): string | undefined {
    const bad = urls.map((url) => this.#judge.judge(url)).find((judgement) => judgement !== undefined);
    if (bad === undefined) return undefined;
    const key = `${bad.kind}/${bad.why}`;
    const known = this.#found.get(key);
    if (known === undefined) this.#found.set(key, { judgement: bad, count: 1 });
    else known.count += 1;
    return this.#redacts ? `[${bad.kind} removed: ${bad.host}]` : undefined;
  }

  #findings(): readonly Finding[] {
    return [...this.#found.values()].map(({ judgement, count }) => ({
      id: `links/${judgement.kind}`,
      family: "exfiltration",
      level: "high",
      via: judgement.why,
      count,
      alarm: "exfiltration-link",
    }));
  }
}

/** A scheme or a host may stand before its sign. */
function startOf(text: string, sign: number): number {
  let start = sign;
  while (start > 0 && sign - start < 300 && /[a-z0-9.:-]/iu.test(text.charAt(start - 1))) start -= 1;
  return start;
}
