export interface Destination {
  id: string
  /** What one reads: the register, or the page in it. */
  label: string
  detail: string
  /** Names that it bore before: found, and not shown. */
  formerNames?: readonly string[]
  colour: string | null
  path: string
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Every word typed must occur; a name that begins with it stands before one that merely holds it. */
export function findDestinations(all: readonly Destination[], typed: string, limit = 50): Destination[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return all.slice(0, limit)
  return all
    .map((destination) => ({ destination, rank: rankOf(destination, words) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, limit)
    .map(({ destination }) => destination)
}

function rankOf({ label, detail, formerNames = [] }: Destination, words: readonly string[]): number {
  const name = plain(label)
  const whole = plain([label, detail, ...formerNames].join(' '))
  if (!words.every((word) => whole.includes(word))) return 0
  return words.reduce((sum, word) => sum + startRank(name, word), 1)
}

function startRank(name: string, word: string): number {
  if (name.startsWith(word)) return 3
  return name.includes(` ${word}`) ? 2 : name.includes(word) ? 1 : 0
}
