/** A refusal at one field, as the API sends it. */
export interface FieldProblem {
  path: string
  code: string
  params?: Record<string, string | number> | null
}

export function isProblem(value: unknown): value is FieldProblem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'code' in value &&
    typeof value.code === 'string'
  )
}

/** Boxes that say that somebody knows what they do: those are ticked, not filled in. */
const ticked = new Set(['isConfirmed'])
const toldByField = new Set(['contradiction', 'repeated'])

/** The texts that may say a problem, the most telling first: what contradicts what, what is there twice. */
export function problemKeys({ path, code }: Pick<FieldProblem, 'path' | 'code'>): string[] {
  const field = path.split('.').at(-1) ?? ''
  if (code === 'required' && ticked.has(field)) return ['problem.notTicked']
  return toldByField.has(code) ? [`${code}.${field}`, `problem.${code}`] : [`problem.${code}`]
}

/**
 * The problem of one field. The API names the whole way to it (`input.facts.timing.detectedAt`), a form its own
 * field (`detectedAt`): the last steps must agree. What an item of a list holds (`groups.0.count`) is not the form's own
 * `count`.
 */
export function problemAt(problems: readonly FieldProblem[], field: string): FieldProblem | null {
  const isAt = (path: string) =>
    path.endsWith(`.${field}`) && !/\.\d+$/.test(path.slice(0, -field.length - 1))
  return problems.find(({ path }) => path === field || isAt(path)) ?? null
}
