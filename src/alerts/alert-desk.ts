import { AppError } from "../errors.ts";
import type { EventBus } from "../events.ts";
import type { JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import { textOf } from "../message.ts";
import type { Clock } from "../platform/clock.ts";
import { newTraceId } from "../platform/random.ts";
import type { AlertRow } from "../store/alerts.ts";
import type { Store, StoreUnit } from "../store/store.ts";
import type { Suspicion } from "../checkpoints/inbound/item.ts";
import type { AlertBook } from "./alert-book.ts";
import type { FalseAlarmFile } from "./false-alarm-file.ts";

export interface AlertDeskParts {
  readonly store: Store;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly book: AlertBook;
  readonly falseAlarms: FalseAlarmFile;
}

/** The message an alert is about: as it was kept, accepted or refused. */
export interface AlertMessage {
  readonly text: string;
  readonly suspicion: Suspicion | null;
}

/** What an owner does with alerts. */
export class AlertDesk {
  readonly #parts: AlertDeskParts;
  #marking: Promise<unknown> = Promise.resolve();

  constructor(parts: AlertDeskParts) {
    this.#parts = parts;
  }

  async list(which: "unseen" | "all", limit: number): Promise<readonly AlertRow[]> {
    await this.#parts.book.settled();
    return this.#parts.store.read((unit) => unit.alerts.list(which, limit));
  }

  async countUnseen(): Promise<number> {
    await this.#parts.book.settled();
    return this.#parts.store.read((unit) => unit.alerts.countUnseen());
  }

  async show(id: string): Promise<{ readonly alert: AlertRow; readonly message: AlertMessage | undefined }> {
    await this.#parts.book.settled();
    return this.#parts.store.read(async (unit) => {
      const alert = await unit.alerts.get(id);
      if (alert === undefined) throw unknownAlert(id);
      return { alert, message: await readMessage(unit, alert.subject) };
    });
  }

  /** Marks these, or all; says how many were new. */
  async markSeen(ids: readonly string[] | null, by: string): Promise<number> {
    const { store, clock, book } = this.#parts;
    const unseen = await this.list("unseen", limits.alertsKept);
    const chosen = ids === null ? unseen : unseen.filter(({ id }) => ids.includes(id));
    if (chosen.length === 0) return 0;
    const marked = chosen.map(({ id }) => id);
    const seen = await store.write((unit) => unit.alerts.markSeen(marked, clock.now()));
    await book.forget(chosen);
    this.#note(marked, "seen", by);
    return seen;
  }

  /** The alert, and the message it is about, were no attack. */
  markFalseAlarm(id: string, by: string): Promise<AlertRow> {
    return this.#inOrder(() => this.#markAlert(id, by));
  }

  /** The message was no attack, whether or not an alert was raised of it. */
  markMessage(messageId: string, by: string): Promise<number> {
    return this.#inOrder(() => this.#markText(messageId, by));
  }

  /** One mark after the other: who clicks twice keeps the text once. */
  #inOrder<T>(mark: () => Promise<T>): Promise<T> {
    const marked = this.#marking.then(mark, mark);
    this.#marking = marked.catch(() => undefined);
    return marked;
  }

  async #markAlert(id: string, by: string): Promise<AlertRow> {
    const { alert, message } = await this.show(id);
    if (alert.falseAlarmAt !== null) return alert;
    const at = this.#parts.clock.now();
    const { text, suspicion = null } = message ?? { text: "" };
    if (suspicion !== null) await this.#keep(alert.subject, text, suspicion, at);
    await this.#dismiss([alert], at, by);
    return { ...alert, seenAt: at, falseAlarmAt: at };
  }

  async #markText(messageId: string, by: string): Promise<number> {
    await this.#parts.book.settled();
    const { message, alerts } = await this.#parts.store.read(async (unit) => ({
      message: await readMessage(unit, messageId),
      alerts: await unit.alerts.about(messageId),
    }));
    const { text, suspicion = null } = message ?? { text: "" };
    if (suspicion === null) throw notSuspicious(messageId);
    if (suspicion.falseAlarmAt !== undefined) return suspicion.falseAlarmAt;
    const at = this.#parts.clock.now();
    await this.#keep(messageId, text, suspicion, at);
    await this.#dismiss(alerts, at, by);
    return at;
  }

  /** The text is kept for training before the mark is set: a mark without a text would be lost work. */
  async #keep(messageId: string, text: string, suspicion: Suspicion, at: number): Promise<void> {
    if (suspicion.falseAlarmAt !== undefined) return;
    const { falseAlarms, store } = this.#parts;
    await falseAlarms.add(describeEntry(text, suspicion, at));
    const marked = { ...suspicion, falseAlarmAt: at };
    await store.write(async (unit) => {
      await unit.inbox.setSuspicion(messageId, marked);
      await unit.refusals.setSuspicion(messageId, marked);
    });
  }

  async #dismiss(alerts: readonly AlertRow[], at: number, by: string): Promise<void> {
    const { store, book } = this.#parts;
    await store.write(async (unit) => {
      for (const { id } of alerts) await unit.alerts.markFalseAlarm(id, at);
    });
    await book.forget(alerts);
    this.#note(
      alerts.map(({ id }) => id),
      "false-alarm",
      by,
    );
  }

  falseAlarms(): Promise<readonly JsonObject[]> {
    return this.#parts.falseAlarms.entries();
  }

  #note(ids: readonly string[], decision: "seen" | "false-alarm", by: string): void {
    const { bus, clock } = this.#parts;
    bus.emit(
      "alert:reviewed",
      clock.now(),
      { traceId: newTraceId() },
      { ids: ids.slice(0, 20), decision, by },
    );
  }
}

async function readMessage(unit: StoreUnit, subject: string): Promise<AlertMessage | undefined> {
  const accepted = await unit.inbox.get(subject);
  if (accepted !== undefined) return { text: textOf(accepted.received), suspicion: accepted.suspicion };
  const refused = await unit.refusals.get(subject);
  return refused && { text: refused.text, suspicion: refused.suspicion };
}

function describeEntry(text: string, { score, level, findings }: Suspicion, at: number): JsonObject {
  const families = [...new Set(findings.map(({ family }) => family))];
  return { text, label: 0, score, level, families, at: new Date(at).toISOString() };
}

function notSuspicious(messageId: string): AppError {
  return new AppError("not-found", `There is no suspicious message "${messageId.slice(0, 60)}".`, {
    hint: "Only what was recognised as an attack can be a false alarm.",
  });
}

function unknownAlert(id: string): AppError {
  return new AppError("not-found", `There is no alert "${id.slice(0, 60)}".`, {
    hint: `\`castellan alerts\` lists them; the newest ${limits.alertsKept} are kept.`,
  });
}
