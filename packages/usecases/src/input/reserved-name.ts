import { authorities } from '@lekboek/domain'
import { eeaAuthorities } from '@lekboek/domain/eea-authorities'
import { looksOf } from './look-alike.ts'

const platform = 'lekboek'

/** Whoever is called so speaks for what runs the platform, and not for themself. */
const offices = [
  ...['systeem', 'system', 'système', 'systeembeheer', 'systeembeheerder', 'beheerder'],
  ...['administrator', 'administrateur', 'admin', 'helpdesk', 'support', 'postmaster', 'noreply'],
]

const called = [
  ...authorities
    .filter(({ country }) => country !== 'ZZ')
    .flatMap(({ code, name }) => [code, ...Object.values(name)]),
  // Their short names are words and names of people elsewhere.
  ...eeaAuthorities.flatMap(({ name }) => name.split(' / ')),
  'APD',
]
const looking = (texts: readonly string[]) => new Set(texts.flatMap(looksOf))
const ofAuthorities = looking(called)
const ofOffices = looking(offices)

/** From so many letters on a name says who is meant also in the midst of another. */
const fewestToSay = 12
const saying = [...ofAuthorities].filter((looks) => looks.length >= fewestToSay)
/** Short names that are a word of no language here, nor anybody's name. */
const shortNames = ['GBA', 'VTC', 'CNIL', 'EDPS', 'EDPB']
/** The shortest that is nobody's own name. */
const fewestOfPerson = 3

const looksLike = (name: string, known: ReadonlySet<string>) =>
  looksOf(name).some((looks) => known.has(looks))
const says = (name: string, known: readonly string[]) =>
  looksOf(name).some((looks) => known.some((one) => looks.includes(one)))

/** Whether the name of an organisation is this platform's. */
export const isOfPlatform = (name: string): boolean => says(name, [platform])

/** Whether an organisation would be taken for an authority, to which breaches are notified. */
export const isOfAuthority = (name: string): boolean => looksLike(name, ofAuthorities) || says(name, saying)

/** Whether somebody is called like an authority or whatever runs the platform. */
export function isOfOffice(name: string): boolean {
  const isShort = name.replaceAll(/[^\p{Letter}]/gu, '').length < fewestOfPerson
  if (!isShort && (looksLike(name, ofAuthorities) || looksLike(name, ofOffices))) return true
  const words = name.split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
  return says(name, saying) || words.some((word) => shortNames.includes(word)) || isCalledPlatform(words)
}

/** In one word or in two, and not where the end of one and the beginning of the next make it up: `Lek Boekhout` is somebody. */
function isCalledPlatform(words: readonly string[]): boolean {
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''}${word}`)
  return words.some(isOfPlatform) || pairs.some((pair) => looksLike(pair, new Set([platform])))
}
