import type { NationalCheck } from "../patterns/pattern.ts";
import { digitsOf, hasValidLuhn, sumWeighted } from "./check-digits.ts";

/** The rules by which states check the numbers that they give to people. */
export const nationalChecks: Readonly<Record<NationalCheck, (text: string) => boolean>> = {
  "us-ssn": (text) => {
    const digits = text.replace(/[^0-9]/g, "");
    return digits.length === 9 && !/^(?:000|666|9)|^.{3}00|0000$/.test(digits);
  },
  "uk-nhs": (text) => {
    const digits = digitsOf(text);
    const check = 11 - (sumWeighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11);
    return digits.length === 10 && new Set(digits).size > 1 && check % 11 === digits[9];
  },
  "fr-nir": (text) => {
    const compact = text.replace(/\s/g, "").toUpperCase().replace("2A", "19").replace("2B", "18");
    return (
      /^[0-9]{15}$/.test(compact) &&
      97 - Number(BigInt(compact.slice(0, 13)) % 97n) === Number(compact.slice(13))
    );
  },
  "de-tax-id": (text) => {
    const digits = digitsOf(text);
    if (digits.length !== 11 || digits[0] === 0 || new Set(digits.slice(0, 10)).size > 9) return false;
    return closesProduct(digits);
  },
  "es-dni": (text) => {
    const number = text
      .toUpperCase()
      .replace("X", "0")
      .replace("Y", "1")
      .replace("Z", "2")
      .replace(/[^0-9]/g, "");
    return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(Number(number.slice(0, 8)) % 23) === text.toUpperCase().at(-1);
  },
  "it-codice-fiscale": (text) => {
    const odd = [
      1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
    ];
    const upper = text.toUpperCase();
    let sum = 0;
    for (let index = 0; index < 15; index += 1) {
      const value = Number.parseInt(upper.charAt(index), 36);
      const place = value > 9 ? value - 10 : value;
      sum += index % 2 === 0 ? (odd[place] ?? 0) : place;
    }
    return upper.length === 16 && String.fromCharCode(65 + (sum % 26)) === upper.at(-1);
  },
  "pl-pesel": (text) => {
    const digits = digitsOf(text);
    const month = ((digits[2] ?? 0) % 2) * 10 + (digits[3] ?? 0);
    const check = (10 - (sumWeighted(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10;
    return digits.length === 11 && month >= 1 && month <= 12 && check === digits[10];
  },
  "nl-bsn": (text) => {
    const digits = digitsOf(text);
    const sum = sumWeighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]);
    return digits.length === 9 && sum !== 0 && sum % 11 === 0;
  },
  "be-national": (text) => {
    const digits = text.replace(/[^0-9]/g, "");
    const check = Number(digits.slice(9));
    const number = Number(digits.slice(0, 9));
    return (
      digits.length === 11 && (97 - (number % 97) === check || 97 - ((number + 2_000_000_000) % 97) === check)
    );
  },
  "br-cpf": (text) => {
    const digits = digitsOf(text);
    const check = (count: number): number => {
      const weights = Array.from({ length: count }, (_, index) => count + 1 - index);
      return ((sumWeighted(digits, weights) * 10) % 11) % 10;
    };
    return (
      digits.length === 11 && new Set(digits).size > 1 && check(9) === digits[9] && check(10) === digits[10]
    );
  },
  "in-aadhaar": (text) => {
    const digits = digitsOf(text);
    return digits.length === 12 && (digits[0] ?? 0) > 1 && closesDihedral(digits);
  },
  "ca-sin": (text) => hasValidLuhn(text) && !/^[089]/.test(text),
};

/** ISO 7064, modulus 11 and 10. */
function closesProduct(digits: readonly number[]): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digits.at(-1);
}

/** Verhoeff: digits are turns and flips of a pentagon, which together do nothing. */
function closesDihedral(digits: readonly number[]): boolean {
  const permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  let turned = 0;
  [...digits].reverse().forEach((digit, place) => {
    let value = digit;
    for (let round = 0; round < place % 8; round += 1) value = permutation[value] ?? 0;
    turned = combine(turned, value);
  });
  return turned === 0;
}

function combine(left: number, right: number): number {
  if (left < 5) return right < 5 ? (left + right) % 5 : ((left + right) % 5) + 5;
  return right < 5 ? ((left - right + 5) % 5) + 5 : (left - right + 5) % 5;
}
