/** Words that pick one thing out of a list by the size of something, and the fields in which that stands. */
export interface Superlative {
  readonly words: readonly string[];
  readonly field: RegExp;
  readonly pick: "most" | "least";
}

const size = /^(?:size|bytes|length|file_?size)$/iu;
const price = /^(?:price|cost|rate|fare|fee|total|amount|price_.*|.*_price)$/iu;
const rating = /^(?:rating|score|stars|grade|.*_rating)$/iu;
const time = /^(?:.*(?:date|time|created|modified|updated|timestamp|_at))$/iu;

function words(text: string): readonly string[] {
  return text.split(" ");
}

export const superlatives: readonly Superlative[] = [
  {
    words: words(
      "largest biggest größte größten grösste plus_grand mayor más_grande più_grande maior самый_большой",
    ),
    field: size,
    pick: "most",
  },
  {
    words: words("smallest kleinste kleinsten plus_petit más_pequeño più_piccolo menor"),
    field: size,
    pick: "least",
  },
  {
    words: words(
      "cheapest günstigste günstigsten billigste billigsten moins_cher más_barato más_barata più_economico mais_barato",
    ),
    field: price,
    pick: "least",
  },
  {
    words: words("most_expensive dearest teuerste teuersten plus_cher más_caro più_caro mais_caro"),
    field: price,
    pick: "most",
  },
  {
    words: words(
      "best_rated top_rated highest_rated highest_rating best_rating best_reviewed bestbewertete bestbewerteten mieux_noté mejor_valorado",
    ),
    field: rating,
    pick: "most",
  },
  {
    words: words(
      "newest latest most_recent neueste neuesten letzte letzten dernier dernière plus_récent último última más_reciente ultimo ultima",
    ),
    field: time,
    pick: "most",
  },
  {
    words: words("oldest earliest älteste ältesten plus_ancien más_antiguo più_vecchio mais_antigo"),
    field: time,
    pick: "least",
  },
];
