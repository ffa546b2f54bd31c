import type { OutboundContext, LayerHeader, OutboundLayer, OutboundStream, Verdict } from "../../../layer.ts";
import { pass } from "../../../layer.ts";
import { mostSeparators } from "../../../redaction/loose-needles.ts";
import type { KnownValueScanner } from "../../../redaction/known-values.ts";
import type { KnownSecrets } from "../../../secrets/secret-manager.ts";

const header: LayerHeader = {
  name: "outbound/known-secrets",
  kind: "wall",
  protectsAgainst:
    "Values of the secret store and the daemon's own tokens leaving in a reply, whatever their encoding.",
  fails: "closed",
  configuredBy: [],
  spec: [
    "001/output-known-secrets",
    "001/output-known-secrets-bare",
    "001/output-redaction-mark",
    "001/local-output-redaction",
    "design-9/mark-text",
  ],
};

/** The longest spelling is hex with as many separators between its digits as are passed over. */
const charactersPerByte = 2 * (1 + mostSeparators);

export interface KnownSecretsDeps {
  readonly scanner: KnownValueScanner;
  readonly known: KnownSecrets;
}

export function createKnownSecretsLayer(deps: KnownSecretsDeps): OutboundLayer {
  return {
    header,
    get holdBack() {
      const sizes = deps.known.entries().map(({ value }) => Buffer.byteLength(value));
      return charactersPerByte * sizes.reduce((longest, size) => Math.max(longest, size), 0);
    },
    open: (_context: OutboundContext) => openReply(deps.scanner),
  };
}

function openReply(scanner: KnownValueScanner): OutboundStream {
  const stream = scanner.open();
  let ended: Verdict<null> | undefined;
  return {
    push: (chunk) => (ended === undefined ? stream.push(chunk) : ""),
    end: () => {
      if (ended !== undefined) return { rest: "", verdict: ended };
      const { rest, names } = stream.end();
      // A finding says which secret by its name; the value is nowhere in it.
      ended = pass(
        null,
        names.map((name) => ({ id: "known-secrets/redacted", family: "secret", level: "high", via: name })),
      );
      return { rest, verdict: ended };
    },
  };
}
