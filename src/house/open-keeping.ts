import { AlertBook } from "../alerts/alert-book.ts";
import { AlertDesk } from "../alerts/alert-desk.ts";
import { FalseAlarmFile } from "../alerts/false-alarm-file.ts";
import { ConsoleNotice } from "../alerts/owner-notice.ts";
import { recordEvents } from "../audit/record-events.ts";
import type { RecordKeys } from "../audit/record-keys.ts";
import { loadRecordKeys } from "../audit/record-keys.ts";
import { RecordLog } from "../audit/record-log.ts";
import { CanaryBook } from "../canary/canary-book.ts";
import { loadCanaryKey } from "../canary/canary-key.ts";
import { AppError } from "../errors.ts";
import { forgetEnvironment } from "../platform/environment.ts";
import type { Log } from "../platform/log.ts";
import { openLog } from "../platform/log.ts";
import { newTraceId } from "../platform/random.ts";
import type { KnownValueScanner } from "../redaction/known-values.ts";
import { createKnownValueScanner } from "../redaction/known-values.ts";
import type { Redactor } from "../redaction/redactor.ts";
import { createRedactor } from "../redaction/redactor.ts";
import { chooseMasterKey, masterKeyVariables } from "../secrets/choose-master-key.ts";
import { SecretStore } from "../secrets/secret-store.ts";
import type { Ground } from "./open-ground.ts";

/** What keeps and what tells: secrets, redaction, the log and the records. */
export interface Keeping {
  readonly secrets: SecretStore;
  readonly masterKeyKind: string;
  readonly scanner: KnownValueScanner;
  readonly redactor: Redactor;
  readonly canaries: CanaryBook;
  readonly log: Log;
  readonly records: RecordLog;
  readonly recordKeys: RecordKeys;
  readonly recordFolder: string;
  readonly alerts: AlertDesk;
}

export async function openKeeping(ground: Ground, resources: AsyncDisposableStack): Promise<Keeping> {
  const { folder, store, bus, clock, settings } = ground;
  const { config, environment } = settings;
  const masterKey = chooseMasterKey(config.secrets, environment, store);
  const opened = await SecretStore.open({ store, masterKey, environment, clock, bus });
  if (!opened.ok) throw new AppError("config-invalid", opened.error.message);
  forgetEnvironment(masterKeyVariables);
  const secrets = opened.value;
  const redactor = createRedactor({ known: secrets.known });
  const log = openLog({
    target: { folder: `${folder}/logs` },
    level: config.logging.level,
    known: secrets.known,
    redaction: config.security.logRedaction,
  });
  resources.defer(() => log.close());
  ground.onListenerError.report = (error) => log.error({ err: error }, "an event listener failed");
  const recordKeys = await loadRecordKeys(secrets);
  const recordFolder = `${folder}/logs`;
  const records = await RecordLog.open({
    folder: recordFolder,
    keys: recordKeys,
    store,
    clock,
    redactor,
    bus,
    durability: config.records.durability,
    maxFileBytes: config.records.rotateBytes,
  });
  resources.defer(() => records.close());
  const stopRecording = recordEvents(bus, records);
  resources.defer(stopRecording);
  for (const warning of ground.warnings) {
    bus.emit("security:warn", clock.now(), { traceId: newTraceId() }, { what: "start", detail: { warning } });
  }
  return {
    secrets,
    masterKeyKind: masterKey.kind,
    scanner: createKnownValueScanner(secrets.known),
    redactor,
    canaries: new CanaryBook(config.security.canary.enabled ? await loadCanaryKey(secrets) : undefined),
    log,
    records,
    recordKeys,
    recordFolder,
    alerts: await openAlerts(ground, log, resources),
  };
}

async function openAlerts(
  { folder, store, bus, clock }: Ground,
  log: Log,
  resources: AsyncDisposableStack,
): Promise<AlertDesk> {
  const book = await AlertBook.open({
    store,
    bus,
    notice: new ConsoleNotice(bus, clock),
    onError: (error) => log.error({ err: error }, "an alert could not be kept"),
  });
  resources.defer(() => book.close());
  return new AlertDesk({ store, bus, clock, book, falseAlarms: new FalseAlarmFile(folder) });
}
