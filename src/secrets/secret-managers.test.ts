import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildSecretHouse, type SecretHouse } from "../../test/support/secret-house.ts";
import { createMemoryStore } from "../../test/support/secret-rows.ts";
import { createRedactor } from "../redaction/redactor.ts";
import { environmentKeySource } from "./master-key/environment-key.ts";
import { keyToText, newMasterKey } from "./master-key/key-text.ts";

let house: SecretHouse;
beforeEach(() => {
  house = buildSecretHouse();
});
afterEach(() => house.remove());

describe("the secret manager", () => {
  it("offers four frozen methods over a snapshot in which the store wins over the environment", async () => {
    const environment = { API_KEY: "from-environment", HOME: "/root" };
    const secrets = await house.open(createMemoryStore(), undefined, environment);
    const manager = secrets.manager("daemon");
    expect(Object.keys(manager).sort()).toEqual(["get", "has", "keys", "require"]);
    expect(Object.isFrozen(manager)).toBe(true);
    expect(manager.get("API_KEY")).toBe("from-environment");
    await secrets.set("API_KEY", "from-the-store");
    expect(manager.get("API_KEY")).toBe("from-the-store");
    expect(manager.get("__proto__")).toBeUndefined();
    expect(manager.get("toString")).toBeUndefined();
    expect(manager.keys()).toEqual(["API_KEY"]);
  });

  it("keeps the environment it was made with, whatever that becomes later", async () => {
    const environment: Record<string, string> = { API_KEY: "before-the-change", OLD_KEY: "still-there" };
    const secrets = await house.open(createMemoryStore(), undefined, environment);
    const manager = secrets.manager("daemon");
    environment["API_KEY"] = "after-the-change";
    environment["NEW_KEY"] = "added-afterwards";
    delete environment["OLD_KEY"];
    expect(manager.get("API_KEY")).toBe("before-the-change");
    expect(manager.get("OLD_KEY")).toBe("still-there");
    expect(manager.has("NEW_KEY")).toBe(false);
    expect(secrets.manager("later").get("API_KEY")).toBe("before-the-change");
  });

  it("gives the master key and its passphrase to nobody", async () => {
    const environment = {
      CASTELLAN_MASTER_KEY: keyToText(newMasterKey()),
      CASTELLAN_PASSPHRASE: "correct horse battery",
    };
    const secrets = await house.open(createMemoryStore(), environmentKeySource(environment), environment);
    for (const manager of [secrets.manager("daemon"), secrets.scopedTo("agent", [])]) {
      expect(manager.keys()).toEqual([]);
      for (const name of Object.keys(environment)) expect(manager.get(name)).toBeUndefined();
    }
    expect(
      createRedactor({ known: secrets.known }).text(environment.CASTELLAN_PASSPHRASE).names,
    ).toHaveLength(1);
  });

  it("reports every read with its outcome and never a value", async () => {
    const secrets = await house.open(createMemoryStore());
    await secrets.set("API_KEY", "some-long-value");
    const manager = secrets.manager("provider:test");
    manager.get("API_KEY");
    const missing = manager.require("OTHER");
    expect(missing.ok ? "" : missing.error.message).toContain("castellan secrets set OTHER");
    expect(house.accesses()).toEqual([
      { name: "API_KEY", outcome: "success", by: "provider:test" },
      { name: "OTHER", outcome: "not_found", by: "provider:test" },
    ]);
    expect(JSON.stringify(house.events)).not.toContain("some-long-value");
  });

  it("lets an agent read only what its list allows and reports what it denies", async () => {
    const secrets = await house.open(createMemoryStore());
    await secrets.import("OPENAI_API_KEY=openai-value\nAWS_SECRET=aws-value-1\n");
    const scoped = secrets.scopedTo("support", ["openai_*"]);
    expect(scoped.get("OPENAI_API_KEY")).toBe("openai-value");
    expect(scoped.get("AWS_SECRET")).toBeUndefined();
    expect(scoped.has("AWS_SECRET")).toBe(false);
    expect(scoped.require("AWS_SECRET")).toMatchObject({ error: { kind: "denied" } });
    expect(scoped.keys()).toEqual(["OPENAI_API_KEY"]);
    expect(house.accesses().map((data) => (data as { outcome: string }).outcome)).toEqual([
      "success",
      "denied",
      "denied",
      "denied",
    ]);
    expect(house.events.find((event) => event.name === "secret:accessed")?.origin.agent).toBe("support");
  });

  it("does not restrict an agent without a list, and warns once", async () => {
    const secrets = await house.open(createMemoryStore());
    await secrets.set("API_KEY", "some-long-value");
    expect(secrets.scopedTo("free", []).get("API_KEY")).toBe("some-long-value");
    secrets.scopedTo("free", []);
    expect(house.events.filter((event) => event.name === "security:warn")).toHaveLength(1);
  });
});

describe("the values that must never leave", () => {
  it("are those of the store, of secret-sounding variables, what is added, and the master key", async () => {
    const key = newMasterKey();
    const source = environmentKeySource({ CASTELLAN_MASTER_KEY: keyToText(key) });
    const environment = { OPENAI_API_KEY: "env-key-value", HOME: "/home/someone", PWD: "/home/someone" };
    const secrets = await house.open(createMemoryStore(), source, environment);
    await secrets.set("MAIL", "mail-value-1");
    const redactor = createRedactor({ known: secrets.known });
    expect(redactor.text("mail-value-1 env-key-value /home/someone").text).toBe(
      "[REDACTED:MAIL] [REDACTED:OPENAI_API_KEY] /home/someone",
    );
    expect(redactor.text(key.export().toString("base64url")).text).toBe("[REDACTED:castellan.master-key]");
    expect(secrets.protect("api-token", "token-value-9")).toBe(true);
    expect(secrets.protect("short", "short")).toBe(false);
    await secrets.set("MAIL", "mail-value-2");
    expect(redactor.text("token-value-9 mail-value-1 mail-value-2").text).toBe(
      "[REDACTED:api-token] [REDACTED:MAIL] [REDACTED:MAIL]",
    );
  });
});
