import { plainValues } from "../patterns/credentials/words.ts";
import { kindOfName, type NameKind } from "./name-kind.ts";
import { isPlaceholder, isUuid, looksMade, type Shape, shapeOf } from "./value-shape.ts";

/** A value, the name it has, and how they are written. */
export interface Assigned {
  readonly name: string;
  readonly operator: string;
  readonly quoted: boolean;
  readonly value: string;
  /** The unit behind the value and its quote, and the two in front of the name. */
  readonly next: string;
  readonly front: string;
  /** The name begins with a dash, as options of programs do. */
  readonly dashed: boolean;
}

/** A variable, a call, a template: what stands for a value that is elsewhere. */
const references =
  /^[$%@&#][({A-Za-z]|\$\{|\$\(|\{\{|<[%A-Za-z/]|%\([a-z_]{1,40}\)|^%[a-z]\b|\b(?:process\.env|os\.environ|getenv|secrets\.|vars\.|env\.|ENV\[|import\.meta)|^(?:self|this|config|settings|options|opts|args|params|props|request|req|res|ctx|state|data|user|response|event|env|cfg|conf)[.?[]/i;
const paths =
  /^(?:\.{0,2}\/[A-Za-z0-9_.]|[A-Za-z]:[\\/]|~\/|[a-z][a-z0-9+.-]{1,12}:\/\/|arn:|urn:|git@|op:\/\/|vault:|data:|sha(?:1|256|384|512)[-:]|\d+\.\d+(?:\.\d+)?$|\d{4}-\d\d-\d\d)/i;
const filename =
  /\.(?:[cm]?[jt]sx?|json|ya?ml|py|rb|go|rs|java|pem|key|crt|txt|md|html?|css|png|svg|toml|ini|conf|env|sh|xml|csv|lock|log|php|ico|webp|tgz|zip|so|dll|exe)$|-\d+(?:\.\d+)+$/i;
const programName = /^[A-Za-z_$][\w$]*(?:(?:\.|::|->)[\w$]+)*$/;

/** No value that a machine made is shorter. */
const leastMade = 10;

export function isCredential(assigned: Assigned): boolean {
  const kind = kindOfName(assigned.name);
  if (kind === "none" || (kind !== "password" && assigned.value.length < leastMade)) return false;
  const value = assigned.quoted ? assigned.value : assigned.value.replace(/[.,:;!?]+$/, "");
  if (isElsewhere(value, assigned) || isPlaceholder(assigned.value)) return false;
  if (!fitsOperator(assigned, kind)) return false;
  return kind === "password" ? isPassword(value, assigned) : isSecret(value, kind, assigned);
}

function isSecret(value: string, kind: NameKind, assigned: Assigned): boolean {
  if (/\s/.test(value)) return kind === "secret" && isSpaced(value);
  if (isUuid(value)) return kind === "secret" || (kind === "vendor" && assigned.quoted);
  if (kind === "secret" && assigned.quoted && isSigned(value, assigned.name)) return true;
  return looksMade(value) && (kind === "secret" || value.length >= 16);
}

/** Not a value at all: too short, a word of a configuration, a reference, a path, a call. */
function isElsewhere(value: string, { quoted, next }: Assigned): boolean {
  if (value.length < 4 || value.includes("[REDACTED") || plainValues.has(value.toLowerCase())) return true;
  if (!quoted && /[([]/.test(next)) return true;
  return references.test(value) || paths.test(value) || filename.test(value);
}

/** `--token x` and `<token>x<` need what they begin with. */
function fitsOperator({ operator, front, dashed, quoted }: Assigned, kind: NameKind): boolean {
  if (operator === "is" || operator === "was") return kind !== "vendor";
  if (operator.startsWith("<")) return true;
  if (/^(?:\s.*)?>$/.test(operator)) return front.includes("<");
  if (/^\s+$/.test(operator)) return dashed || quoted || kind === "password";
  return true;
}

/** A token behind its scheme: `Bearer x`, `FlyV1 x`. */
function isSpaced(value: string): boolean {
  const last = value.slice(value.lastIndexOf(" ") + 1);
  return value.split(" ").length === 2 && last.length >= 20 && looksMade(last);
}

/** A secret that a person thought of: letters with signs that names and texts do not have. */
function isSigned(value: string, name: string): boolean {
  if (!/(?:secret|password|key)$/i.test(name) || value.length < 12) return false;
  return /[#%^&!@~+]/.test(value) && /^[\x21-\x7e]+$/.test(value);
}

function isPassword(value: string, assigned: Assigned): boolean {
  if (/\s/.test(value)) return false;
  const shape = shapeOf(value);
  if (/^(?:\s+|is|was)$/.test(assigned.operator) && !assigned.quoted) {
    return shape.digits >= 2 && shape.letters >= 3 && value.length >= 8;
  }
  if (shape.letters === 0) return shape.digits >= 6 && assigned.quoted;
  return shape.digits === 0
    ? isWordPassword(value, shape, assigned)
    : isMixedPassword(value, shape, assigned);
}

/** Without digits: signs that no name has, or a variable of the environment, whose value nobody quotes. */
function isWordPassword(value: string, { signs }: Shape, { name, operator }: Assigned): boolean {
  if (operator === "=" && signs <= 1 && /^(?:[a-z]+ )?[A-Z0-9_]{4,}$/.test(name)) {
    return value.length >= 6 && /^[A-Za-z_-]+$/.test(value);
  }
  if (signs === 0 || programName.test(value)) return looksMade(value);
  return /[^A-Za-z0-9_.:/\\<>()[\]{}-]/.test(value) && !/[=<>|,;\\]/.test(value);
}

function isMixedPassword(value: string, { digits, signs }: Shape, { quoted }: Assigned): boolean {
  if (quoted || !programName.test(value)) return value.length >= 6;
  return looksMade(value) || (digits >= 2 && signs === 0);
}
