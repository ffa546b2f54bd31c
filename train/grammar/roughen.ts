import type { Random } from "./random.ts";

/** What hands and keyboards do to a text: applied to attacks and honest texts alike. */
export function roughen(text: string, random: Random): string {
  const written = text
    .replaceAll(/\ba\(n\) (?=["“'(]?(.))/gi, (found, next: string) =>
      /[aeiou]/i.test(next) ? `${found.charAt(0)}n ` : `${found.charAt(0)} `,
    )
    .replaceAll(/(?<!\.)([.!?])\.(?!\.)(?=\s|$)/g, "$1");
  const dice = random.next();
  if (dice < 0.06) return written.toLowerCase();
  if (dice < 0.075 && written.length < 200) return written.toUpperCase();
  if (dice < 0.12) return addTypos(written, random);
  if (dice < 0.15) return written.replaceAll(/[.,!?](?=\s|$)/g, "");
  if (dice < 0.17) return written.replaceAll("\n", " ");
  if (dice < 0.185) return `"${written}"`;
  if (dice < 0.2) return `  ${written}\n\n`;
  if (dice < 0.21) return written.replaceAll("'", "’").replaceAll('"', "”");
  return written;
}

function addTypos(text: string, random: Random): string {
  const signs = [...text];
  const slips = Math.max(1, Math.floor(signs.length / 60));
  for (let slip = 0; slip < slips; slip += 1) {
    const at = random.whole(0, signs.length - 1);
    const sign = signs[at] ?? "";
    const next = signs[at + 1] ?? "";
    if (!/\p{L}/u.test(sign)) continue;
    const kind = random.whole(0, 3);
    if (kind === 0) signs[at] = "";
    else if (kind === 1) signs[at] = sign + sign;
    else if (kind === 2 && /\p{L}/u.test(next)) [signs[at], signs[at + 1]] = [next, sign];
    else signs[at] = sign.toLowerCase();
  }
  return signs.join("");
}
