import { createDecipheriv, hkdfSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newMasterKey } from "./master-key/key-text.ts";
import { openSecret, parseEnvelope, sealSecret, secretFormat } from "./secret-crypto.ts";

const key = newMasterKey();
const identity = { storeId: "store_1", name: "MAIL_PASSWORD", version: 3 };

describe("the encryption of one secret", () => {
  it("gives back any text under the same key and identity, and never the same envelope twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (value) => {
        const envelope = sealSecret(key, identity, value);
        expect(openSecret(key, identity, envelope)).toEqual({ ok: true, value });
        expect(sealSecret(key, identity, value)).not.toBe(envelope);
      }),
    );
  });

  it("is AES-256-GCM under a key that HKDF-SHA256 derives with a random salt, as another program would read it", () => {
    const envelope = sealSecret(key, identity, "a value");
    const [format = "", ...fields] = envelope.split("$");
    const [salt, nonce, ciphertext, tag] = fields.map((field) => Buffer.from(field, "base64url"));
    if (salt === undefined || nonce === undefined || ciphertext === undefined || tag === undefined)
      throw new Error("four fields were expected");
    const derived = Buffer.from(hkdfSync("sha256", key.export(), salt, format, 32));
    const decipher = createDecipheriv("aes-256-gcm", derived, nonce);
    decipher.setAAD(Buffer.from(JSON.stringify([format, "store_1", "MAIL_PASSWORD", 3])));
    decipher.setAuthTag(tag);
    expect(decipher.update(ciphertext, undefined, "utf8") + decipher.final("utf8")).toBe("a value");
    expect([format, tag.length]).toEqual(["castellan-secrets-v1", 16]);
  });

  it("takes a new salt and a new nonce for each encryption", () => {
    const envelopes = Array.from({ length: 200 }, () => sealSecret(key, identity, "a value").split("$"));
    for (const field of [1, 2]) expect(new Set(envelopes.map((parts) => parts[field])).size).toBe(200);
  });

  it("opens under no other key, store, name or version", () => {
    const envelope = sealSecret(key, identity, "a value");
    const others = [{ storeId: "store_2" }, { name: "MAIL_PASSWORD2" }, { version: 2 }];
    for (const other of others) {
      expect(openSecret(key, { ...identity, ...other }, envelope)).toMatchObject({
        error: { kind: "not-authentic" },
      });
    }
    expect(openSecret(newMasterKey(), identity, envelope)).toMatchObject({
      error: { kind: "not-authentic" },
    });
  });

  it("does not confuse a name and version with another name and version", () => {
    const envelope = sealSecret(key, { storeId: "s", name: 'a",1', version: 2 }, "a value");
    expect(openSecret(key, { storeId: "s", name: "a", version: 1 }, envelope).ok).toBe(false);
  });

  it("notices every changed character", () => {
    const envelope = sealSecret(key, identity, "a value of some length");
    for (let index = 0; index < envelope.length; index += 1) {
      for (const mark of ["A", "B", "$", "=", " "]) {
        const changed = envelope.slice(0, index) + mark + envelope.slice(index + 1);
        if (changed !== envelope)
          expect(openSecret(key, identity, changed).ok, `${index} ${mark}`).toBe(false);
      }
    }
  });

  it("refuses a format it does not know and says which one it expects", () => {
    const result = parseEnvelope("castellan-secrets-v2$a$b$c$d");
    expect(result).toMatchObject({ error: { kind: "unknown-format" } });
    expect(result.ok ? "" : result.error.message).toContain(secretFormat);
  });

  it("parses no text that it would spell differently", () => {
    const piece = fc.oneof(
      fc.constant(secretFormat),
      fc.base64String(),
      fc.string(),
      fc.constant("A".repeat(22)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
        const text = pieces.join("$");
        const parsed = parseEnvelope(text);
        if (!parsed.ok) return;
        const { salt, nonce, ciphertext, tag } = parsed.value;
        const fields = [salt, nonce, ciphertext, tag].map((field) => field.toString("base64url"));
        expect([secretFormat, ...fields].join("$")).toBe(text);
      }),
    );
    const envelope = sealSecret(key, identity, "x");
    for (const changed of [
      `${envelope}$`,
      `${envelope}=`,
      ` ${envelope}`,
      `${envelope}\n`,
      `${envelope}$AAAA`,
    ]) {
      expect(parseEnvelope(changed).ok, changed).toBe(false);
    }
  });

  it("shows neither value nor key in its messages", () => {
    const messages = [
      openSecret(newMasterKey(), identity, sealSecret(key, identity, "the-very-value")),
      parseEnvelope("x"),
    ];
    for (const result of messages) expect(JSON.stringify(result)).not.toContain("the-very-value");
  });
});
