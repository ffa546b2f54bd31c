/** No spelling of a canary goes on behind such a unit. */
export const ends = 255;
/** Nothing: a mark, a blank or something invisible between two letters. */
export const between = 0;

const invisible: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];
const marks: readonly (readonly [number, number])[] = [
  [0x00, 0x7f],
  [0xa0, 0xa0],
  [0xb7, 0xb7],
  [0x2000, 0x2027],
  [0x2030, 0x205e],
  [0x3000, 0x3003],
  [0xff01, 0xff65],
  // Halves of pairs: emoji and tag characters.
  [0xd800, 0xdfff],
  ...invisible,
];

/** Letters of other scripts that look like those of a canary. */
const lookAlikes = "аa сc еe ԁd кk тt Аa Вb Сc Еe Кk Тt";
const unusedLetters = "hijlmuvwyz";

/** From a UTF-16 unit to the small letter or digit that it stands for, or to `between` or `ends`. */
export const spelledUnits = fillSpelled();
/** The same for base64, where case and the marks of the alphabet count and only invisible units stand between. */
export const base64Units = fillBase64();

function fillSpelled(): Uint8Array {
  const table = new Uint8Array(65_536).fill(ends);
  for (const [from, to] of marks) table.fill(between, from, to + 1);
  for (let code = 48; code < 58; code += 1) setWithWide(table, code, code);
  for (let code = 97; code < 123; code += 1) {
    const used = !unusedLetters.includes(String.fromCharCode(code));
    setWithWide(table, code, used ? code : ends);
    setWithWide(table, code - 32, used ? code : ends);
  }
  for (const pair of lookAlikes.split(" ")) table[pair.charCodeAt(0)] = pair.charCodeAt(1);
  return table;
}

function setWithWide(table: Uint8Array, code: number, value: number): void {
  table[code] = value;
  table[code + 0xfee0] = value;
}

function fillBase64(): Uint8Array {
  const table = new Uint8Array(65_536).fill(ends);
  for (const [from, to] of invisible) table.fill(between, from, to + 1);
  for (let code = 48; code < 123; code += 1)
    if (/[0-9A-Za-z]/u.test(String.fromCharCode(code))) table[code] = code;
  for (const mark of "+/_-") table[mark.charCodeAt(0)] = mark.charCodeAt(0);
  return table;
}
