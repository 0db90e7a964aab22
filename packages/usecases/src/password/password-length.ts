/** In characters as people count them, after Unicode's compatibility form. */
export const passwordLength = { min: 12, max: 128 } as const

/** No text of so many units can be a password: it is not even normalised. */
const mostUnits = 1024

/** One form for every way of typing the same signs; what a hash is made of. */
export function normalPassword(password: string): string {
  return password.normalize('NFKC')
}

/** Whether a text is too long to be anybody's password. Asked before anything that costs. */
export function isTooLong(password: string): boolean {
  return password.length > mostUnits || lengthOf(password) > passwordLength.max
}

/** Length of a password in code points of its normal form. */
export function lengthOf(password: string): number {
  let length = 0
  for (const _ of normalPassword(password)) length += 1
  return length
}
