import { describe, expect, it } from "vitest";
import type { OutboundContext } from "../../../layer.ts";
import { createKnownValueScanner } from "../../../redaction/known-values.ts";
import type { KnownSecrets } from "../../../secrets/secret-manager.ts";
import { createKnownSecretsLayer } from "./index.ts";

const context: OutboundContext = {
  now: 0,
  signal: new AbortController().signal,
  traceId: "trace",
  agent: "main",
  conversation: "c1",
  texts: () => [],
};

function layerFor(known: KnownSecrets) {
  return createKnownSecretsLayer({ scanner: createKnownValueScanner(known), known });
}

function fixed(entries: readonly { readonly name: string; readonly value: string }[]): KnownSecrets {
  return { entries: () => entries, generation: () => 1 };
}

const layer = layerFor(fixed([{ name: "MAIL_PASSWORD", value: "correct-horse-battery" }]));

describe("outbound/known-secrets", () => {
  it("replaces a secret by its name and reports the name, never the value", () => {
    const stream = layer.open(context);
    const released = stream.push("The password is correct-horse-") + stream.push("battery, use it.");
    const { rest, verdict } = stream.end();
    expect(released + rest).toBe("The password is [REDACTED:MAIL_PASSWORD], use it.");
    expect(verdict).toEqual({
      do: "pass",
      value: null,
      findings: [{ id: "known-secrets/redacted", family: "secret", level: "high", via: "MAIL_PASSWORD" }],
    });
  });

  it("releases text without secrets unchanged and without findings", () => {
    const stream = layer.open(context);
    expect(stream.push("Nothing to hide here.") + stream.end().rest).toBe("Nothing to hide here.");
    expect(stream.end().verdict).toEqual({ do: "pass", value: null });
  });

  it("covers a secret that was added after the platform started", () => {
    const entries = [{ name: "A", value: "first-secret-value" }];
    let generation = 1;
    const growing = layerFor({ entries: () => entries, generation: () => generation });
    expect(growing.open(context).push("x second-secret-value y")).toContain("second-secret-value");
    entries.push({ name: "B", value: "second-secret-value" });
    generation++;
    const stream = growing.open(context);
    expect(stream.push("x second-secret-value y") + stream.end().rest).toBe("x [REDACTED:B] y");
  });

  it("says how much it may hold back for the longest secret", () => {
    expect(layer.holdBack).toBe(21 * 34);
    expect(layerFor(fixed([])).holdBack).toBe(0);
  });

  it("releases nothing after the end", () => {
    const stream = layer.open(context);
    stream.end();
    expect(stream.push("late")).toBe("");
    expect(stream.end().rest).toBe("");
  });
});
