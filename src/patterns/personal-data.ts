import type { Pattern } from "./pattern.ts";

const digits = "0123456789".split("");
const family = "personal-data";

/** What `security.personalData` may name. */
export const personalDataKinds = [
  "payment-card",
  "iban",
  "us-ssn",
  "uk-nhs",
  "fr-nir",
  "de-tax-id",
  "es-dni",
  "it-codice-fiscale",
  "pl-pesel",
  "nl-bsn",
  "be-national",
  "br-cpf",
  "in-aadhaar",
  "ca-sin",
  "email-address",
  "phone-number",
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/**
 * Numbers by which people and their accounts are known, each with its check digits. None is looked for until the
 * operator names its kind.
 */
export const personalDataPatterns: readonly Pattern[] = [
  {
    id: "payment-card",
    family,
    weight: 0.9,
    pattern:
      /(?<![0-9A-Za-z.,_-])(?:4[0-9]{3}|5[1-5][0-9]{2}|2(?:22[1-9]|2[3-9][0-9]|[3-6][0-9]{2}|7[01][0-9]|720)|6(?:011|4[4-9][0-9]|5[0-9]{2})|35(?:2[89]|[3-8][0-9])|62[0-9]{2})(?<gap>[ -]?)[0-9]{4}\k<gap>[0-9]{4}\k<gap>[0-9]{4}(?![0-9A-Za-z_-]|[.,][0-9])|(?<![0-9A-Za-z.,_-])3[47][0-9]{2}(?<space>[ -]?)[0-9]{6}\k<space>[0-9]{5}(?![0-9A-Za-z_-]|[.,][0-9])/,
    anchors: [
      "22",
      "23",
      "24",
      "25",
      "26",
      "27",
      "34",
      "35",
      "37",
      "51",
      "52",
      "53",
      "54",
      "55",
      "60",
      "62",
      "64",
      "65",
      ...digits.map((digit) => `4${digit}`),
    ],
    matches: ["4242 4242 4242 " + "4242", "5555-5555-5555-" + "4444", "3782 822463 " + "10005"],
    spares: ["4242 4242 4242 4241", "order 4242424242424242424242", "0.4242424242424242"],
    why: "Card numbers have the range of an issuer and end in a check digit.",
    check: "luhn",
    reach: "line",
  },
  {
    id: "iban",
    family,
    weight: 0.95,
    pattern:
      /(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![A-Za-z0-9])/i,
    anchors:
      "ad ae al at az ba be bg bh br by ch cr cy cz de dk do ee eg es fi fo fr gb ge gi gl gr gt hr hu ie il iq is it jo kw kz lb lc li lt lu lv ly mc md me mk mr mt mu nl no pk pl ps pt qa ro rs sa sc se si sk sm st sv tl tn tr ua va vg xk"
        .split(" ")
        .flatMap((country) => digits.map((digit) => country + digit)),
    matches: ["DE89 3704 0044 0532 " + "0130 00", "GB82WEST1234" + "5698765432"],
    spares: ["DE89 3704 0044 0532 0130 01", "at 12 o'clock"],
    why: "Account numbers of most countries end with a sum modulo 97.",
    check: "iban",
    reach: "line",
  },
  ...[
    { id: "us-ssn", text: "[0-9]{3}-[0-9]{2}-[0-9]{4}", yes: "123-45-" + "6789", no: "000-12-3456" },
    { id: "uk-nhs", text: "[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}", yes: "943 476 " + "5919", no: "943 476 5918" },
    {
      id: "fr-nir",
      text: "[12] ?[0-9]{2} ?[0-9]{2} ?(?:[0-9]{2}|2[AB]) ?[0-9]{3} ?[0-9]{3} ?[0-9]{2}",
      yes: "2 55 08 14 168 025 " + "38",
      no: "2 55 08 14 168 025 39",
    },
    {
      id: "de-tax-id",
      text: "[1-9][0-9] ?[0-9]{3} ?[0-9]{3} ?[0-9]{3}",
      yes: "86 095 742 " + "719",
      no: "86 095 742 718",
    },
    { id: "es-dni", text: "(?:[0-9]{8}|[XYZ][0-9]{7})-?[A-Z]", yes: "12345678" + "Z", no: "12345678A" },
    { id: "pl-pesel", text: "[0-9]{11}", yes: "44051401" + "359", no: "44051401358" },
    {
      id: "be-national",
      text: "[0-9]{2}\\.[0-9]{2}\\.[0-9]{2}-[0-9]{3}\\.[0-9]{2}",
      yes: "85.07.30-033" + ".28",
      no: "85.07.30-033.29",
    },
    {
      id: "br-cpf",
      text: "[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}",
      yes: "529.982.247-" + "25",
      no: "529.982.247-26",
    },
    {
      id: "in-aadhaar",
      text: "[2-9][0-9]{3} [0-9]{4} [0-9]{4}",
      yes: "2341 2341 " + "2346",
      no: "2341 2341 2347",
    },
    { id: "ca-sin", text: "[0-9]{3}[ -][0-9]{3}[ -][0-9]{3}", yes: "130 692 " + "544", no: "130 692 545" },
  ].map(({ id, text, yes, no }): Pattern => ({
    id,
    family,
    weight: 0.7,
    pattern: new RegExp(`(?<![0-9A-Za-z.,_-])(?:${text})(?![0-9A-Za-z_-]|[.,][0-9])`),
    anchors:
      id === "es-dni"
        ? [...pairsOfDigits(), ..."xyz".split("").flatMap((sign) => digits.map((digit) => sign + digit))]
        : pairsOfDigits(),
    matches: [yes],
    spares: [no],
    why: "A number that a state gives to a person, with the check digits that it has.",
    check: id as NonNullable<Pattern["check"]>,
    reach: "line",
  })),
  {
    id: "it-codice-fiscale",
    family,
    weight: 0.9,
    pattern:
      /(?<=(?<![A-Za-z0-9])(?<head>[A-Z]{6}[0-9]))[0-9][ABCDEHLMPRST][0-9]{2}[A-Z][0-9]{3}[A-Z](?![A-Za-z0-9])/i,
    anchors: digits.flatMap((digit) => "abcdehlmprst".split("").map((month) => digit + month)),
    matches: ["RSSMRA85T10" + "A562S"],
    spares: ["RSSMRA85T10A562T"],
    why: "The number that Italy gives to a person, with its check letter.",
    check: "it-codice-fiscale",
    before: 8,
  },
  {
    id: "nl-bsn",
    family,
    weight: 0.7,
    pattern: /(?:bsn|burgerservicenummer)[^0-9\n]{1,12}(?<secret>[0-9]{9})(?![0-9])/i,
    anchors: ["bsn", "burgerservicenummer"],
    matches: ["BSN: 111222" + "333"],
    spares: ["BSN: 111222334"],
    why: "Nine digits are too common without the word in front.",
    check: "nl-bsn",
    reach: "line",
  },
  {
    id: "email-address",
    family,
    weight: 0.6,
    pattern:
      /(?<=(?<![A-Za-z0-9._%+-])(?<head>[A-Za-z0-9._%+-]{1,64}))@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![A-Za-z0-9])/,
    anchors: "abcdefghijklmnopqrstuvwxyz0123456789".split("").map((sign) => `@${sign}`),
    matches: ["someone@" + "example.org"],
    spares: ["@handle", "a@b"],
    why: "Addresses of people.",
    before: 65,
  },
  {
    id: "phone-number",
    family,
    weight: 0.5,
    pattern: /(?<![0-9A-Za-z+])\+[1-9][0-9]{0,2}[ .()-]{0,2}(?:[0-9][ .()-]{0,2}){6,11}[0-9](?![0-9])/,
    anchors: digits.slice(1).map((digit) => `+${digit}`),
    matches: ["+49 30 1234 " + "5678"],
    spares: ["+1 more", "a+12345"],
    why: "Numbers of people in the international form.",
    reach: "line",
  },
];

function pairsOfDigits(): readonly string[] {
  return digits.flatMap((first) => [`${first} `, ...digits.map((second) => first + second)]);
}
