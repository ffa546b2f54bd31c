const currencies: ReadonlyMap<string, string> = new Map(
  Object.entries({
    USD: "$|us$|usd|dollar|dollars|dólar|dólares|dolares|dollari|dollaro|доллар|долларов|доллара|美元|ドル|달러|دولار|डॉलर|dolar|bucks",
    EUR: "€|eur|euro|euros|евро|欧元|ユーロ|유로|يورو|यूरो|avro",
    GBP: "£|gbp|pound|pounds|quid|libras|livres|pfund|sterline|фунтов|英镑|ポンド|파운드|sterlin",
    JPY: "¥|jpy|yen|円|엔",
    CNY: "cny|rmb|yuan|元|块|人民币|위안",
    KRW: "₩|krw|won|원",
    INR: "₹|inr|rs|rupee|rupees|रुपये|रुपए|रुपया",
    RUB: "₽|rub|рубль|рублей|рубля|руб",
    TRY: "₺|try|tl|lira|lirası",
    CHF: "chf|franken|francs|franchi|franc",
    BRL: "r$|brl|reais|real",
    CAD: "cad|c$",
    AUD: "aud|a$",
    SEK: "sek|kronor",
    NOK: "nok",
    DKK: "dkk",
    PLN: "pln|zł|zloty",
    MXN: "mxn|pesos|peso",
    AED: "aed|dirham|dirhams|درهم",
    SAR: "sar|riyal|ريال",
  }).flatMap(([code, names]) => names.split("|").map((name) => [name, code] as const)),
);

export function currencyOf(word: string): string | undefined {
  return currencies.get(word.trim().toLowerCase().replace(/\.$/u, ""));
}

/** `1,000.00` and `1.000,00` are the same number; three digits behind the only kind of mark are thousands. */
export function plainNumber(text: string): string {
  const bare = text.replace(/[\s'’_\u00a0\u202f]/gu, "");
  const mark = Math.max(bare.lastIndexOf("."), bare.lastIndexOf(","));
  const behind = mark < 0 ? "" : bare.slice(mark + 1);
  const isDecimal = mark >= 0 && marksDecimals(bare, mark, behind.length);
  const whole = (isDecimal ? bare.slice(0, mark) : bare).replace(/[.,]/gu, "").replace(/^0+(?=\d)/u, "");
  const rest = isDecimal ? behind.replace(/0+$/u, "") : "";
  return rest === "" ? whole : `${whole === "" ? "0" : whole}.${rest}`;
}

function marksDecimals(bare: string, mark: number, behind: number): boolean {
  const sign = bare[mark] as string;
  const other = sign === "." ? "," : ".";
  if (bare.indexOf(sign) !== mark) return false;
  if (bare.includes(other)) return true;
  return behind !== 3 || mark > 3 || /^0?$/u.test(bare.slice(0, mark));
}

/** The number and, where one is named, its currency: `50`, `50 EUR`. */
export function canonicalAmount(text: string): string {
  const number = /\d[\d.,'’\u00a0\u202f]*(?: \d{3}(?!\d))*(?:[.,]\d+)?/u.exec(text);
  if (number === null) return "";
  const before = text.slice(0, number.index).trim();
  const after = text.slice(number.index + number[0].length).trim();
  const sign = /[-−]$/u.test(before) ? "-" : "";
  const currency = currencyOf(before.replace(/[-−]$/u, "")) ?? currencyOf(after);
  const value = sign + plainNumber(number[0].replace(/[.,'’]+$/u, ""));
  return currency === undefined ? value : `${value} ${currency}`;
}
