import assert from "node:assert/strict";
import type { KeyObject } from "node:crypto";
import { parseEnv } from "node:util";
import type { EventBus, EventMap } from "../events.ts";
import type { Clock } from "../platform/clock.ts";
import type { Environment } from "../platform/environment.ts";
import { newTraceId, takeRandomBytes } from "../platform/random.ts";
import { err, ok, type Result } from "../result.ts";
import type { SecretRow, Store, StoreUnit } from "../store/store.ts";
import { KnownSecretList } from "./known-secret-list.ts";
import { keySpellings } from "./master-key/key-text.ts";
import type { KeyRequest, MasterKeySource } from "./master-key/source.ts";
import { openVault, type SecretStoreError } from "./open-vault.ts";
import { openSecret, sealSecret } from "./secret-crypto.ts";
import type { KnownSecrets, SecretManager } from "./secret-manager.ts";
import { createSecretManager, type SecretReader } from "./secret-managers.ts";
import { cannotStage, damagedSystemSecret, findCrowding, findRefusal, unknownName } from "./refusals.ts";
import { isReadableVariable, secretVariables } from "./secret-variables.ts";
import { isSystemName } from "./secret-names.ts";

export interface SecretStoreOptions {
  readonly store: Store;
  readonly masterKey: MasterKeySource;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly bus: EventBus;
}

export interface SecretInfo {
  readonly name: string;
  readonly version: number;
  readonly updatedAt: number;
  /** The record cannot be decrypted: set it again or delete it. */
  readonly damaged: boolean;
}

export interface ImportReport {
  readonly imported: readonly string[];
  readonly skipped: readonly { readonly name: string; readonly why: string }[];
}

interface HeldSecret {
  readonly version: number;
  readonly updatedAt: number;
  /** Null when the record is damaged. */
  readonly value: string | null;
}

const longVariable = 1_024;
const rotatedMasterKey = "castellan.master-key";

