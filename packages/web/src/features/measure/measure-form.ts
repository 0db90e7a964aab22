import type { Instant, MeasureKind } from '@lekboek/domain'

export interface MeasureForm {
  text: string
  kind: MeasureKind
  owner: string
  dueAt: Instant | null
}

export const measureFields = ['text', 'kind', 'owner', 'dueAt'] as const

interface Measure extends MeasureForm {
  id: string
  doneAt: string | null
  createdAt: string
}

/** Open ones first, the earliest due on top and those without a due time after them; then what is done, newest first. */
export function inOrder<Row extends Measure>(measures: readonly Row[]): Row[] {
  return measures.toSorted((one, other) => {
    if (one.doneAt && other.doneAt) return other.doneAt.localeCompare(one.doneAt)
    if (one.doneAt || other.doneAt) return one.doneAt ? 1 : -1
    if (one.dueAt && other.dueAt) return one.dueAt.localeCompare(other.dueAt)
    if (one.dueAt || other.dueAt) return one.dueAt ? -1 : 1
    return one.createdAt.localeCompare(other.createdAt)
  })
}

const minuteMs = 60_000

/** Whether it was to be done at once when it was recorded: then there is no term that it could miss. */
export function isAtOnce({ dueAt, createdAt }: Pick<Measure, 'dueAt' | 'createdAt'>): boolean {
  return dueAt !== null && Math.abs(Date.parse(dueAt) - Date.parse(createdAt)) <= minuteMs
}
