/**
 * Words that say what an organisation is, in the languages of the country: towns write them before their name, or behind, or
 * leave them out, and nobody tells one by them. Those of one line are the same to whoever reads; those of the last say nothing.
 */
const families: readonly {
  readonly kinds: readonly string[]
  readonly words: readonly string[]
}[] = [
  {
    kinds: ['gemeente'],
    words: [
      'gemeente',
      'gem',
      'stad',
      'gemeentebestuur',
      'stadsbestuur',
      'gemeentelijke administratie',
      'commune',
      'ville',
      'administration communale',
      'gemeinde',
      'gemeindeverwaltung',
      'stadt',
      'stadtverwaltung',
      'city',
      'town',
      'municipality',
    ],
  },
  { kinds: ['ocmw'], words: ['ocmw', 'cpas', 'oshz'] },
  { kinds: ['provincie'], words: ['provincie', 'province', 'provinz', 'provinciebestuur'] },
  // A town and its OCMW together.
  {
    kinds: ['gemeente', 'ocmw'],
    words: ['lokaal bestuur', 'lokale overheid', 'pouvoir local', 'administration locale'],
  },
  {
    kinds: [],
    words: [
      ...['administratie', 'administration', 'verwaltung', 'bestuur'],
      ...['vzw', 'ivzw', 'asbl', 'aisbl', 'vog', 'nv', 'sa', 'bv', 'bvba', 'srl', 'sprl', 'cv', 'gmbh'],
    ],
  },
]

/** What stands between such a word and the name: `Ville de Liège`, `Stad van Zavelbeke`. */
const joints: readonly string[] = ['van', 'de', 'd', 'du', 'des', 'der', 'von', 'of', 'l', 'la', 'le']

/** What stands before such a word: `De gemeente Zavelbeke`. */
const articles: readonly string[] = ['de', 'het', 'la', 'le', 'l', 'les', 'die', 'the']

/** What stands between two of them: `Stad en OCMW Zavelbeke`. */
const conjunctions: readonly string[] = ['en', 'et', 'und', 'and']

/** Which kinds a word, or two, say; null for any other. */
export const kindsOf = (words: string): readonly string[] | null =>
  families.find((family) => family.words.includes(words))?.kinds ?? null

export const kindWords = families.flatMap(({ words }) => words)

export const isJoint = (word: string): boolean => joints.includes(word)
export const isArticle = (word: string): boolean => articles.includes(word)
export const isConjunction = (word: string): boolean => conjunctions.includes(word)
