import type { Result } from "../result.ts";
import { err, ok } from "../result.ts";

export interface MailHeader {
  /** In lower case. */
  readonly name: string;
  /** Unfolded, without line breaks. */
  readonly value: string;
}

/** What of a mail decides who sent it: its headers in order, and what the other server said on the envelope. */
export interface MailHead {
  readonly headers: readonly MailHeader[];
  /** The address of MAIL FROM, empty for `<>`; undefined when the channel does not tell. */
  readonly envelopeFrom: string | undefined;
}

const mostHeaders = 1_000;
const mostCharacters = 262_144;
const longestValue = 16_384;

/** The headers of a raw message, up to the first empty line. What two readers could read differently is refused. */
export function parseMailHead(raw: string): Result<readonly MailHeader[], string> {
  if (/^\r?\n/.test(raw)) return ok([]);
  const end = findEnd(raw);
  if (end > mostCharacters) return err(`the headers are longer than ${mostCharacters} characters`);
  const head = raw.slice(0, end + 1);
  if (/\r(?!\n)/.test(head)) return err("a line break among the headers is a lone carriage return");
  const lines = head.split(/\r?\n/);
  // The line with which mailboxes on disk begin a message is no header.
  if (/^From [^\s:]+ /.test(lines[0] ?? "")) lines.shift();
  const fields: string[] = [];
  for (const line of lines) {
    if (line === "") continue;
    if (/^[ \t]/.test(line)) {
      if (fields.length === 0) return err("the headers begin with the rest of one");
      fields.push(`${fields.pop() ?? ""} ${line.trim()}`);
    } else fields.push(line);
    if (fields.length > mostHeaders) return err(`there are more than ${mostHeaders} headers`);
  }
  return readFields(fields);
}

/** The same for headers that a channel has taken apart already. */
export function readMailHeaders(
  pairs: readonly (readonly [name: string, value: string])[],
): Result<readonly MailHeader[], string> {
  if (pairs.length > mostHeaders) return err(`there are more than ${mostHeaders} headers`);
  const headers: MailHeader[] = [];
  for (const [name, folded] of pairs) {
    const header = readHeader(name, folded.replaceAll(/\r?\n[ \t]+/g, " "));
    if (!header.ok) return header;
    headers.push(header.value);
  }
  return ok(headers);
}

/** All values of a header, the topmost first. */
export function valuesOf(head: Pick<MailHead, "headers">, name: string): readonly string[] {
  return head.headers.filter((header) => header.name === name).map(({ value }) => value);
}

/** The head ends at the first empty line, with whatever line breaks. */
function findEnd(raw: string): number {
  const ends = [raw.indexOf("\n\n"), raw.indexOf("\n\r\n")].filter((at) => at !== -1);
  return Math.min(raw.length, ...ends);
}

function readFields(fields: readonly string[]): Result<readonly MailHeader[], string> {
  const headers: MailHeader[] = [];
  for (const field of fields) {
    const colon = field.indexOf(":");
    if (colon === -1) return err("a line among the headers is none");
    const header = readHeader(field.slice(0, colon), field.slice(colon + 1));
    if (!header.ok) return header;
    headers.push(header.value);
  }
  return ok(headers);
}

function readHeader(name: string, value: string): Result<MailHeader, string> {
  // A blank before the colon makes another header to some readers.
  if (!/^[!-9;-~]{1,100}$/.test(name)) return err("the name of a header is not plain ASCII without blanks");
  if (value.length > longestValue) return err(`a header is longer than ${longestValue} characters`);
  if (/[\0\r\n]/.test(value) || !value.isWellFormed())
    return err("a header holds a character that none may hold");
  return ok({ name: name.toLowerCase(), value: value.trim() });
}
