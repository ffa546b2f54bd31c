import { writeManyShot, writeSuffix, writeTurns } from "./forgeries.ts";
import type { Writer } from "./writer.ts";

/** One kind of text: how often, of which label, and how it is composed from the rules of a language. */
export interface Kind {
  readonly kind: string;
  readonly label: 0 | 1;
  readonly weight: number;
  /** Rules a language must have for this kind. */
  readonly needs: readonly string[];
  readonly compose: (writer: Writer) => string;
}

const rule =
  (...names: readonly string[]) =>
  (writer: Writer): string =>
    writer.write(writer.random.pick(names));

/** A document whose note is an instruction to its reader; the twin without one is a benign kind. */
const carry = (host: string, payload: string) => (writer: Writer) => {
  const slot = host === "code" ? "codeNote" : "note";
  const carried = writer.write(payload);
  const clean = writer.with({ [slot]: "\u0001" }).write(host);
  const places = clean.split("\u0001");
  const at = writer.random.whole(1, Math.max(1, places.length - 1));
  return places
    .slice(1)
    .reduce(
      (text, part, index) => text + (index + 1 === at ? carried : writer.write(slot)) + part,
      places[0] ?? "",
    );
};

/** A user's honest task over a document that carries something. */
const askOver = (host: string, payload: string) => (writer: Writer) =>
  `${writer.write("ask")}\n${writer.random.pick(["", "\n", "---\n", "```\n", '"""\n'])}${carry(host, payload)(writer)}`;

function attack(kind: string, weight: number, needs: readonly string[], compose: Kind["compose"]): Kind {
  return { kind, label: 1, weight, needs, compose };
}

function benign(kind: string, weight: number, needs: readonly string[], compose: Kind["compose"]): Kind {
  return { kind, label: 0, weight, needs, compose };
}

const simpleAttacks: readonly Kind[] = [
  ["override", 7],
  ["blunt", 5],
  ["extract", 4],
  ["sly", 4],
  ["persona", 4],
  ["jailbreak", 8],
  ["wrapper", 5],
  ["worthy", 4],
  ["social", 3],
  ["steer", 2],
  ["creds", 3],
  ["danger", 2],
  ["game", 2],
  ["split", 1.5],
  ["decode", 2],
].map(([kind, weight]) => attack(String(kind), Number(weight), [String(kind)], rule(String(kind))));

const carried: readonly Kind[] = [
  ["mail", 3],
  ["ticket", 1.5],
  ["page", 3],
  ["record", 5],
].map(([host, weight]) =>
  attack(`inject-${host}`, Number(weight), ["inject", String(host)], carry(String(host), "inject")),
);

export const kinds: readonly Kind[] = [
  ...simpleAttacks,
  ...carried,
  attack("inject-code", 2, ["commentInject", "code"], carry("code", "commentInject")),
  attack("inject-bare", 2, ["inject"], rule("inject")),
  attack("inject-task", 2, ["inject", "ask", "page"], (writer) =>
    askOver(writer.random.pick(["page", "mail"]), "inject")(writer),
  ),
  attack("turns", 3, ["override", "ask"], writeTurns),
  attack("suffix", 3, ["harm"], writeSuffix),
  attack("many-shot", 1, ["harm", "yes"], writeManyShot),
  ...[
    ["role", 11],
    ["machine", 6],
    ["tutor", 4],
    ["character", 5],
    ["adviser", 5],
    ["promptTalk", 4],
    ["agentDoc", 6],
    ["program", 5],
    ["snippet", 5],
    ["sysprompt", 4],
    ["promptDoc", 10],
    ["play", 6],
    ["listing", 6],
    ["manual", 5],
    ["notice", 4],
    ["receipt", 5],
    ["twin", 8],
    ["safeq", 6],
    ["secq", 5],
    ["secdoc", 5],
    ["mail", 4],
    ["ticket", 2],
    ["page", 3],
    ["record", 4],
    ["code", 4],
    ["trace", 1.5],
    ["log", 1.5],
    ["shell", 3],
    ["blob", 1.5],
    ["task", 8],
    ["chat", 4],
    ["talk", 2],
    ["work", 4],
    ["command", 6],
    ["quotes", 2],
  ].map(([kind, weight]) => benign(String(kind), Number(weight), [String(kind)], rule(String(kind)))),
];
