import type { AlertDesk } from "../alerts/alert-desk.ts";
import { loadHead } from "../audit/record-head.ts";
import type { RecordKeys } from "../audit/record-keys.ts";
import type { RecordLog } from "../audit/record-log.ts";
import { readRecords } from "../audit/read-records.ts";
import { verifyRecords } from "../audit/verify-records.ts";
import type { BudgetDesk } from "../budget/budget-desk.ts";
import type { Road } from "../checkpoints/checkpoints.ts";
import type { Config } from "../config/schema.ts";
import { AppError } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import type { LayerHeader } from "../layer.ts";
import type { Redactor } from "../redaction/redactor.ts";
import type { Result } from "../result.ts";
import type { SecretStoreError } from "../secrets/open-vault.ts";
import type { SecretInfo, SecretStore } from "../secrets/secret-store.ts";
import type { AdminDesk, InspectKind, RecordQuery, SecretView } from "../server/admin.ts";
import type { BudgetView } from "../server/wire-budget.ts";
import type { PeopleDesk } from "../senders/people-desk.ts";
import type { Store } from "../store/store.ts";
import type { DoctorReport } from "./doctor.ts";
import type { Inspector } from "./inspect.ts";
import { createInspector } from "./inspect.ts";
import type { PanicLock } from "./panic-lock.ts";

export interface OperatorDeskParts {
  readonly config: Config;
  readonly secrets: SecretStore;
  readonly store: Store;
  readonly records: RecordLog;
  readonly recordKeys: RecordKeys;
  readonly recordFolder: string;
  readonly road: Road;
  readonly redactor: Redactor;
  readonly panicLock: PanicLock;
  readonly alerts: AlertDesk;
  readonly people: PeopleDesk;
  readonly budgetDesk: BudgetDesk;
  readonly stopTurns: () => Promise<number>;
  readonly doctor: () => Promise<DoctorReport>;
  readonly stop: (by: string) => void;
}

/** What an operator can do beside talking: secrets, records, configuration, panic. */
export class OperatorDesk implements AdminDesk {
  readonly people: PeopleDesk;
  readonly #parts: OperatorDeskParts;
  /** One for all requests: its layers remember persons, and no item may come from a person of an earlier one. */
  readonly #inspector: Inspector;

  constructor(parts: OperatorDeskParts) {
    this.#parts = parts;
    this.#inspector = createInspector(parts.road, parts.config.channels.email);
    this.people = parts.people;
  }

  get alerts(): AlertDesk {
    return this.#parts.alerts;
  }

  secrets = async (): Promise<readonly SecretView[]> => this.#parts.secrets.list().map(viewSecret);

  setSecret = async (name: string, value: string): Promise<SecretView> =>
    viewSecret(unwrap(await this.#parts.secrets.set(name, value)));

  deleteSecret = async (name: string): Promise<boolean> => {
    const deleted = await this.#parts.secrets.delete(name);
    if (!deleted.ok && deleted.error.kind === "not-found") return false;
    unwrap(deleted);
    return true;
  };

  generateSecret = async (name: string, bytes: number): Promise<SecretView> =>
    viewSecret(unwrap(await this.#parts.secrets.generate(name, bytes)));

  rotateSecrets = async (): Promise<{ readonly rotated: number }> => {
    unwrap(await this.#parts.secrets.rotateMasterKey());
    return { rotated: this.#parts.secrets.list().length };
  };

  importSecrets = async (entries: { readonly [name: string]: string }): Promise<readonly SecretView[]> => {
    const views: SecretView[] = [];
    for (const [name, value] of Object.entries(entries)) views.push(await this.setSecret(name, value));
    return views;
  };

  records = async ({ last, level, event }: RecordQuery): Promise<readonly JsonObject[]> => {
    await this.#parts.records.committed();
    const found: JsonObject[] = [];
    const options = {
      folder: this.#parts.recordFolder,
      last,
      ...(level === undefined ? {} : { level }),
      ...(event === undefined ? {} : { event }),
    };
    for await (const record of readRecords(options)) found.push(record as unknown as JsonObject);
    return found;
  };

  verifyRecords = async (): Promise<JsonObject> => {
    const { records, recordKeys, recordFolder, store } = this.#parts;
    await records.committed();
    const head = await loadHead(store);
    return (await verifyRecords(
      recordFolder,
      { ...recordKeys, storeId: store.id },
      head,
    )) as unknown as JsonObject;
  };

  budget = (conversation?: string): Promise<BudgetView> => this.#parts.budgetDesk.view(conversation);

  doctor = async (): Promise<JsonObject> => (await this.#parts.doctor()) as unknown as JsonObject;

  config = async (): Promise<JsonObject> =>
    this.#parts.redactor.value(JSON.parse(JSON.stringify(this.#parts.config)) as JsonObject) as JsonObject;

  layers = (): readonly LayerHeader[] => {
    const { gateway, inbound, skills, action, outbound, storage } = this.#parts.road;
    return [gateway, inbound, skills, action, outbound, storage].flatMap((layers) =>
      layers.map((layer) => layer.header),
    );
  };

  inspect = async (kind: InspectKind, items: readonly JsonObject[]): Promise<readonly JsonObject[]> =>
    items.map((item) => this.#inspector.inspect(kind, item));

  lock = async (by: string): Promise<{ readonly turnsStopped: number }> => ({
    turnsStopped: await this.#parts.panicLock.lock(by, this.#parts.stopTurns),
  });

  unlock = (by: string): Promise<void> => this.#parts.panicLock.unlock(by, this.#parts.stopTurns);

  stop = (by: string): void => this.#parts.stop(by);
}

function viewSecret({ name, version, updatedAt }: SecretInfo): SecretView {
  return { name, version, updatedAt };
}

const codes: Partial<Record<SecretStoreError["kind"], "not-found" | "unprocessable">> = {
  "not-found": "not-found",
  refused: "unprocessable",
};

function unwrap<T>(result: Result<T, SecretStoreError>): T {
  if (result.ok) return result.value;
  throw new AppError(codes[result.error.kind] ?? "storage-unavailable", result.error.message);
}
