import { Cell } from "./cell.ts";

export type Theme = "system" | "light" | "dark";

const themeKey = "castellan.theme";
const keysKey = "castellan.keys";

export const theme = new Cell<Theme>(readTheme());
/** Single-key shortcuts; those who dictate or slip can switch them off. */
export const singleKeys = new Cell<boolean>(readStored(keysKey) !== "off");

export function applyTheme(): void {
  const chosen = theme.read();
  if (chosen === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = chosen;
}

export function chooseTheme(next: Theme): void {
  theme.set(next);
  store(themeKey, next === "system" ? undefined : next);
  applyTheme();
}

export function nextTheme(current: Theme): Theme {
  return current === "system" ? "light" : current === "light" ? "dark" : "system";
}

export function chooseSingleKeys(on: boolean): void {
  singleKeys.set(on);
  store(keysKey, on ? undefined : "off");
}

function readTheme(): Theme {
  const stored = readStored(themeKey);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** A browser may forbid storage; then the choice lasts as long as the page. */
function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function store(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
