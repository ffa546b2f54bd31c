/** Shorter values would redact ordinary words; the secret store refuses them. */
export const shortestNeedle = 8;

/** Lines of a multi-line value (a key file) are looked for one by one from this length on. */
const shortestLine = 16;

/**
 * Every spelling of a value that is looked for: exact, escaped for JSON, reversed, hexadecimal, base64 at its
 * three alignments (standard and URL-safe), and the common percent encodings.
 */
export function buildNeedles(value: string): readonly string[] {
  if (value.length < shortestNeedle) return [];
  const bytes = Buffer.from(value, "utf8");
  const hex = bytes.toString("hex");
  const forms = [
    value,
    JSON.stringify(value).slice(1, -1),
    Array.from(value).reverse().join(""),
    hex,
    hex.toUpperCase(),
    ...base64Forms(bytes),
    ...percentForms(value, bytes),
    ...doubleForms(bytes),
    ...longLines(value),
  ];
  return [...new Set(forms)].filter((form) => form.length >= shortestNeedle);
}

/** Inside a longer base64 text the value starts at bit 0, 8 or 16 of a group; edge characters mix in foreign bits. */
function base64Forms(bytes: Buffer): readonly string[] {
  const forms = [bytes.toString("base64").replace(/=+$/, "")];
  for (const before of [0, 1, 2]) {
    const shifted = Buffer.concat([Buffer.alloc(before), bytes]);
    const first = Math.ceil((before * 8) / 6);
    const afterLast = Math.floor((shifted.length * 8) / 6);
    forms.push(shifted.toString("base64").slice(first, afterLast));
  }
  return forms.flatMap((form) => [form, form.replaceAll("+", "-").replaceAll("/", "_")]);
}

/** What was encoded, encoded once more: nobody does so by accident. */
function doubleForms(bytes: Buffer): readonly string[] {
  const hex = bytes.toString("hex");
  const inner = [
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
    hex,
    hex.toUpperCase(),
  ];
  return [...new Set(inner)].flatMap((form) => {
    const encoded = Buffer.from(form, "latin1");
    return [...base64Forms(encoded), encoded.toString("hex"), encoded.toString("hex").toUpperCase()];
  });
}

function percentForms(value: string, bytes: Buffer): readonly string[] {
  const usual = encodeURIComponent(value.toWellFormed());
  const strict = usual.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const every = bytes.toString("hex").toUpperCase().replace(/../g, "%$&");
  return [usual, strict, strict.replaceAll("%20", "+"), every].flatMap((form) => {
    const lower = form.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
    return [form, lower, form.replaceAll("%", "%25"), lower.replaceAll("%", "%25")];
  });
}

function longLines(value: string): readonly string[] {
  if (!value.includes("\n")) return [];
  const lines = value.split("\n").map((line) => line.trim());
  return lines.filter((line) => line.length >= shortestLine && !line.startsWith("-----"));
}
