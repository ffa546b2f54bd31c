import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { takeRandomBytes } from "../platform/random.ts";

export interface RecordKeys {
  /** Key of the chain's MACs. */
  readonly chain: KeyObject;
  /** Ed25519 key that signs checkpoints; its public half lies beside the log. */
  readonly signing: KeyObject;
}

/** What the log needs of the secret store. */
export interface SystemSecrets {
  ensureSystem(name: `castellan.${string}`, make: () => string): Promise<string>;
}

export async function loadRecordKeys(secrets: SystemSecrets): Promise<RecordKeys> {
  const chain = await secrets.ensureSystem("castellan.records.key", () =>
    takeRandomBytes(32).toString("hex"),
  );
  const signing = await secrets.ensureSystem("castellan.records.signing-key", () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    return privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
  });
  return {
    chain: createSecretKey(Buffer.from(chain, "hex")),
    signing: createPrivateKey({ key: Buffer.from(signing, "base64"), type: "pkcs8", format: "der" }),
  };
}

export function publicKeyOf(signing: KeyObject): KeyObject {
  return signing.type === "public" ? signing : createPublicKey(signing);
}
