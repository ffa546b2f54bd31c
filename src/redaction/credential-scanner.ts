import { credentialPatterns } from "../patterns/credentials/index.ts";
import { type PersonalDataKind, personalDataPatterns } from "../patterns/personal-data.ts";
import { redactionMark } from "./known-values.ts";
import { compileRows, type PatternRows } from "./pattern-rows.ts";
import { type PatternHit, PatternStream } from "./pattern-stream.ts";

/** A long text is scanned in pieces of this size, so that what is kept about it stays small. */
const pieceUnits = 65_536;

const credentialRows = compileRows(credentialPatterns);
const rowsWithPersonalData = new Map<string, PatternRows>();

/** One text on its way, in pieces. Kinds of personal data are looked for only where they are named. */
export function openCredentialStream(personalData: readonly PersonalDataKind[] = []): PatternStream {
  return new PatternStream(rowsFor(personalData));
}

/** Replaces what looks like a credential by `[REDACTED:id]` and adds the ids to `names`. */
export function redactCredentials(text: string, names: Set<string>): string {
  if (!credentialRows.finder.hasHit(text)) return text;
  const stream = openCredentialStream();
  let output = "";
  for (let at = 0; at < text.length; at += pieceUnits) output += stream.push(text.slice(at, at + pieceUnits));
  output += stream.end();
  for (const { id } of stream.hits) names.add(id);
  return output;
}

/** The same redactions as places in the text, in order. */
export function findCredentials(text: string): readonly PatternHit[] {
  const stream = openCredentialStream();
  for (let at = 0; at < text.length; at += pieceUnits) stream.push(text.slice(at, at + pieceUnits));
  stream.end();
  return stream.hits;
}

/** The same with what is shown instead. */
export function locateCredentials(text: string): readonly { start: number; end: number; mark: string }[] {
  if (!credentialRows.finder.hasHit(text)) return [];
  return findCredentials(text).map(({ id, start, end }) => ({ start, end, mark: redactionMark(id) }));
}

function rowsFor(personalData: readonly PersonalDataKind[]): PatternRows {
  if (personalData.length === 0) return credentialRows;
  const key = [...personalData].sort().join(" ");
  const known = rowsWithPersonalData.get(key);
  if (known !== undefined) return known;
  const chosen = personalDataPatterns.filter(({ id }) => personalData.some((kind) => kind === id));
  const rows = compileRows([...credentialPatterns, ...chosen]);
  rowsWithPersonalData.set(key, rows);
  return rows;
}
