import { shortText, type Fields } from './fields.ts'
import { mixesScripts, readsAsPlain } from './look-alike.ts'

/** Marks of direction that texts of real scripts may hold and names need not: one made of them reads as another. */
const turning = /[\u{200e}\u{200f}]/u
const between = /[^\p{Letter}\p{Mark}]+/u
const latin = /\p{Script=Latin}/u

/** The name of a person, in whatever script; two in one word are none. */
export function readPersonName(fields: Fields, path: string): string {
  const name = fields.text(path, { max: shortText })
  if (turning.test(name)) fields.addOnce(path, 'notText')
  if (name.split(between).some(mixesScripts)) fields.addOnce(path, 'nameLookAlike')
  return name
}

/** The name of an organisation: no word of it is written in another script to be taken for plain letters either. */
export function readOrganisationName(fields: Fields, path: string): string {
  const name = readPersonName(fields, path)
  const isFalse = (word: string) => !latin.test(word) && readsAsPlain(word)
  if (name.split(between).some(isFalse)) fields.addOnce(path, 'nameLookAlike')
  return name
}
