import type { Logger } from "pino";
import type { Json } from "../json.ts";
import { createKnownValueScanner } from "../redaction/known-values.ts";
import { createRedactor } from "../redaction/redactor.ts";
import type { KnownSecrets } from "../secrets/secret-manager.ts";
import { LogFile } from "./log-file.ts";

export type LogLevel = "debug" | "info" | "warn" | "error" | "silent";

/** Details of an entry. Anything goes in: what leaves is JSON that passed the redaction. */
export type LogData = Readonly<Record<string, unknown>>;

/** The daemon's log for people who look for a cause. What must be proven goes into the records instead. */
export interface Log {
  debug(data: LogData, message: string): void;
  info(data: LogData, message: string): void;
  warn(data: LogData, message: string): void;
  error(data: LogData, message: string): void;
  /** Resolves when everything said so far is written. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface LogOptions {
  readonly level: LogLevel;
  readonly known: KnownSecrets;
  /** Off (`security.logRedaction: false`) leaves credentials by pattern and key; known values stay hidden. */
  readonly redaction: boolean;
  /** Standard error, or `daemon.log` in the folder `logs`. */
  readonly target: "stderr" | { readonly folder: string; readonly maxFileBytes?: number };
}

interface Target {
  write(line: string): void;
  close(): void;
}

interface Waiting {
  readonly level: Exclude<LogLevel, "silent">;
  readonly message: string;
  readonly data: LogData;
}

const fileBytes = 16_777_216;
const mostWaiting = 10_000;

/** Opens the log. The library behind it is loaded after the start, with the first entries waiting meanwhile. */
export function openLog(options: LogOptions): Log {
  const target = openTarget(options.target);
  const redactLine = createLineRedaction(options);
  const waiting: Waiting[] = [];
  let logger: Logger | undefined;
  let loading: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    logger = await createLogger(options.level, { write: (line) => target.write(redactLine(line)) });
    for (const entry of waiting.splice(0)) logger[entry.level](entry.data, entry.message);
  };
  const say = (level: Waiting["level"], data: LogData, message: string): void => {
    if (logger !== undefined) return logger[level](data, message);
    if (options.level === "silent") return;
    if (waiting.length < mostWaiting) waiting.push({ level, message, data });
    loading ??= load();
  };
  return {
    debug: (data, message) => say("debug", data, message),
    info: (data, message) => say("info", data, message),
    warn: (data, message) => say("warn", data, message),
    error: (data, message) => say("error", data, message),
    flush: () => loading ?? Promise.resolve(),
    close: async () => {
      await loading;
      target.close();
    },
  };
}

async function createLogger(level: LogLevel, stream: { write(line: string): void }): Promise<Logger> {
  const { pino } = await import("pino");
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: pino.stdSerializers.errWithCause, error: pino.stdSerializers.errWithCause },
    },
    stream,
  );
}

/** Works on the finished line, so that nothing reaches the target around it. */
function createLineRedaction({ known, redaction }: LogOptions): (line: string) => string {
  if (!redaction) {
    const scanner = createKnownValueScanner(known);
    return (line) => scanner.scan(line).text;
  }
  const redactor = createRedactor({ known });
  return (line) => {
    const parsed = parseLine(line);
    return parsed === undefined
      ? `${redactor.text(line).text.trimEnd()}\n`
      : `${JSON.stringify(redactor.value(parsed))}\n`;
  };
}

function parseLine(line: string): Json | undefined {
  try {
    return JSON.parse(line) as Json;
  } catch {
    return undefined;
  }
}

function openTarget(target: LogOptions["target"]): Target {
  if (target === "stderr") {
    return { write: (line) => void process.stderr.write(line), close: () => undefined };
  }
  const { folder, maxFileBytes = fileBytes } = target;
  return new LogFile(`${folder}/daemon.log`, maxFileBytes, (code) => {
    process.stderr.write(
      `The log ${folder}/daemon.log cannot be written (${code}); entries are lost until it can.\n`,
    );
  });
}
