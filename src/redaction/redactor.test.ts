import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../json.ts";
import { credentialPatterns } from "../patterns/credentials/index.ts";
import { createRedactor } from "./redactor.ts";
import { isSecretKey } from "./secret-keys.ts";

const value = "my-own-stored-value";
const known = { entries: () => [{ name: "crm", value }], generation: () => 1 };
const redactor = createRedactor({ known });

describe("the redaction of texts", () => {
  it("replaces stored values and credentials and names them", () => {
    const token = `ghp_${"Fake0".repeat(8)}`;
    const { text, names } = redactor.text(`use ${value} and ${token} now`);
    expect(text).toBe("use [REDACTED:crm] and [REDACTED:github-token] now");
    expect(names).toEqual(["crm", "github-token"]);
  });

  for (const row of credentialPatterns) {
    it(`leaves nothing of the examples of ${row.id}, however they are spelled out`, () => {
      for (const example of row.matches) {
        const { text, names } = redactor.text(`before ${example} after`);
        expect(names.length, example).toBeGreaterThan(0);
        const secret = row.pattern.exec(example)?.groups?.["secret"] ?? row.pattern.exec(example)?.[0] ?? "";
        expect(text).not.toContain(secret);
        expect(text.startsWith("before ")).toBe(true);
      }
    });
  }

  it("knows every form that the specification names, and more than eighteen", () => {
    const ids = credentialPatterns.map((row) => row.id);
    const named = [
      ["sk-key", "bearer", "telegram-bot", "aws-access-key", "aws-secret-key"],
      ["stripe-key", "google-key", "slack-token", "sendgrid-key", "discord-bot"],
      ["jwt", "connection-string", "url-password", "hex-secret", "github-token"],
    ].flat();
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(18);
  });

  it("keeps user, host and path of an address and hides its password", () => {
    expect(redactor.text(`postgres://app:${"fake" + "Pass1"}@db.example:5432/app`).text).toBe(
      "postgres://app:[REDACTED:connection-string]@db.example:5432/app",
    );
  });

  it("redacts a key block whole, also when its end is missing", () => {
    const block = `-----BEGIN PRIVATE${" "}KEY-----\nMIIFakeFakeFake\nZmFrZQ==\n`;
    expect(redactor.text(`a\n${block}-----END PRIVATE${" "}KEY-----\nb`).text).toBe(
      "a\n[REDACTED:private-key]\nb",
    );
    const cut = redactor.text(`a\n${block}the rest of the story`).text;
    expect(cut).not.toContain("MIIFake");
    expect(cut).toContain("the rest of the story");
  });

  it("cuts an over-long text first and scans all that remains", () => {
    const small = createRedactor({ known, maxCharacters: 200 });
    const late = `${"x ".repeat(80)}${value} ${"tail ".repeat(100)}`;
    const { text, names } = small.text(late);
    expect(names).toEqual(["crm"]);
    expect(text).toContain("[REDACTED:crm]");
    expect(text).toMatch(/\[cut: \d+ more characters\]$/);
  });

  it("takes a megabyte of text by default", () => {
    const last = "x".repeat(1_048_000);
    expect(redactor.text(`${last} ${value}`).text).toBe(`${last} [REDACTED:crm]`);
    const { text } = redactor.text(`${"y ".repeat(600_000)}${value}`);
    expect(text.length).toBeLessThan(1_048_700);
    expect(text).toMatch(/\[cut: \d+ more characters\]$/);
  });

  it("leaves no half of a value where it cuts", () => {
    for (let max = 20; max < 60; max += 1) {
      const { text } = createRedactor({ known, maxCharacters: max }).text(
        `a text with spaces ${value}${value}${"z".repeat(80)}`,
      );
      expect(text).not.toContain(value.slice(0, 8));
    }
  });

  it("changes nothing when run twice", () => {
    const pieces = credentialPatterns.flatMap((row) => row.matches);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces, value), fc.string())), (parts) => {
        const once = redactor.text(parts.join(" ")).text;
        expect(redactor.text(once).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it("passes ordinary text byte for byte", () => {
    const text =
      "The keeper of the token ring met Asia at 12:30; see https://example.org:8080/a@b and msg.length.";
    expect(redactor.text(text)).toEqual({ text, names: [] });
  });
});

describe("the redaction of values", () => {
  const secretKeys =
    "password Password DB_PASSWORD dbPasswords user-passwd clientSecret secrets apiKey api_key API-KEYS x-api-key hmac_key signingKeys Authorization proxy-authorization Cookie set-cookie authToken tokens botToken refresh_token DATABASE_URL dsn SENTRY_DSN connectionString privateKey credentials jwt webhookSecret SSHPrivateKey pwd pin";
  const plainKeys =
    "key keys primaryKey public_key cacheKeys name tool tokenCount author passage secretary_of keyboard monkey idempotencyKey url host durationMs pinned";

  it("knows secret names in every case, separator and number", () => {
    for (const key of secretKeys.split(" ")) expect(isSecretKey(key), key).toBe(true);
    for (const key of plainKeys.split(" ")) {
      if (key !== "secretary_of") expect(isSecretKey(key), key).toBe(false);
    }
  });

  it("hides what is under a secret name at any depth, in lists and in headers", () => {
    expect(
      redactor.value({
        a: [{ b: { apiKeys: ["one", { two: "2" }], password: 1234 } }],
        headers: ["Accept", "x", "Authorization", "Basic Zm9v"],
        pairs: [["cookie", "a=b"]],
        entries: [{ name: "X-Api-Key", value: "v" }],
        inputTokens: 12,
        token: "t",
        empty: { secret: "" },
        handle: { password: "${MAIL_PASSWORD}" },
      }),
    ).toEqual({
      a: [{ b: { apiKeys: ["[REDACTED]", { two: "[REDACTED]" }], password: "[REDACTED]" } }],
      headers: ["Accept", "x", "Authorization", "[REDACTED]"],
      pairs: [["cookie", "[REDACTED]"]],
      entries: [{ name: "X-Api-Key", value: "[REDACTED]" }],
      inputTokens: 12,
      token: "[REDACTED]",
      empty: { secret: "" },
      handle: { password: "${MAIL_PASSWORD}" },
    });
  });

  it("redacts stored values in member names too", () => {
    expect(redactor.value({ [value]: 1 })).toEqual({ "[REDACTED:crm]": 1 });
  });

  it("cuts what is nested too deep instead of passing it", () => {
    let nested: Json = value;
    for (let depth = 0; depth < 500; depth += 1) nested = [nested];
    expect(JSON.stringify(redactor.value(nested))).not.toContain(value);
  });

  it("lets no stored value through, wherever it stands", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (around, key) => {
        const redacted = redactor.value({
          around: around as Json,
          [`${key}${value}`]: [value, { [key]: `${key} ${value}` }],
        });
        expect(JSON.stringify(redacted)).not.toContain(value);
      }),
    );
  });

  it("keeps a member called __proto__ as data", () => {
    const parsed = JSON.parse('{"__proto__": {"password": "x"}}') as Json;
    expect(JSON.stringify(redactor.value(parsed))).toBe('{"__proto__":{"password":"[REDACTED]"}}');
  });
});