/** The encrypted secrets of one store. Values are decrypted once, at open; changes are committed before they count. */
export class SecretStore {
  readonly #options: SecretStoreOptions;
  readonly #held = new Map<string, HeldSecret>();
  readonly #known = new KnownSecretList();
  readonly #warnedAgents = new Set<string>();
  readonly #traceId = newTraceId();
  #masterKey: KeyObject;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(options: SecretStoreOptions, masterKey: KeyObject) {
    this.#options = { ...options, environment: Object.freeze({ ...options.environment }) };
    this.#masterKey = masterKey;
  }

  static async open(options: SecretStoreOptions): Promise<Result<SecretStore, SecretStoreError>> {
    const vault = await openVault(options.store, options.masterKey, options.clock.now());
    if (!vault.ok) return vault;
    const secrets = new SecretStore(options, vault.value.masterKey);
    secrets.#protectMasterKey(vault.value.masterKey);
    for (const row of vault.value.rows) secrets.#take(row);
    for (const name of secretVariables(options.environment)) {
      const value = options.environment[name] ?? "";
      // Counting takes milliseconds of every start, and ordinary keys are short.
      const isLong = value.length > longVariable;
      const crowding = isLong ? findCrowding(`The variable ${name}`, value, secrets.#known) : undefined;
      if (crowding !== undefined) return err(crowding);
      secrets.#known.protect(name, value);
    }
    return ok(secrets);
  }

  get known(): KnownSecrets {
    return this.#known;
  }

  /** Adds a value that is kept elsewhere (a token, a derived key) to what must never leave. */
  protect(name: string, value: string): boolean {
    return this.#known.protect(name, value);
  }

  /** The platform's own view; `by` names the reader in the records. */
  manager(by: string): SecretManager {
    return createSecretManager(this.#reader(by));
  }

  /** What one agent may read. Without a list it may read everything, which is reported once. */
  scopedTo(agent: string, allow: readonly string[]): SecretManager {
    if (allow.length === 0 && !this.#warnedAgents.has(agent)) {
      this.#warnedAgents.add(agent);
      this.#emit("security:warn", {
        what: "secrets-unrestricted",
        detail: { agent, hint: `Set agents.${agent}.secrets.allow to the names this agent needs.` },
      });
    }
    return createSecretManager(this.#reader(`agent:${agent}`, agent), allow);
  }

  list(): readonly SecretInfo[] {
    return [...this.#held]
      .filter(([name]) => !isSystemName(name))
      .map(([name, { version, updatedAt, value }]) => ({ name, version, updatedAt, damaged: value === null }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  async set(name: string, value: string): Promise<Result<SecretInfo, SecretStoreError>> {
    const refused = findRefusal(name, value, this.#known);
    if (refused !== undefined) return err(refused);
    return this.#inTurn(async () => {
      const [info] = await this.#putAll([[name, value]]);
      assert(info !== undefined, "one value was written");
      this.#changed(name, "set");
      return ok(info);
    });
  }

  /** A new version: of another value, or of the same one under a fresh salt. */
  async rotate(name: string, value?: string): Promise<Result<SecretInfo, SecretStoreError>> {
    const next = value ?? this.#held.get(name)?.value ?? undefined;
    if (next === undefined || !this.#held.has(name)) return err(unknownName(name));
    const refused = findRefusal(name, next, this.#known);
    if (refused !== undefined) return err(refused);
    return this.#inTurn(async () => {
      const [info] = await this.#putAll([[name, next]]);
      assert(info !== undefined, "one value was written");
      this.#changed(name, "rotated");
      return ok(info);
    });
  }

  /** Stores that many random bytes as hex. The value is not shown to anybody; a partner's copy is set by hand. */
  async generate(name: string, bytes = 32): Promise<Result<SecretInfo, SecretStoreError>> {
    if (!Number.isInteger(bytes) || bytes < 16 || bytes > 1_024) {
      return err({ kind: "refused", message: `A generated secret has 16 to 1024 bytes, not ${bytes}.` });
    }
    return this.set(name, takeRandomBytes(bytes).toString("hex"));
  }

  async delete(name: string): Promise<Result<null, SecretStoreError>> {
    if (isSystemName(name)) return err(unknownName(name));
    return this.#inTurn(async () => {
      const removed = await this.#options.store.write((unit) => unit.secrets.remove(name));
      this.#held.delete(name);
      if (!removed) return err(unknownName(name));
      this.#changed(name, "deleted");
      return ok(null);
    });
  }

  /** Takes what fits from the text of an environment file, all in one commit, and says why the rest was left. */
  async import(dotenv: string): Promise<ImportReport> {
    const skipped: { name: string; why: string }[] = [];
    const fitting: [string, string][] = [];
    for (const [name, value] of Object.entries(parseEnv(dotenv))) {
      const refused = value === undefined || findRefusal(name, value, this.#known);
      if (typeof refused === "object") skipped.push({ name, why: refused.message });
      else if (value !== undefined && this.#known.protect(name, value)) fitting.push([name, value]);
    }
    await this.#inTurn(() => this.#putAll(fitting));
    for (const [name] of fitting) this.#changed(name, "set");
    return { imported: fitting.map(([name]) => name), skipped };
  }

  /** A secret of the platform itself, made when it is first asked for. */
  async ensureSystem(name: `castellan.${string}`, make: () => string): Promise<string> {
    return this.#inTurn(async () => {
      const held = this.#held.get(name);
      if (held?.value === null) throw damagedSystemSecret(name);
      if (held !== undefined) return held.value;
      const value = make();
      await this.#putAll([[name, value]]);
      return value;
    });
  }

  /**
   * Re-encrypts everything under a new key in one commit. A source that stages keeps both keys until then, so a
   * kill at any instant leaves one that fits; other sources need the new key handed in.
   */
  async rotateMasterKey(handedIn?: KeyObject): Promise<Result<null, SecretStoreError>> {
    return this.#inTurn(async () => {
      const { store, masterKey: source } = this.#options;
      const request: KeyRequest = { storeId: store.id, mayCreate: false };
      const staged = handedIn === undefined ? await source.stage?.(request) : undefined;
      if (staged !== undefined && !staged.ok) return staged;
      const key = handedIn ?? staged?.value.key;
      if (key === undefined) return err(cannotStage(source.kind));
      const damaged = [...this.#held].find(([, held]) => held.value === null)?.[0];
      if (damaged !== undefined) {
        await staged?.value.discard();
        return err({
          kind: "damaged",
          message: `Secret "${damaged}" cannot be read; set it again or delete it first.`,
        });
      }
      await store.write(async (unit) => {
        await this.#reseal(unit, key);
        await staged?.value.commit?.(unit);
      });
      this.#masterKey = key;
      this.#protectMasterKey(key);
      await staged?.value.promote();
      this.#changed(rotatedMasterKey, "rotated");
      return ok(null);
    });
  }

  async #reseal(unit: StoreUnit, key: KeyObject): Promise<void> {
    const storeId = this.#options.store.id;
    for (const row of await unit.secrets.all()) {
      const identity = { storeId, name: row.name, version: row.version };
      const value = openSecret(this.#masterKey, identity, row.envelope);
      assert(value.ok, "every record was read at open");
      await unit.secrets.put({ ...row, envelope: sealSecret(key, identity, value.value) });
    }
  }

  async #putAll(pairs: readonly (readonly [string, string])[]): Promise<readonly SecretInfo[]> {
    const { store, clock } = this.#options;
    const updatedAt = clock.now();
    for (const [name, value] of pairs) this.#known.protect(name, value);
    const rows = await store.write(async (unit) => {
      const written: SecretRow[] = [];
      for (const [name, value] of pairs) {
        const version = ((await unit.secrets.get(name))?.version ?? 0) + 1;
        const envelope = sealSecret(this.#masterKey, { storeId: store.id, name, version }, value);
        const row = { name, version, envelope, updatedAt };
        await unit.secrets.put(row);
        written.push(row);
      }
      return written;
    });
    const values = new Map(pairs);
    return rows.map(({ name, version }) => {
      this.#held.set(name, { version, updatedAt, value: values.get(name) ?? null });
      return { name, version, updatedAt, damaged: false };
    });
  }

  #take(row: SecretRow): void {
    const { name, version, updatedAt, envelope } = row;
    const value = openSecret(this.#masterKey, { storeId: this.#options.store.id, name, version }, envelope);
    this.#held.set(name, { version, updatedAt, value: value.ok ? value.value : null });
    if (value.ok) this.#known.protect(name, value.value);
    else this.#emit("security:warn", { what: "secret-damaged", detail: { name, why: value.error.message } });
  }

  #protectMasterKey(key: KeyObject): void {
    for (const spelling of keySpellings(key)) this.#known.protect(rotatedMasterKey, spelling);
  }

  #reader(by: string, agent?: string): SecretReader {
    const { environment, bus, clock } = this.#options;
    const origin = { traceId: newTraceId(), ...(agent === undefined ? {} : { agent }) };
    return {
      names: () => [
        ...new Set([
          ...[...this.#held.keys()].filter((name) => !isSystemName(name)),
          ...secretVariables(environment).filter(isReadableVariable),
        ]),
      ],
      /** A damaged record is missing, not replaced by the environment's value of the same name. */
      value: (name) => {
        if (isSystemName(name)) return undefined;
        const held = this.#held.get(name);
        if (held !== undefined) return held.value ?? undefined;
        return Object.hasOwn(environment, name) && isReadableVariable(name) ? environment[name] : undefined;
      },
      report: (name, outcome) => bus.emit("secret:accessed", clock.now(), origin, { name, outcome, by }),
    };
  }

  #changed(name: string, change: EventMap["secret:changed"]["change"]): void {
    this.#emit("secret:changed", { name, change });
  }

  #emit<Name extends "security:warn" | "secret:changed">(name: Name, data: EventMap[Name]): void {
    this.#options.bus.emit(name, this.#options.clock.now(), { traceId: this.#traceId }, data);
  }

  /** Changes run one after the other, so that memory follows the order of the commits. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = Promise.allSettled([result]);
    return result;
  }
}
