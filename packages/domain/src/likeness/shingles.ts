/** Most of a text that is looked at: what it is about stands at its beginning. */
const longest = 2_000

/** Its beginning, in one spelling; that of a single letter may be eighteen letters long. */
export function beginningOf(text: string, spelling: 'NFKC' | 'NFKD'): string {
  return text.slice(0, longest).normalize(spelling).slice(0, longest).toLowerCase()
}

const size = 3

/** Small letters without their marks; everything else is a border between words. */
function wordsOf(text: string): string[] {
  const plain = beginningOf(text, 'NFKD').replaceAll(/\p{M}/gu, '')
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

/** The pieces of three letters of each word, borders among them: a typing error or another ending changes few of them. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const shingles = new Set<string>()
  for (const word of wordsOf(text)) {
    const letters = [...` ${word} `]
    for (let at = 0; at + size <= letters.length; at += 1) shingles.add(letters.slice(at, at + size).join(''))
  }
  return shingles
}

/** How much two sets have in common: 0 nothing, 1 all (Dice). Nothing resembles nothing. */
export function resemblance(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  const common = [...small].filter((shingle) => large.has(shingle)).length
  return (2 * common) / (one.size + other.size)
}
