import type { CrossingContext, LayerHeader, StorageLayer, Verdict } from "../../../layer.ts";
import { pass } from "../../../layer.ts";
import type { KnownValueScanner } from "../../../redaction/known-values.ts";
import type { StorageWrite } from "../write.ts";

const header: LayerHeader = {
  name: "storage/redact",
  kind: "wall",
  protectsAgainst: "Values of the secret store being kept in messages, journals, memories or records.",
  fails: "closed",
  configuredBy: [],
  spec: ["002/no-plaintext-secrets", "001/storage-at-rest", "design-9/mark-text"],
};

export interface RedactDeps {
  readonly scanner: KnownValueScanner;
}

export function createRedactLayer(deps: RedactDeps): StorageLayer {
  return {
    header,
    judge(write: StorageWrite, _context: CrossingContext): Verdict<StorageWrite> {
      const { text, names } = deps.scanner.scan(write.text);
      if (names.length === 0) return pass(write);
      return pass(
        { ...write, text },
        names.map((name) => ({ id: "redact/redacted", family: "secret", level: "high", via: name })),
      );
    },
  };
}
