import { Grammar } from "./grammar.ts";
import type { Rows } from "./grammar.ts";
import { anyRows } from "./rows/any.ts";
import { agentDocs } from "./rows/en/agent-docs.ts";
import { blunt } from "./rows/en/blunt.ts";
import { documents } from "./rows/en/documents.ts";
import { everyday } from "./rows/en/everyday.ts";
import { honest } from "./rows/en/honest.ts";
import { inject } from "./rows/en/inject.ts";
import { longform } from "./rows/en/longform.ts";
import { override } from "./rows/en/override.ts";
import { persona } from "./rows/en/persona.ts";
import { programs } from "./rows/en/programs.ts";
import { roles } from "./rows/en/roles.ts";
import { stage } from "./rows/en/stage.ts";
import { tricks } from "./rows/en/tricks.ts";
import { words } from "./rows/en/words.ts";
import { es } from "./rows/es.ts";
import { deRoles, esRoles, frRoles, jaRoles, ptRoles, zhRoles } from "./rows/roles-abroad.ts";
import { skeleton } from "./rows/skeleton.ts";
import { de } from "./rows/de.ts";
import { fr } from "./rows/fr.ts";
import { hinglish } from "./rows/hinglish.ts";
import { zh } from "./rows/zh.ts";
import { pt } from "./rows/pt.ts";
import { it } from "./rows/it.ts";
import { ja } from "./rows/ja.ts";
import { ru } from "./rows/ru.ts";
import { hi } from "./rows/hi.ts";
import { ar } from "./rows/ar.ts";
import { ko } from "./rows/ko.ts";
import { tr } from "./rows/tr.ts";
import { id } from "./rows/id.ts";
import { vi } from "./rows/vi.ts";
import { tl } from "./rows/tl.ts";
import { bn } from "./rows/bn.ts";
import { th } from "./rows/th.ts";
import { nl } from "./rows/nl.ts";
import { pl } from "./rows/pl.ts";

interface Language {
  readonly lang: string;
  readonly weight: number;
  readonly bones: Rows;
  readonly packs: readonly Rows[];
}

const list: readonly Language[] = [
  {
    lang: "en",
    weight: 70,
    bones: {},
    packs: [
      words,
      override,
      persona,
      inject,
      tricks,
      blunt,
      honest,
      longform,
      agentDocs,
      programs,
      roles,
      stage,
      documents,
      everyday,
    ],
  },
  { lang: "es", weight: 4, bones: skeleton, packs: [es, esRoles] },
  { lang: "de", weight: 4, bones: skeleton, packs: [de, deRoles] },
  { lang: "fr", weight: 4, bones: skeleton, packs: [fr, frRoles] },
  { lang: "hi-Latn", weight: 5, bones: skeleton, packs: [hinglish] },
  { lang: "zh", weight: 5, bones: skeleton, packs: [zh, zhRoles] },
  { lang: "pt", weight: 3, bones: skeleton, packs: [pt, ptRoles] },
  { lang: "it", weight: 3, bones: skeleton, packs: [it] },
  { lang: "ja", weight: 3, bones: skeleton, packs: [ja, jaRoles] },
  { lang: "ru", weight: 3, bones: skeleton, packs: [ru] },
  { lang: "hi", weight: 4, bones: skeleton, packs: [hi] },
  { lang: "ar", weight: 3, bones: skeleton, packs: [ar] },
  { lang: "ko", weight: 3, bones: skeleton, packs: [ko] },
  { lang: "tr", weight: 3, bones: skeleton, packs: [tr] },
  { lang: "id", weight: 2, bones: skeleton, packs: [id] },
  { lang: "vi", weight: 2, bones: skeleton, packs: [vi] },
  { lang: "tl", weight: 2, bones: skeleton, packs: [tl] },
  { lang: "bn", weight: 2, bones: skeleton, packs: [bn] },
  { lang: "th", weight: 1.5, bones: skeleton, packs: [th] },
  { lang: "nl", weight: 2, bones: skeleton, packs: [nl] },
  { lang: "pl", weight: 2, bones: skeleton, packs: [pl] },
];

/** The grammars by language, and how often each speaks. */
export const languages = list.map(({ lang, weight, bones, packs }) => ({
  lang,
  weight,
  grammar: new Grammar(bones, anyRows, ...packs),
}));
