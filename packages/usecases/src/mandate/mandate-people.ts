import type { Row } from '../input/row.ts'

interface MandatePerson {
  readonly userId: string
  readonly name: string
}

/** Somebody whom a mandate names, as one who uses it or as one whom the client refused; null where it does not. */
export function personIn(row: Row, list: 'users' | 'refused', userId: string): MandatePerson | null {
  const named: unknown = row[list]
  const people: unknown[] = Array.isArray(named) ? named : []
  return (
    people.find(
      (one): one is MandatePerson =>
        typeof one === 'object' && one !== null && 'userId' in one && one.userId === userId,
    ) ?? null
  )
}
