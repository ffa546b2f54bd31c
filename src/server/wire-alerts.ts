/** What the API tells of tripwires; `wire.ts` passes it on to the console. */
export type Outcome = "pass" | "hold" | "refuse";

export interface FindingView {
  readonly id: string;
  readonly family: string;
  readonly level?: "low" | "medium" | "high";
  readonly score?: number;
  readonly count?: number;
  /** Span in the text of the message, in UTF-16 units. */
  readonly start?: number;
  readonly end?: number;
  readonly via?: string;
}

/** How much a message looked like an attack, and where the signs stand in its text. */
export interface SuspicionView {
  readonly level: "low" | "medium" | "high";
  readonly score: number;
  readonly findings: readonly FindingView[];
  readonly falseAlarmAt?: number;
}

/** `GET /api/alerts/:id`; lists leave the message out. */
export interface AlertView {
  readonly id: string;
  readonly what: string;
  readonly layer: string;
  readonly did: Outcome;
  readonly agent: string;
  readonly person: string;
  readonly conversation: string;
  readonly subject: string;
  readonly score: number;
  readonly threats: readonly string[];
  readonly firstAt: number;
  readonly lastAt: number;
  readonly count: number;
  readonly seenAt: number | null;
  readonly falseAlarmAt: number | null;
  readonly message?: { readonly text: string; readonly findings: readonly FindingView[] };
}

export interface AlertList {
  readonly alerts: readonly AlertView[];
  readonly unseen: number;
}

/** `GET /api/false-alarms` */
export interface FalseAlarmList {
  readonly falseAlarms: readonly { readonly text: string; readonly [key: string]: unknown }[];
}
