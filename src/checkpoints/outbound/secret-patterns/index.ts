import type {
  Finding,
  LayerHeader,
  OutboundContext,
  OutboundLayer,
  OutboundStream,
  Verdict,
} from "../../../layer.ts";
import { pass } from "../../../layer.ts";
import type { PersonalDataKind } from "../../../patterns/personal-data.ts";
import { openCredentialStream } from "../../../redaction/credential-scanner.ts";
import type { PatternStream } from "../../../redaction/pattern-stream.ts";

const header: LayerHeader = {
  name: "outbound/secret-patterns",
  kind: "tripwire",
  protectsAgainst: "Credentials that the platform does not know leaving in a reply, by what they look like.",
  fails: "closed",
  configuredBy: ["security.personalData"],
  spec: [
    "002/output-15-patterns",
    "002/output-critical-redacted",
    "003/output-sensitive",
    "001/output-redaction-mark",
    "001/output-always-on",
    "design-9/mark-text",
  ],
};

/** A key block is the longest that is held; a line with a name for secrets and an operator is the usual. */
const mostHeldUnits = 20_300;
const mostFindings = 100;

export interface SecretPatternsDeps {
  /** Kinds of personal data that are redacted as well; none unless the operator names them. */
  readonly personalData: readonly PersonalDataKind[];
}

export function createSecretPatternsLayer(deps: SecretPatternsDeps): OutboundLayer {
  return {
    header,
    holdBack: mostHeldUnits,
    open: (_context: OutboundContext) => openReply(openCredentialStream(deps.personalData)),
  };
}

function openReply(stream: PatternStream): OutboundStream {
  let ended: Verdict<null> | undefined;
  return {
    push: (chunk) => (ended === undefined ? stream.push(chunk) : ""),
    end: () => {
      if (ended !== undefined) return { rest: "", verdict: ended };
      const rest = stream.end();
      ended = pass(null, findingsOf(stream));
      return { rest, verdict: ended };
    },
  };
}

/** Where in the reply, and which row; the value is nowhere in it. */
function findingsOf({ hits }: PatternStream): readonly Finding[] {
  return hits.slice(0, mostFindings).map(({ id, start, end }) => ({
    id: `secret-patterns/${id}`,
    family: "secret",
    level: "high",
    via: id,
    start,
    end,
  }));
}
