/** The last digit makes the weighted sum a multiple of ten. Signs between the digits do not count. */
export function hasValidLuhn(text: string): boolean {
  let sum = 0;
  let place = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) continue;
    const weighted = place % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
    place += 1;
  }
  return place > 1 && sum % 10 === 0 && sum > 0;
}

/** Moved and spelled in digits an account number leaves one when divided by 97. */
export function hasValidIban(text: string): boolean {
  const compact = text.replace(/[\s-]/g, "").toUpperCase();
  const length = ibanLengths.get(compact.slice(0, 2));
  if (length === undefined || compact.length !== length) return false;
  let rest = 0;
  for (const unit of compact.slice(4) + compact.slice(0, 4)) {
    const number = Number.parseInt(unit, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}

const ibanLengths = new Map(
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Weights times digits, summed. */
export function sumWeighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}

export function digitsOf(text: string): readonly number[] {
  return [...text.replace(/[^0-9]/g, "")].map(Number);
}
