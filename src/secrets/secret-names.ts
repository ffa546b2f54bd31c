import { err, ok, type Result } from "../result.ts";

/** Secrets of the platform itself; nobody sets, lists or reads them by name. */
export const systemPrefix = "castellan.";

const nameShape = /^[A-Za-z_][A-Za-z0-9_.:/-]{0,127}$/;

export function isSystemName(name: string): boolean {
  return name.toLowerCase().startsWith(systemPrefix);
}

export function checkSecretName(name: string): Result<string, string> {
  if (!nameShape.test(name)) {
    return err(
      "A secret's name begins with a letter or _ and has up to 128 letters, digits and the marks _ . : / - (for example OPENAI_API_KEY).",
    );
  }
  if (isSystemName(name))
    return err(`Names that begin with ${systemPrefix} belong to the platform; choose another.`);
  return ok(name);
}

/** Glob with `*` (any run) and `?` (one character), in any case, because environment names are capital by custom. */
export function matchesGlob(name: string, glob: string): boolean {
  return matchFrom(name.toLowerCase(), glob.toLowerCase());
}

/** Linear with one point to return to: the last star seen. */
function matchFrom(name: string, glob: string): boolean {
  let at = 0;
  let globAt = 0;
  let star = -1;
  let starAt = 0;
  while (at < name.length) {
    const mark = glob[globAt];
    if (mark === "*") {
      star = globAt;
      starAt = at;
      globAt += 1;
    } else if (mark === "?" || mark === name[at]) {
      at += 1;
      globAt += 1;
    } else if (star >= 0) {
      starAt += 1;
      at = starAt;
      globAt = star + 1;
    } else return false;
  }
  while (glob[globAt] === "*") globAt += 1;
  return globAt === glob.length;
}
