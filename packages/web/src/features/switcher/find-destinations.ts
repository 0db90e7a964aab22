export interface Destination {
  id: string
  /** What one reads: the register, or the page in it. */
  label: string
  detail: string
  /** Names that it bore before: found, and not shown. */
  formerNames?: readonly string[]
  /** Codes that lead to it too: the letters of its dossiers, its numbers in public registers. */
  codes?: readonly string[]
  colour: string | null
  /** Whose mark stands beside it, where it leads to a register. */
  register?: { id: string; colour: string; prefix: string }
  path: string
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** What is compared with what is typed, worked out once for each destination and not at each key. */
interface Read {
  name: string
  whole: string
  /** First letters of the words of the name, `gz` for Gemeente Zavelbeke. */
  initials: string
  codes: readonly string[]
}

const read = new WeakMap<Destination, Read>()

function readingOf(destination: Destination): Read {
  const known = read.get(destination)
  if (known) return known
  const name = plain(destination.label)
  const reading = {
    name,
    whole: plain([destination.label, destination.detail, ...(destination.formerNames ?? [])].join(' ')),
    initials: name
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.slice(0, 1))
      .join(''),
    codes: (destination.codes ?? []).map(withoutSigns),
  }
  read.set(destination, reading)
  return reading
}

const withoutSigns = (code: string) => plain(code).replaceAll(/[^\p{L}\p{N}]/gu, '')

/**
 * Every word typed must occur in name or detail, or be a code's beginning, or the first letters of the name. A name that
 * begins with it stands before one that merely holds it; among equals their own order stays.
 */
export function findDestinations(all: readonly Destination[], typed: string, limit = 50): Destination[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return all.slice(0, limit)
  return all
    .map((destination) => ({ destination, rank: rankOf(readingOf(destination), words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, limit)
    .map(({ destination }) => destination)
}

function rankOf(reading: Read, words: readonly string[]): number {
  const ranks = words.map((word) => wordRank(reading, word))
  return ranks.includes(0) ? 0 : ranks.reduce((sum, rank) => sum + rank, 0)
}

const shortestCode = 2

function wordRank({ name, whole, initials, codes }: Read, word: string): number {
  const code = withoutSigns(word)
  if (code !== '' && codes.includes(code)) return 6
  if (name.startsWith(word)) return 5
  if (name.includes(` ${word}`)) return 4
  if (word.length >= shortestCode && initials.startsWith(word)) return 4
  if (name.includes(word)) return 3
  if (code.length >= shortestCode && codes.some((one) => one.startsWith(code))) return 3
  return whole.includes(word) ? 2 : 0
}
