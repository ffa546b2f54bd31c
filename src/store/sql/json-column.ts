/** JSON that this store wrote itself; null columns stay null. */
export function readJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

export function readOptionalJson<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}

export function writeOptionalJson(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}
