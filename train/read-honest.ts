import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readLines } from "./read-rows.ts";
import type { Row } from "./read-rows.ts";

/** Honest texts from the data of the other detectors: commands, lines of code with credentials, skills. */
export function readHonestRows(folder: string): readonly Row[] {
  return [...readCommands(folder), ...readSecrets(folder), ...readSkills(folder)];
}

function honest(text: string, source: string): Row {
  return { text, label: 0, source, kind: "benign", subtle: false, lang: "" };
}

function readCommands(folder: string): readonly Row[] {
  const path = `${folder}/shell.dev.jsonl.gz`;
  if (!existsSync(path)) return [];
  const allowed = readLines(path).filter((row) => row["label"] === "allow");
  return allowed
    .filter((_, index) => index % 3 === 0)
    .map((row) => honest(String(row["command"]), "shell-allow"));
}

function readSecrets(folder: string): readonly Row[] {
  const path = `${folder}/secrets.dev.jsonl.gz`;
  if (!existsSync(path)) return [];
  return readLines(path)
    .filter((_, index) => index % 6 === 0)
    .map((row) => honest(String(row["text"]), "secrets-code"));
}

const sectionCharacters = 1500;

/** Each honest skill as a whole, and cut at its headings into stretches of a few paragraphs. */
function readSkills(folder: string): readonly Row[] {
  const path = `${folder}/skills.dev.tgz`;
  if (!existsSync(path)) return [];
  return readArchive(gunzipSync(readFileSync(path)))
    .filter(({ name }) => /\/benign\/.*\.md$/.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ text }) => [
      honest(text, "skill-files"),
      ...cutSections(text).map((section) => honest(section, "skill-sections")),
    ]);
}

function cutSections(text: string): readonly string[] {
  const sections: string[] = [];
  for (const piece of text.split(/\n(?=#)/)) {
    const last = sections.length - 1;
    if (last >= 0 && (sections[last] as string).length + piece.length < sectionCharacters)
      sections[last] += `\n${piece}`;
    else sections.push(piece);
  }
  return sections;
}

/** The plain files of a tar archive: a head of 512 bytes with name and octal size, then whole blocks. */
function readArchive(bytes: Buffer): readonly { readonly name: string; readonly text: string }[] {
  const files: { name: string; text: string }[] = [];
  const field = (at: number, size: number): string =>
    bytes
      .toString("utf8", at, at + size)
      .replace(/\0.*$/s, "")
      .trim();
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const size = Number.parseInt(field(at + 124, 12) || "0", 8);
    const prefix = field(at + 345, 155);
    const name = `${prefix === "" ? "" : `${prefix}/`}${field(at, 100)}`;
    const kind = field(at + 156, 1);
    if (kind === "0" || kind === "")
      files.push({ name, text: bytes.toString("utf8", at + 512, at + 512 + size) });
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
