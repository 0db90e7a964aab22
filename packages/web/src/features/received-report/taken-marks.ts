import { ownSaid, pathsOfSaid } from '@lekboek/domain/breach'
import type { SaidReport, TakenMark } from './said-reports.ts'

interface AnswerMark {
  readonly serial: number
  /** What that version says there; undefined where it cannot be read any more. */
  readonly said: unknown
  /** Null for one that stands in the dossier no more: it went with one that was brought in and taken out again. */
  readonly report: SaidReport | null
}

/** Whose word the answers of a dossier were when they were taken over, by their paths. */
export function takenMarks(
  taken: readonly TakenMark[],
  reports: readonly SaidReport[],
): ReadonlyMap<string, AnswerMark> {
  return new Map(
    taken.flatMap(({ field, reportId, serial }) => {
      const report = reports.find(({ id }) => id === reportId) ?? null
      const facts = report?.versions.find((one) => one.serial === serial)?.said ?? null
      const said = facts ? ownSaid(facts, field) : null
      return pathsOfSaid(field).flatMap((path): [string, AnswerMark][] => {
        const value = said?.[path.split('.')[1] ?? '']
        return value === null ? [] : [[path, { serial, said: value, report }]]
      })
    }),
  )
}
