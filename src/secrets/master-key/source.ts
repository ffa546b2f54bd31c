import type { KeyObject } from "node:crypto";
import type { Result } from "../../result.ts";
import type { StoreUnit } from "../../store/store.ts";

export interface MasterKeyError {
  readonly kind: "missing" | "insecure" | "malformed" | "unusable" | "not-supported";
  /** What was expected, what came and what to do; never any part of a key. */
  readonly message: string;
}

export interface KeyRequest {
  /** Random id of the store the key is for. */
  readonly storeId: string;
  /** True only while the store holds no secret: making a key later would hide that the right one is lost. */
  readonly mayCreate: boolean;
}

export interface KeyChoice {
  /** The place in what `read` gave of the key that fits. */
  readonly index: number;
  readonly found: number;
}

/** A new key on its way: it is kept beside the old one until the store has been re-encrypted under it. */
export interface StagedKey {
  readonly key: KeyObject;
  /** Changes that must become true together with the re-encryption. */
  commit?(unit: StoreUnit): Promise<void>;
  promote(): Promise<void>;
  discard(): Promise<void>;
}

/** Where the master key comes from. Sources that the operator keeps outside (environment, command) cannot stage. */
export interface MasterKeySource {
  readonly kind: "generated-file" | "file" | "environment" | "passphrase" | "command";
  /** Keys that may be right, the current one first; a second one is left by an interrupted rotation. */
  read(request: KeyRequest): Promise<Result<readonly KeyObject[], MasterKeyError>>;
  /** Told which key was right, so that an interrupted rotation is finished or undone and its traces go. */
  settle?(choice: KeyChoice, request: KeyRequest): Promise<void>;
  stage?(request: KeyRequest): Promise<Result<StagedKey, MasterKeyError>>;
}
