import { createSecretKey, scrypt, type KeyObject } from "node:crypto";
import { takeRandomBytes } from "../../platform/random.ts";
import { err, ok, type Result } from "../../result.ts";
import type { Json, JsonObject } from "../../json.ts";
import type { Store } from "../../store/store.ts";
import type { MasterKeyError, MasterKeySource } from "./source.ts";

export const passphraseSetting = "secrets.passphrase";

const shortestPassphrase = 12;

interface Parameters {
  readonly salt: string;
  /** Binary logarithm of scrypt's cost. */
  readonly logCost: number;
}

const logCostNow = 16;
/** Stored parameters outside this range are refused: cheaper ones help a thief, dearer ones stop the start. */
const logCostRange = { least: 15, most: 20 } as const;

export interface PassphraseOptions {
  readonly passphrase: string;
  readonly store: Store;
  /** The passphrase to change to, for a rotation. */
  readonly nextPassphrase?: string;
}

/** A key derived by scrypt; salt and cost are kept in the store's settings. */
export function passphraseKeySource({
  passphrase,
  nextPassphrase,
  store,
}: PassphraseOptions): MasterKeySource {
  return {
    kind: "passphrase",
    read: async ({ mayCreate }) => {
      if (passphrase.length < shortestPassphrase) return err(tooShort(passphrase));
      const stored = await store.read((unit) => unit.settings.get(passphraseSetting));
      if (stored === undefined && !mayCreate) {
        return err({
          kind: "missing",
          message:
            "The store's secrets are not protected by a passphrase; use the key source they were made with.",
        });
      }
      const parameters = stored === undefined ? ok(newParameters()) : parseParameters(stored);
      if (!parameters.ok) return parameters;
      if (stored === undefined)
        await store.write((unit) => unit.settings.put(passphraseSetting, { ...parameters.value }));
      return ok([await deriveKey(passphrase, parameters.value)]);
    },
    stage: async () => {
      const next = nextPassphrase ?? passphrase;
      if (next.length < shortestPassphrase) return err(tooShort(next));
      const parameters = newParameters();
      return ok({
        key: await deriveKey(next, parameters),
        commit: (unit) => unit.settings.put(passphraseSetting, { ...parameters }),
        promote: async () => undefined,
        discard: async () => undefined,
      });
    },
  };
}

function newParameters(): Parameters {
  return { salt: takeRandomBytes(32).toString("hex"), logCost: logCostNow };
}

function parseParameters(stored: Json): Result<Parameters, MasterKeyError> {
  const { salt, logCost } = (typeof stored === "object" && stored !== null ? stored : {}) as JsonObject;
  const saltFits = typeof salt === "string" && /^[0-9a-f]{32,128}$/.test(salt);
  const costFits = typeof logCost === "number" && Number.isInteger(logCost);
  if (saltFits && costFits && logCost >= logCostRange.least && logCost <= logCostRange.most)
    return ok({ salt, logCost });
  return err({
    kind: "malformed",
    message: `The setting ${passphraseSetting} is damaged: expected a salt in hex and a cost from ${logCostRange.least} to ${logCostRange.most}.`,
  });
}

async function deriveKey(passphrase: string, { salt, logCost }: Parameters): Promise<KeyObject> {
  const cost = 2 ** logCost;
  const options = { N: cost, r: 8, p: 1, maxmem: 128 * cost * 8 * 2 };
  const bytes = await new Promise<Buffer>((settle, fail) => {
    scrypt(passphrase.normalize("NFKC"), Buffer.from(salt, "hex"), 32, options, (error, key) => {
      if (error === null) settle(key);
      else fail(error);
    });
  });
  return createSecretKey(bytes);
}

function tooShort(passphrase: string): MasterKeyError {
  return {
    kind: "malformed",
    message: `The passphrase has ${passphrase.length} characters; at least ${shortestPassphrase} are needed.`,
  };
}
