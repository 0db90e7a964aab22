/** A controller as it is called. */
export interface CalledController {
  readonly id: string
  readonly name: string
}

/** What comes before the name by which people call a public body, in the languages of its registers. */
const kindsOfBody = new Set([
  ...['gemeente', 'stad', 'ocmw', 'gemeentebestuur', 'stadsbestuur', 'provincie', 'politiezone'],
  ...['hulpverleningszone', 'commune', 'ville', 'cpas', 'province', 'gemeinde', 'stadt', 'provinz'],
  ...['municipality', 'city', 'town', 'vzw', 'asbl', 'nv', 'bv', 'sa', 'srl'],
])
const linkingWords = new Set(['van', 'de', 'het', 'la', 'le', 'du', 'des', 'der', 'of'])

/** Up to this length a name may be a word of its own, `As`, `Mol`: there the capital decides. */
const shortName = 3

interface Word {
  readonly plain: string
  readonly isCapital: boolean
}

interface Called {
  readonly id: string
  /** What is left of the name without the kind of body. */
  readonly core: string
  readonly isWhole: boolean
}

/**
 * The controllers that a text names besides the one that it is for: by their whole names, or without `Gemeente`, `OCMW` and the
 * like, as people write them; case, accents and hyphens do not count. Where two share a name without its kind, the one that
 * the text is for is meant.
 */
export function namedBesides(
  text: string,
  addresseeId: string,
  controllers: readonly CalledController[],
): CalledController[] {
  const addressee = controllers.find(({ id }) => id === addresseeId)
  const own = addressee ? coreOf(wordsOf(addressee.name)) : ''
  const found = new Set(
    calledIn(text, controllers)
      .filter(({ id, core, isWhole }) => id !== addresseeId && (isWhole || core !== own))
      .map(({ id }) => id),
  )
  return controllers.filter(({ id }) => found.has(id))
}

function calledIn(text: string, controllers: readonly CalledController[]): Called[] {
  const byName = new Map<string, Called[]>()
  let longest = 0
  for (const { id, name } of controllers) {
    const words = wordsOf(name)
    const [whole, core] = [words.map(({ plain }) => plain).join(' '), coreOf(words)]
    for (const called of new Set([whole, core].filter((one) => one !== ''))) {
      byName.set(called, [...(byName.get(called) ?? []), { id, core, isWhole: called === whole }])
      longest = Math.max(longest, called.split(' ').length)
    }
  }
  return matchesIn(wordsOf(text), byName, longest)
}

/** The longest name at each place counts: who writes `Sint-Lievens-Aalst` does not name `Aalst`. */
function matchesIn(words: readonly Word[], byName: ReadonlyMap<string, Called[]>, longest: number): Called[] {
  const matches: Called[] = []
  for (let from = 0; from < words.length; from += 1) {
    for (let count = Math.min(longest, words.length - from); count > 0; count -= 1) {
      const called = calledBy(words.slice(from, from + count), byName)
      if (!called) continue
      matches.push(...called)
      from += count - 1
      break
    }
  }
  return matches
}

function calledBy(words: readonly Word[], byName: ReadonlyMap<string, Called[]>): Called[] | undefined {
  const plain = words.map((word) => word.plain).join(' ')
  // `Lindenrodes servers`.
  const called = byName.get(plain) ?? byName.get(plain.replace(/s$/, ''))
  const isWord = plain.length <= shortName && words[0]?.isCapital !== true
  return isWord ? undefined : called
}

function coreOf(words: readonly Word[]): string {
  const kept = words.map(({ plain }) => plain)
  while (kept[0] !== undefined && kindsOfBody.has(kept[0])) {
    kept.shift()
    while (kept[0] !== undefined && linkingWords.has(kept[0])) kept.shift()
  }
  while (kindsOfBody.has(kept.at(-1) ?? '')) kept.pop()
  return kept.join(' ')
}

function wordsOf(text: string): Word[] {
  const words =
    text
      .normalize('NFD')
      .replaceAll(/\p{Mark}/gu, '')
      .match(/[\p{Letter}\p{Number}]+/gu) ?? []
  return words.map((word) => ({ plain: word.toLowerCase(), isCapital: /^\p{Uppercase}/u.test(word) }))
}
