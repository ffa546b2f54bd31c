import { Writer } from "./writer.ts";
import type { Grammar } from "./grammar.ts";
import type { Random } from "./random.ts";

export interface Mixture {
  readonly text: string;
  readonly label: 0 | 1;
  readonly kind: string;
}

const orders = ["override", "extract", "persona", "inject", "ignoring", "creds", "sly"];
const greetings = ["ask", "say", "chat", "taskHead"];
const honestRules = ["twin", "secq", "safeq", "role", "ask", "chat", "peopleNote"];
const hosts = ["mail", "page", "record", "ticket"];

/** Texts in two languages: an order in one behind an honest beginning in another, and honest mixtures. */
export function writeMixture(one: Grammar, other: Grammar, random: Random): Mixture {
  const first = new Writer(one, { random, kept: new Map() });
  const second = new Writer(other, { random, kept: new Map() });
  const beginning = (): string => pickRule(first, greetings);
  if (random.chance(0.5)) {
    const order = pickRule(second, orders);
    if (random.chance(0.4)) {
      const text = first.with({ note: order }).write(random.pick(hosts));
      return { text, label: 1, kind: "switch-document" };
    }
    return {
      text: `${beginning()}${random.pick([" ", "\n", "\n\n", ". "])}${order}`,
      label: 1,
      kind: "switch",
    };
  }
  const honest = pickRule(second, honestRules);
  const text = random.chance(0.4)
    ? first.with({ note: honest }).write(random.pick(hosts))
    : `${beginning()}${random.pick([" ", "\n", "\n\n", ": "])}${honest}`;
  return { text, label: 0, kind: "mixture" };
}

function pickRule(writer: Writer, rules: readonly string[]): string {
  return writer.write(writer.random.pick(rules.filter((rule) => writer.has(rule))));
}
