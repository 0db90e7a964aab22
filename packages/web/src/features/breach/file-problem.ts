import type { FileReport } from './useFileOfControllers.ts'

export type FileProblem = FileReport['problems'][number]

interface Texts {
  readonly t: (key: string, named: Record<string, unknown>) => string
  readonly te: (key: string) => boolean
}

/** The columns of one sort, whose cells are told of in the same words. */
const sortOf: Readonly<Record<string, string>> = { people: 'number', records: 'number', kinds: 'kinds' }

/** What is wrong, with the column and with what stands there. */
export function fileProblemText({ column, code, params, value }: FileProblem, { t, te }: Texts): string {
  const sort = sortOf[column ?? '']
  const keys = [
    ...(sort && value ? [`breach.file.cell.${sort}.${code}`] : []),
    `breach.file.code.${code}`,
    `onboarding.code.${code}`,
    `problem.${code}`,
  ]
  const figures = typeof params === 'object' && params !== null ? (params as Record<string, unknown>) : {}
  const text = t(keys.find((key) => te(key)) ?? 'problem.other', { code, value, ...figures })
  const heading = `breach.file.heading.${column ?? ''}`
  return column && te(heading) ? `${t(heading, {})}: ${text}` : text
}

/** Whom the row names, as the file says it; empty where nobody knows. */
export function namedByRow({ name, kbo }: FileProblem): string {
  return [name, kbo].filter(Boolean).join(' · ')
}
