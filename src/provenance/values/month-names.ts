/** Names of months as they are written beside days, lower case; a dot behind an abbreviation is not part of it. */
const names: readonly string[] = [
  "january|jan|enero|ene|janvier|janv|januar|jän|jänner|janeiro|gennaio|gen|января|январь|янв|ocak|जनवरी|يناير",
  "february|feb|febrero|février|févr|fevrier|februar|fevereiro|fev|febbraio|febb|февраля|февраль|фев|şubat|फ़रवरी|फरवरी|فبراير",
  "march|mar|marzo|mars|märz|mrz|maerz|março|marco|марта|март|мар|mart|मार्च|مارس",
  "april|apr|abril|abr|avril|avr|aprile|апреля|апрель|апр|nisan|अप्रैल|أبريل|ابريل",
  "may|mayo|mai|maio|maggio|mag|мая|май|mayıs|मई|مايو",
  "june|jun|junio|juin|juni|junho|giugno|giu|июня|июнь|июн|haziran|जून|يونيو",
  "july|jul|julio|juillet|juil|juli|julho|luglio|lug|июля|июль|июл|temmuz|जुलाई|يوليو",
  "august|aug|agosto|août|aout|августа|август|авг|ağustos|अगस्त|أغسطس",
  "september|sep|sept|septiembre|septembre|setembro|settembre|sett|сентября|сентябрь|сен|eylül|सितंबर|सितम्बर|سبتمبر",
  "october|oct|octubre|octobre|oktober|okt|outubro|ottobre|ott|октября|октябрь|окт|ekim|अक्टूबर|أكتوبر",
  "november|nov|noviembre|novembre|novembro|ноября|ноябрь|ноя|kasım|नवंबर|नवम्बर|نوفمبر",
  "december|dec|diciembre|dic|décembre|déc|decembre|dezember|dez|dezembro|dicembre|декабря|декабрь|дек|aralık|दिसंबर|दिसम्बर|ديسمبر",
];

export const monthNumbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((row, index) => row.split("|").map((name) => [name.normalize("NFC"), index + 1] as const)),
);
