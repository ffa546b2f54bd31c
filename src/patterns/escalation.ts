/** A word that is harmless by itself and adds up with others of its kind in one person's messages. */
export interface EscalationWord {
  /** Lower case; found only as a whole word. */
  readonly word: string;
  readonly weight: number;
  /** Counts only in capitals: in small letters it is an ordinary word or name. */
  readonly capitals?: true;
  /** Of a script without spaces, where a word is found between any letters. */
  readonly unspaced?: true;
}

/** The words of text 000 with their neighbours, and the same in twelve languages more. */
const spaced: readonly (readonly [weight: number, words: string])[] = [
  [
    1,
    `hypothetically|imagine|pretend|fictional
    |hipotéticamente|imagina|imagine que|finge|ficticio
    |hypothétiquement|imagine|imaginez|fictif|fais semblant
    |hypothetisch|stell dir vor|angenommen|fiktiv
    |hipoteticamente|imagine|finja|fictício
    |ipoteticamente|immagina|fingi|fittizio
    |гипотетически|представь|вообрази|притворись|вымышленный
    |افتراضيا|تخيل|تظاهر|خيالي
    |काल्पनिक|कल्पना करो|मान लो|maan lo|kalpana karo
    |varsayımsal olarak|hayal et|kurgusal|farz et`,
  ],
  [
    2,
    `harmful|hack|hacking|bypass|exploit|illegal
    |dañino|dañina|hackear|eludir|ilegal|perjudicial
    |nuisible|pirater|contourner|illégal|dangereux pour autrui
    |schädlich|hacken|umgehen|illegal
    |prejudicial|hackear|burlar|contornar|ilegal
    |dannoso|hackerare|aggirare|illegale|nocivo
    |вредный|вредоносный|взломать|взлом|обойти|незаконный|незаконно
    |ضار|اختراق|تجاوز|غير قانوني
    |हानिकारक|हैक|बाईपास|अवैध|गैरकानूनी|hanikarak|hack karo
    |zararlı|hacklemek|hackle|atlatmak|yasadışı`,
  ],
  [
    3,
    `unrestricted|unfiltered|uncensored
    |sin restricciones|sin filtros|sin censura
    |sans restriction|sans restrictions|sans filtre|sans censure
    |uneingeschränkt|ungefiltert|unzensiert
    |sem restrições|sem filtros|sem censura
    |senza restrizioni|senza filtri|senza censura
    |без ограничений|без фильтров|без цензуры
    |بدون قيود|بلا قيود|بدون رقابة|بدون فلتر
    |बिना प्रतिबंध|बिना सेंसर|बिना फिल्टर|bina filter|bina restriction
    |kısıtlamasız|filtresiz|sansürsüz`,
  ],
  [5, "jailbreak|jailbroken|jailbreaking|джейлбрейк|جيلبريك|जेलब्रेक"],
];

const unspaced: readonly (readonly [weight: number, words: string])[] = [
  [1, "假设地|假如说|想象一下|假装|虚构的|仮に|想像して|ふりをして|架空の|가정하여|상상해|척해|가상의"],
  [2, "有害的|黑客攻击|入侵|绕过|非法的|有害な|ハッキング|回避して|違法な|해로운|해킹|우회해|불법적인"],
  [3, "不受限制|无限制|无过滤|未经审查|無制限に|無検閲|フィルターなし|무제한으로|무검열|필터 없이"],
  [5, "越狱|越獄|脱獄モード|ジェイルブレイク|탈옥 모드|제일브레이크"],
];

function readWords(text: string): readonly string[] {
  const words = text.split("|").map((word) => word.trim());
  // People leave accents out, and folded text has none.
  const bare = words.map((word) =>
    word
      .normalize("NFD")
      .replaceAll(/([a-z])\p{M}/gu, "$1")
      .normalize("NFKC"),
  );
  return [...words, ...bare];
}

const ofSpaced = spaced.flatMap(([weight, text]) =>
  readWords(text).map((word) => [word, { word, weight }] as const),
);
const ofUnspaced = unspaced.flatMap(([weight, text]) =>
  readWords(text).map((word) => [word, { word, weight, unspaced: true }] as const),
);

/** Each word once; `dan` only in capitals, because it is a name and a word of several languages. */
export const escalationWords: readonly EscalationWord[] = [
  ...new Map<string, EscalationWord>([...ofSpaced, ...ofUnspaced]).values(),
  { word: "dan", weight: 5, capitals: true },
];
