import type { Problem } from '@lekboek/domain'
import { readingKinds, Refusal, type ReadingFilterInput } from '@lekboek/usecases'
import type { Query } from './register-query.ts'

const names = ['from', 'until', 'reader', 'kind', 'number'] as const

/**
 * The filter of the read log in a query string, each name once.
 *
 * @throws {Refusal} invalid, with every name or value that does not fit.
 */
export function readReadingQuery(query: Query): ReadingFilterInput {
  const problems: Problem[] = []
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'object') problems.push({ path: name, code: 'repeated' })
    if (name !== 'language' && !names.some((one) => one === name))
      problems.push({ path: name, code: 'unknownField' })
  }
  const one = (name: (typeof names)[number]) => {
    const value = query[name]
    return typeof value === 'string' ? value : null
  }
  const kind = readingKinds.find((each) => each === one('kind')) ?? null
  if (one('kind') !== null && kind === null) problems.push({ path: 'kind', code: 'notInList' })
  if (problems.length > 0) throw new Refusal({ kind: 'invalid', problems })
  return { from: one('from'), until: one('until'), reader: one('reader'), number: one('number'), kind }
}
