import type { Instant } from '@lekboek/domain'
import type { Identifier } from './find-identity.ts'
import type { IdentityWish } from './read-identity.ts'

/** What it is called and numbered: now, or once all has come that was said, what is asked for in the same breath included. */
export function ownTexts(
  form: string | null,
  identifiers: readonly Identifier[],
  wishes: readonly IdentityWish[],
  { now, isLater }: { readonly now: Instant; readonly isLater: boolean },
): string[] {
  const isWished = (kind: string) =>
    wishes.some((wish) => wish.kind === kind && (isLater || wish.from <= now))
  const stands = ({ kind, from, until }: Identifier) =>
    !isWished(kind) && (isLater ? until === null : from <= now && (until === null || until > now))
  const texts = [...identifiers.filter(stands), ...wishes.filter(({ kind }) => isWished(kind))].flatMap(
    ({ kind, value }) =>
      kind === 'slug' || value === null ? [] : kind === 'name' ? [value] : [value.replaceAll(/\W/g, '')],
  )
  return form === null ? texts : [...texts, form]
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
