import { shownText } from '@lekboek/domain'
import { shortText, type Fields } from './fields.ts'
import { mixesScripts, readsAsPlain } from './look-alike.ts'
import { isOfAuthority, isOfOffice, isOfPlatform } from './reserved-name.ts'

/** Marks of direction that texts of real scripts may hold and names need not: one made of them reads as another. */
const turning = /[\u{200e}\u{200f}]/u
const between = /[^\p{Letter}\p{Mark}]+/u
const latin = /\p{Script=Latin}/u

/** Why a text is no name of a person; in whatever script it is, two in one word are none. */
function nameProblem(name: string): 'notText' | 'nameLookAlike' | null {
  if (turning.test(name)) return 'notText'
  return name.split(between).some(mixesScripts) ? 'nameLookAlike' : null
}

function readName(fields: Fields, path: string): string {
  const name = fields.text(path, { max: shortText })
  const problem = nameProblem(name)
  if (problem) fields.addOnce(path, problem)
  return name
}

/** The name of a person, who is called neither like this platform nor like an authority: colleagues would believe them. */
export function readPersonName(fields: Fields, path: string): string {
  const name = readName(fields, path)
  if (isOfOffice(name)) fields.addOnce(path, 'nameReserved')
  return name
}

/** A name that somebody else says, read as if the person had typed it; null where it is none. */
export function nameAsSaid(value: unknown): string | null {
  if (typeof value !== 'string' || /[\0\p{Surrogate}]/u.test(value)) return null
  const name = shownText(value, { isLine: true })
  return name === '' || name.length > shortText || nameProblem(name) || isOfOffice(name) ? null : name
}

/**
 * A sign that no organisation here is called by: names are of Latin letters with the accents of Europe, of figures and of the
 * signs between them. Lists of look-alikes lack many letters; what is not served needs no list.
 */
const otherSign =
  /[^\p{Mn}a-zA-ZæœøłđðþħßÆŒØŁĐÐÞĦẞ0-9 \u{a0}\u{ad}\u{202f}!-\/:;=?@\u{a1}\u{ab}\u{b0}\u{b4}\u{b7}\u{bb}\u{bf}\u{2010}-\u{2015}\u{2018}-\u{201f}\u{2026}]/u

/**
 * The name of an organisation: no word of it is written in another script to be taken for plain letters either, and none is
 * this platform's. None is an authority's either: only the operator brings one aboard.
 */
export function readOrganisationName(
  fields: Fields,
  path: string,
  { mayBeAuthority = false }: { readonly mayBeAuthority?: boolean } = {},
): string {
  const name = readName(fields, path)
  const isFalse = (word: string) => !latin.test(word) && readsAsPlain(word)
  if (name.split(between).some(isFalse)) fields.addOnce(path, 'nameLookAlike')
  const sign = otherSign.exec(name.normalize('NFD'))?.[0]
  if (sign !== undefined) fields.addOnce(path, 'nameSign', { sign })
  if (isOfPlatform(name)) fields.addOnce(path, 'namePlatform')
  if (!mayBeAuthority && isOfAuthority(name)) fields.addOnce(path, 'nameReserved')
  return name
}
