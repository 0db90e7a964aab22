/**
 * Words that say what an organisation is, in the languages of the country: towns write them before their name, or behind, or
 * leave them out, and nobody tells one by them. Those of one line are the same to whoever reads.
 */
const families: readonly (readonly string[])[] = [
  [
    'gemeente',
    'stad',
    'gemeentebestuur',
    'stadsbestuur',
    'commune',
    'ville',
    'gemeinde',
    'stadt',
    'city',
    'town',
    'municipality',
  ],
  ['ocmw', 'cpas', 'oshz'],
  ['provincie', 'province', 'provinz', 'provinciebestuur'],
]

/** What stands between such a word and the name: `Ville de Liège`, `Stad van Zavelbeke`. */
const joints: readonly string[] = ['van', 'de', 'd', 'du', 'des', 'der', 'von', 'of', 'l', 'la', 'le']

/** Which kind a word says, in whatever spelling: the first word of its line; null for any other word. */
export function kindOf(word: string): string | null {
  return families.find((words) => words.includes(word))?.[0] ?? null
}

export const kindWords = families.flat()

export const isJoint = (word: string): boolean => joints.includes(word)
