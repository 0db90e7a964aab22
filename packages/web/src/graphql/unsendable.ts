import type { FieldProblem } from './problem.ts'

/** Numbers that are none. JSON would carry them as null, and the server would take that for "not known". */
export function unsendableProblems(value: unknown, path = ''): FieldProblem[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ path, code: 'notNumber' }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    unsendableProblems(inner, path === '' ? key : `${path}.${key}`),
  )
}
