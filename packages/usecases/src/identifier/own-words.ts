import type { Instant } from '@lekboek/domain'
import type { Identifier } from './find-identity.ts'
import type { IdentityWish } from './read-identity.ts'

/** A name or number in its time. */
type Standing = Pick<Identifier, 'kind' | 'value' | 'from' | 'until'>

/** What it is called and numbered at one instant. */
export function ownTexts(form: string | null, identifiers: readonly Standing[], at: Instant): string[] {
  const texts = identifiers
    .filter(({ kind, from, until }) => kind !== 'slug' && from <= at && (until === null || until > at))
    .map(({ kind, value }) => (kind === 'name' ? value : value.replaceAll(/\W/g, '')))
  return form === null ? texts : [...texts, form]
}

/** The same now, and on each day to come on which something changes, what is asked for in the same breath included. */
export function ownTextsFrom(
  form: string | null,
  identifiers: readonly Identifier[],
  wishes: readonly IdentityWish[],
  now: Instant,
): [string[], ...string[][]] {
  const known = wishes.reduce<readonly Standing[]>(withWish, identifiers)
  const later = new Set(known.map(({ from }) => from).filter((from) => from > now))
  return [ownTexts(form, known, now), ...[...later].toSorted().map((at) => ownTexts(form, known, at))]
}

/** What is to begin later is replaced, and what stands ends where the new one begins. */
function withWish(known: readonly Standing[], { kind, value, from }: IdentityWish): readonly Standing[] {
  const before = known
    .filter((one) => one.kind !== kind || one.from < from)
    .map((one) =>
      one.kind === kind && (one.until === null || one.until > from) ? { ...one, until: from } : one,
    )
  return value === null ? before : [...before, { kind, value, from, until: null }]
}

/** Whether each part of a path is a word of one of these texts, or several that follow one another there. */
export function isOfOwnWords(slug: string, texts: readonly string[]): boolean {
  const known = new Set(texts.flatMap(runsOf))
  return slug.split('-').every((part) => known.has(part))
}

/** `nazareth`, `de`, `pinte`, `nazarethde`, `depinte`, `nazarethdepinte`. */
function runsOf(text: string): string[] {
  const words = text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  return words.flatMap((_, first) =>
    words.slice(first).map((__, length) => words.slice(first, first + length + 1).join('')),
  )
}
