import type { Facts } from '@lekboek/domain'
import { ownSaid, pathsOfSaid, type SaidField } from '@lekboek/domain/breach'

/** A version of a report; null for what it said where it was withdrawn. */
interface MarkedReport {
  readonly id: string
  readonly versions: readonly { readonly serial: number; readonly said: Facts | null }[]
}

interface TakenMark {
  readonly serial: number
  /** What that version says there; undefined where it cannot be read any more. */
  readonly said: unknown
  /** Whether the report stands in the dossier no more: it went with one that was brought in and taken out again. */
  readonly isGone: boolean
}

/** Whose word the answers of a dossier were when they were taken over, by their paths. */
export function takenMarks(
  taken: readonly { readonly field: SaidField; readonly reportId: string; readonly serial: number }[],
  reports: readonly MarkedReport[],
): ReadonlyMap<string, TakenMark> {
  return new Map(
    taken.flatMap(({ field, reportId, serial }) => {
      const report = reports.find(({ id }) => id === reportId)
      const facts = report?.versions.find((one) => one.serial === serial)?.said ?? null
      const said = facts ? ownSaid(facts, field) : null
      return pathsOfSaid(field).flatMap((path): [string, TakenMark][] => {
        const value = said?.[path.split('.')[1] ?? '']
        return value === null ? [] : [[path, { serial, said: value, isGone: report === undefined }]]
      })
    }),
  )
}
