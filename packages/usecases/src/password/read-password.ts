import type { Fields } from '../input/fields.ts'
import { isLeaked } from './leaked-password.ts'
import { isMadeOf } from './made-of-names.ts'
import { isTooLong, lengthOf, passwordLength } from './password-length.ts'

const loneSurrogate = /\p{Surrogate}/u

/**
 * A password that somebody chooses: long enough, and not one that a guesser tries first. The problems go to the fields;
 * nothing is hashed here.
 *
 * @param about what a guesser would try for this person: name, address, organisation.
 */
export async function readPassword(
  fields: Fields,
  path: string,
  value: unknown,
  about: readonly string[],
): Promise<string> {
  if (value === undefined || value === null || value === '') fields.add(path, 'required')
  else if (typeof value !== 'string' || value.includes('\0') || loneSurrogate.test(value))
    fields.add(path, 'notText')
  else if (isTooLong(value)) fields.add(path, 'tooLong', { max: passwordLength.max })
  else if (lengthOf(value) < passwordLength.min) fields.add(path, 'tooShort', { min: passwordLength.min })
  else if (isMadeOf(value, about) || (await isLeaked(value, about))) fields.add(path, 'leakedPassword')
  return typeof value === 'string' ? value : ''
}
