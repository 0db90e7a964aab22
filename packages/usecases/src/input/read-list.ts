import type { Instant } from '@lekboek/domain'
import { invalid, refuseProblems } from '../refusal.ts'
import { Fields } from './fields.ts'

/**
 * Reads a list of objects, each by its own fields.
 *
 * @throws {Refusal} invalid, with paths such as `links.2.name`.
 */
export function readList<Value>(
  path: string,
  input: readonly object[],
  most: number,
  now: Instant,
  read: (fields: Fields) => Value,
): Value[] {
  if (!Array.isArray(input)) throw invalid([{ path, code: 'notList' }])
  if (input.length > most) throw invalid([{ path, code: 'tooLong', params: { max: most } }])
  const items = input.map((item: object | null) => {
    const fields = new Fields(item ?? {}, now)
    return { value: read(fields), problems: fields.problems }
  })
  refuseProblems(
    items.flatMap(({ problems }, index) =>
      problems.map((problem) => ({ ...problem, path: `${path}.${index}.${problem.path}` })),
    ),
  )
  return items.map(({ value }) => value)
}
