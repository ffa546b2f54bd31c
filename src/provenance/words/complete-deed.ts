import type { ValueKind } from "../values/typed-value.ts";
import type { Clause } from "./find-clauses.ts";
import type { AskedDeed, BoundRole } from "./request.ts";
import type { Thing } from "./things.ts";
import { has, isSign } from "./unit.ts";
import type { Unit } from "./unit.ts";

/** "Her address is x", "IBAN: x", "it's x": what a statement says of the deed before it, by kind. */
export class Statement {
  readonly #clause: Clause;
  readonly #deed: AskedDeed | undefined;
  /** Behind the first "is" or colon something is said of what stands before it. */
  readonly #says: number;
  readonly #noun: number;

  constructor(clause: Clause, deed: AskedDeed | undefined) {
    this.#clause = clause;
    this.#deed = deed;
    this.#says = isStatement(clause)
      ? clause.units.findIndex((unit) => has(unit, "is") || isSign(unit, ":："))
      : -1;
    this.#noun = clause.units.findIndex((unit) => unit.meaning?.noun !== undefined);
  }

  roleOf(thing: Thing): BoundRole | undefined {
    if (this.#says < 0 || this.#says >= thing.at || thing.linked || thing.denied || thing.possessive)
      return undefined;
    const kind = thing.values[0]?.kind;
    if (setsNew(this.#clause.units, this.#deed)) return kind === "name" || kind === "id" ? "id" : undefined;
    return this.#noun >= 0 && this.#noun < thing.at ? roleByKind(kind) : undefined;
  }
}

function roleByKind(kind: ValueKind | undefined): BoundRole | undefined {
  if (kind === "mail" || kind === "phone") return "recipient";
  return kind === "account" || kind === "amount" ? kind : undefined;
}

/** "Change my address. It's x": what something is to be from now on. */
function setsNew(before: readonly Unit[], deed: AskedDeed | undefined): boolean {
  return deed?.deed === "change" && has(before[0], "thing") && !deed.objects.includes("password");
}

function isStatement({ head, units, sentence }: Clause): boolean {
  if (head !== undefined || /[?？؟]/u.test(sentence.close)) return false;
  return !has(units[0], "question") && !has(units[0], "if");
}

/** Amounts without a currency: the bare number that a payment's verb is done to. */
export function isBareAmount(thing: Thing, clause: Clause, deed: AskedDeed["deed"]): boolean {
  const value = thing.values[0];
  if (value?.kind !== "id" || !/^\d+$/u.test(value.text)) return false;
  if (deed === "change") return thing.marker === "to" || thing.marker === "by";
  const next = clause.units[thing.at + 1];
  const counts =
    next?.kind === "word" && next.meaning?.marker === undefined && next.meaning?.noun !== "money";
  return !counts && thing.marker !== "about" && thing.marker !== "in";
}
