import { beginningOf } from './shingles.ts'

/** What addresses, sites and numbers are written with. */
const written = /[\p{L}\p{N}._%+@-]+/gu
/** What ends a sentence before a word begun without a space is no address. */
const ending = /\.(?:[a-z]{2,3}|app|info|link|shop|site|online|email|cloud|brussels|vlaanderen)$/u

/**
 * Addresses, sites and long numbers: the same in every language, and in two reports rarely by chance. Each letter is looked at a few
 * times at most, whatever was typed: whoever reports may be anybody.
 */
export function marksOf(text: string): ReadonlySet<string> {
  const runs = beginningOf(text, 'NFKC').match(written) ?? []
  return new Set(runs.flatMap(marksIn))
}

/** Of what is written without a space: what stands around an `@`, and sites and numbers in what is left. */
function marksIn(run: string): string[] {
  const marks: string[] = []
  let before = ''
  run.split('@').forEach((part, index) => {
    const domain = index > 0 && before !== '' ? domainOf(part) : null
    if (domain === null) {
      marks.push(...sitesAndNumbersIn(before))
      before = part
    } else {
      if (ending.test(domain)) marks.push(`${before}@${domain}`)
      before = part.slice(domain.length)
    }
  })
  return [...marks, ...sitesAndNumbersIn(before)]
}

/** The name at the beginning of what stands behind an `@`; null where there is none. */
function domainOf(part: string): string | null {
  const labels = (/^[\p{L}\p{N}.-]+/u.exec(part)?.[0] ?? '').split('.')
  const last = labels.findLastIndex(endsName)
  return last > 0 && labels.slice(0, last).join('.') !== '' ? nameOf(labels, last) : null
}

function sitesAndNumbersIn(text: string): string[] {
  const sites = text.split(/[_%+]/).flatMap((piece) => sitesIn(piece.split('.')))
  return [...sites, ...(text.match(/\d{6,}/g) ?? [])]
}

/** Names of labels that follow one another, each with a letter in it. */
function sitesIn(labels: readonly string[]): string[] {
  const sites: string[] = []
  let from = 0
  for (let past = 0; past <= labels.length; past += 1) {
    if (/\p{L}/u.test(labels[past] ?? '')) continue
    const name = labels.slice(from, past)
    const last = name.findLastIndex(endsName)
    if (last > 0) sites.push(nameOf(name, last))
    from = past + 1
  }
  return sites.filter((site) => ending.test(site))
}

/** Two letters or more, as what stands last in a name begins. */
const lastLetters = /^\p{L}{2,}/u
const endsName = (label: string) => lastLetters.test(label)

function nameOf(labels: readonly string[], last: number): string {
  const letters = lastLetters.exec(labels[last] ?? '')?.[0] ?? ''
  return [...labels.slice(0, last), letters].join('.')
}
