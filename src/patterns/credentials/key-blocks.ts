import type { Pattern } from "../pattern.ts";

const dashes = "-".repeat(5);
const pem = (kind: string): string =>
  `${dashes}BEGIN ${kind}${dashes}\nMIIFake\nZmFrZQ==\n${dashes}END ${kind}${dashes}`;

/** Private keys, whole. */
export const keyBlockPatterns: readonly Pattern[] = [
  {
    id: "private-key",
    family: "key-block",
    weight: 1,
    pattern:
      /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:(?:(?!-----(?:END|BEGIN) )[\s\S]){0,20000}-----END [A-Z0-9 ]{0,80}-----|(?:(?:\s|\\[rn]){0,4}(?:(?:Proc-Type|DEK-Info|Version|Comment):[^\n]{0,200}|[A-Za-z0-9+/=]{1,100}(?![A-Za-z0-9+/= ]))){0,400})/,
    anchors: ["-----begin "],
    matches: [
      pem("PRIVATE KEY"),
      pem("RSA PRIVATE KEY"),
      pem("PGP PRIVATE KEY BLOCK"),
      pem("OPENSSH PRIVATE KEY"),
    ],
    spares: [pem("PUBLIC KEY"), pem("CERTIFICATE"), "put the BEGIN PRIVATE KEY line first"],
    why: "A key block is redacted whole, also when its end is missing; one line of it is enough to try the rest.",
    reach: { head: /^-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY/, end: "-----END ", most: 20_200 },
  },
  {
    id: "putty-key",
    family: "key-block",
    weight: 1,
    pattern: /Private-Lines: [0-9]{1,4}\r?\n(?<secret>(?:[A-Za-z0-9+/=]{1,80}\r?\n?){1,200})/,
    anchors: ["private-lines: "],
    matches: ["Private-Lines: 2\nAAAAFakeFake\nZmFrZQ==\nPrivate-MAC: 0f"],
    spares: ["Private-Lines: none"],
    why: "Keys in PuTTY's format.",
    reach: { head: /^Private-Lines: [0-9]/i, end: "Private-MAC", most: 16_400 },
  },
  {
    id: "jwk-private-key",
    family: "key-block",
    weight: 0.9,
    pattern: /"(?:d|p|q|dp|dq|qi|k)"\s{0,3}:\s{0,3}"(?<secret>[A-Za-z0-9_-]{40,700})"/,
    anchors: ['"d"', '"p"', '"q"', '"dp"', '"dq"', '"qi"', '"k"'],
    matches: [`{"kty":"EC","d":"${"FakeFake01".repeat(5)}"}`],
    spares: ['{"d":"a short text"}'],
    why: "The private members of a JSON web key.",
    reach: "line",
  },
];
