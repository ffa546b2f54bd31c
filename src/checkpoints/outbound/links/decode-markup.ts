const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  colon: ":",
  sol: "/",
  bsol: "\\",
  period: ".",
  quest: "?",
  equals: "=",
  num: "#",
  percnt: "%",
  commat: "@",
  Tab: "",
  NewLine: "",
  nbsp: " ",
  shy: "",
};

/** Entities and the backslashes of Markdown as a reader resolves them, before the address is an address. */
export function decodeMarkup(text: string): string {
  if (!/[&\\]/u.test(text)) return text;
  return text
    .replace(/\\([!"#$%&'()*+,./:;<=>?@[\\\]^_`{|}~-])/gu, (whole, mark: string) =>
      mark === "\\" || mark === "/" ? whole : mark,
    )
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/giu,
      (whole: string, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    );
}
