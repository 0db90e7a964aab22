import { invalid } from '../refusal.ts'

/**
 * A list of ids, one at least, each once.
 *
 * @throws {Refusal} invalid for an empty list and for one that is too long.
 */
export function readIds(path: string, ids: readonly string[], max: number): string[] {
  const each = [...new Set(ids)]
  if (each.length === 0) throw invalid([{ path, code: 'required' }])
  if (each.length > max) throw invalid([{ path, code: 'tooLong', params: { max } }])
  return each
}
