import type { Json, JsonObject } from "../json.ts";
import { limits } from "../limits.ts";
import type { KnownSecrets } from "../secrets/secret-manager.ts";
import { redactCredentials } from "./credential-scanner.ts";
import { createKnownValueScanner, type KnownValueScanner } from "./known-values.ts";
import { isSecretKey, sparesNumbers } from "./secret-keys.ts";

export interface Redacted {
  readonly text: string;
  /** Names of the secrets and ids of the patterns that were found. */
  readonly names: readonly string[];
}

/** The one redaction of logs, records, config views, errors and stored texts. */
export interface Redactor {
  text(text: string): Redacted;
  /** Members with telling names become `[REDACTED]`, all other texts (and member names) pass through `text`. */
  value(value: Json): Json;
}

export interface RedactorOptions {
  readonly known: KnownSecrets;
  readonly maxCharacters?: number;
}

const hidden = "[REDACTED]";
const tooDeep = "[cut: nested too deep]";

/** A reference such as `${MAIL_PASSWORD}` names a secret without holding it. */
const reference = /^\$\{[A-Za-z0-9_.:/-]{1,128}\}$/;

/** Headers that appear as neighbours in flat lists and pairs. */
const headerName = /^(?:proxy-)?authorization$|^(?:set-)?cookie$|^x-[a-z-]*(?:key|token|secret|signature)$/i;

/** Stretch before a cut in which the beginning of a credential is given up with the rest. */
const cutSlack = 4_096;

const mostCleanTexts = 4_096;

export function createRedactor(options: RedactorOptions): Redactor {
  const scanner = createKnownValueScanner(options.known);
  const maxCharacters = options.maxCharacters ?? limits.redactionCharacters;
  const text = (input: string): Redacted => redactText(input, scanner, maxCharacters);
  const clean = new CleanTexts(options.known);
  const walker = new ValueWalker((input) => {
    if (clean.has(input)) return input;
    const redacted = text(input).text;
    if (redacted === input) clean.add(input);
    return redacted;
  });
  return { text, value: (value) => walker.redact(value, 0) };
}

function redactText(input: string, scanner: KnownValueScanner, maxCharacters: number): Redacted {
  const names = new Set<string>();
  if (input.length <= maxCharacters) {
    const known = scanner.scan(input);
    for (const name of known.names) names.add(name);
    return { text: redactCredentials(known.text, names), names: [...names] };
  }
  const kept = input.slice(0, cutBorder(input, maxCharacters));
  const stream = scanner.open();
  const released = stream.push(kept);
  const end = stream.endCut();
  for (const name of end.names) names.add(name);
  const text = redactCredentials(released + end.rest, names);
  return { text: `${text}\n[cut: ${input.length - kept.length} more characters]`, names: [...names] };
}

/** A cut falls on white space where there is some near, so that it leaves no half of a credential. */
function cutBorder(input: string, maxCharacters: number): number {
  const least = Math.max(0, maxCharacters - cutSlack);
  let border = maxCharacters;
  while (border > least && !/\s/.test(input.charAt(border))) border -= 1;
  return border;
}

/** Short texts in which nothing was found: names of members, layers and tools come again and again. */
class CleanTexts {
  readonly #known: KnownSecrets;
  readonly #texts = new Set<string>();
  #generation = -1;

  constructor(known: KnownSecrets) {
    this.#known = known;
  }

  /** Forgets everything when a secret is added: what was clean may hold it. */
  has(text: string): boolean {
    const generation = this.#known.generation();
    if (generation !== this.#generation) {
      this.#texts.clear();
      this.#generation = generation;
    }
    return this.#texts.has(text);
  }

  add(text: string): void {
    if (text.length > 64) return;
    if (this.#texts.size >= mostCleanTexts) this.#texts.clear();
    this.#texts.add(text);
  }
}

class ValueWalker {
  readonly #text: (input: string) => string;

  constructor(text: (input: string) => string) {
    this.#text = text;
  }

  redact(value: Json, depth: number): Json {
    if (typeof value === "string") return this.#text(value);
    if (value === null || typeof value !== "object") return value;
    if (depth >= limits.redactionDepth) return tooDeep;
    if (Array.isArray(value)) return this.#redactList(value as readonly Json[], depth);
    return this.#redactObject(value as JsonObject, depth);
  }

  #redactList(list: readonly Json[], depth: number): Json {
    const redacted = list.map((item, index) => {
      const before = index === 0 ? undefined : list[index - 1];
      const named = typeof before === "string" && headerName.test(before);
      return named ? hideAll(item, false, depth + 1) : this.redact(item, depth + 1);
    });
    return redacted.every((item, index) => item === list[index]) ? list : redacted;
  }

  /** An object in which nothing was found is returned as it is. */
  #redactObject(object: JsonObject, depth: number): Json {
    const keys = Object.keys(object);
    const label = secretLabel(object);
    const members: [string, Json][] = [];
    let changed = false;
    for (const key of keys) {
      const item = object[key] as Json;
      const name = this.#text(key);
      const value = this.#redactMember(label ?? key, key, item, depth + 1);
      changed ||= value !== item || name !== key;
      members.push([name, value]);
    }
    return changed ? Object.fromEntries(members) : object;
  }

  #redactMember(label: string, key: string, item: Json, depth: number): Json {
    if (isSecretKey(key)) return hideAll(item, sparesNumbers(key), depth);
    if (label !== key && key === "value") return hideAll(item, sparesNumbers(label), depth);
    return this.redact(item, depth);
  }
}

/** `{ name: "X-Api-Key", value: … }`: the name that tells what the value is, when it tells of a secret. */
function secretLabel(object: JsonObject): string | undefined {
  if (!("value" in object)) return undefined;
  const label = object["name"] ?? object["key"] ?? object["header"];
  return typeof label === "string" && isSecretKey(label) ? label : undefined;
}

/** Everything below a telling name is hidden; only the shape remains. */
function hideAll(value: Json, spareNumbers: boolean, depth: number): Json {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return spareNumbers ? value : hidden;
  if (typeof value === "string") return value === "" || reference.test(value) ? value : hidden;
  if (depth >= limits.redactionDepth) return tooDeep;
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => hideAll(item, spareNumbers, depth + 1));
  }
  const members = Object.entries(value as JsonObject);
  return Object.fromEntries(members.map(([key, item]) => [key, hideAll(item, spareNumbers, depth + 1)]));
}
