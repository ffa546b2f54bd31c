import type {
  OutboundContext,
  Finding,
  LayerHeader,
  OutboundLayer,
  OutboundStream,
  Verdict,
} from "../../../layer.ts";
import { pass } from "../../../layer.ts";
import type { OutboundStreamConfig } from "./config.ts";
import { KeyBlockRedactor, longestKeyLine } from "./redact-key-blocks.ts";
import { ReplyCutter } from "./reply-cutter.ts";
import { ControlStripper } from "./strip-controls.ts";

const header: LayerHeader = {
  name: "outbound/stream",
  kind: "wall",
  protectsAgainst: "Replies that leak private-key blocks piece by piece, drive a terminal, or never end.",
  fails: "closed",
  configuredBy: ["outbound.stream.maxReplyLength"],
  spec: ["001/output-redaction-mark", "001/output-always-on", "design-9/cut-then-scan", "design-9/mark-text"],
};

export function createStreamLayer(config: OutboundStreamConfig): OutboundLayer {
  return {
    header,
    holdBack: longestKeyLine,
    open: (_context: OutboundContext) => openReply(config.maxReplyLength),
  };
}

/** Controls go first, so that none can stand inside a key line; the cut comes last, so that it counts what leaves. */
function openReply(maxReplyLength: number): OutboundStream {
  const controls = new ControlStripper();
  const keys = new KeyBlockRedactor();
  const cutter = new ReplyCutter(maxReplyLength);
  let ended: Verdict<null> | undefined;
  return {
    push: (chunk) => (ended === undefined ? cutter.push(keys.push(controls.push(chunk))) : ""),
    end: () => {
      if (ended !== undefined) return { rest: "", verdict: ended };
      const rest = cutter.push(keys.end()) + cutter.end();
      ended = pass(null, findingsOf(controls.removed, keys.redacted, cutter.cut));
      return { rest, verdict: ended };
    },
  };
}

function findingsOf(controls: number, keys: number, cut: boolean): readonly Finding[] {
  const findings: Finding[] = [];
  if (controls > 0)
    findings.push({ id: "stream/controls", family: "control-characters", level: "low", count: controls });
  if (keys > 0) findings.push({ id: "stream/private-key", family: "secret", level: "high", count: keys });
  if (cut) findings.push({ id: "stream/cut", family: "length", level: "low" });
  return findings;
}
