const [letter, plain, odd] = [0, 1, 2];

/** What each unit says about a text that was decoded: letters and spaces, other signs, or what no writing has. */
const kinds = new Uint8Array(65_536).fill(letter);
kinds.fill(odd, 0, 0x20);
for (const unit of [0x09, 0x0a, 0x0d]) kinds[unit] = plain;
for (let unit = 0x21; unit < 0x7f; unit += 1)
  kinds[unit] = /[a-z]/iu.test(String.fromCharCode(unit)) ? letter : plain;
kinds.fill(odd, 0x7f, 0xa0);
kinds.fill(odd, 0xe000, 0xf900);
kinds[0xfffd] = odd;

/** Whether decoded bytes are writing: hardly any character that no text has, and letters among them. */
export function isReadable(text: string): boolean {
  if (text.length < 3) return false;
  const counts = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const kind = kinds[text.charCodeAt(index)] as number;
    counts[kind] = (counts[kind] as number) + 1;
  }
  const share = text.length < 16 ? 6 : 3;
  return (
    (counts[odd] as number) * 50 <= text.length && (counts[letter] as number) * 10 >= text.length * share
  );
}
