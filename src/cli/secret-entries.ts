import { AppError } from "../errors.ts";

const nameShape = /^[A-Za-z_][A-Za-z0-9_.-]{0,127}$/;

/** `NAME=VALUE` lines as in a `.env` file, or one JSON object of texts. Errors name the line, never what it holds. */
export function parseEntries(text: string): { readonly [name: string]: string } {
  const entries = text.trimStart().startsWith("{") ? parseObject(text) : parseLines(text);
  if (Object.keys(entries).length > 0) return entries;
  throw broken("Standard input holds no secret.");
}

function parseObject(text: string): { readonly [name: string]: string } {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw broken("Standard input is no JSON object.");
  const entries = Object.entries(value as Readonly<Record<string, unknown>>);
  entries.forEach(([name, member], index) => {
    if (!nameShape.test(name)) throw broken(`Member ${index + 1} of the object has no proper name.`);
    if (typeof member !== "string" || member === "")
      throw broken(`Member ${index + 1} of the object is no text, or empty.`);
  });
  return Object.fromEntries(entries) as { readonly [name: string]: string };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) throw broken("Standard input begins like JSON and is none.");
    throw thrown;
  }
}

function parseLines(text: string): { readonly [name: string]: string } {
  const entries = new Map<string, string>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === "" || line.trimStart().startsWith("#")) return;
    const equals = line.indexOf("=");
    const name = line
      .slice(0, Math.max(0, equals))
      .trim()
      .replace(/^export\s+/, "");
    const value = unquote(line.slice(equals + 1).trim());
    if (equals === -1 || !nameShape.test(name)) throw broken(`Line ${index + 1} is not NAME=VALUE.`);
    if (value === "") throw broken(`Line ${index + 1} has no value.`);
    if (entries.has(name)) throw broken(`Line ${index + 1} names ${name} a second time.`);
    entries.set(name, value);
  });
  return Object.fromEntries(entries);
}

/** Double quotes keep escapes, single quotes keep everything, as the usual readers of such files do. */
function unquote(value: string): string {
  const quote = value[0];
  const closed = value.length >= 2 && value.endsWith(quote ?? "");
  if (quote === "'" && closed) return value.slice(1, -1);
  if (quote !== '"' || !closed) return value;
  const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
  return value.slice(1, -1).replace(/\\(.)/g, (_, mark: string) => escapes[mark] ?? mark);
}

function broken(message: string): AppError {
  return new AppError("bad-request", message, {
    hint: 'Nothing was kept. Expected NAME=VALUE lines, or one JSON object such as {"NAME": "value"}.',
  });
}
