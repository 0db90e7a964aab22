import type { FieldProblem } from '../../graphql/problem.ts'

/** The texts of what a dossier still lacks before it may close, each once. */
export function closeKeys(problems: readonly Pick<FieldProblem, 'code'>[]): string[] {
  return [...new Set(problems.map(({ code }) => `problem.${code}`))]
}
