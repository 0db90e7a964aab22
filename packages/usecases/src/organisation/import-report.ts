import type { OrganisationFileProblem } from '@lekboek/documents'
import type { Problem } from '@lekboek/domain'

export const importOutcomes = ['created', 'updated', 'unchanged', 'refused'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

/** Why a row was refused, or what changed in one that was updated. */
export interface ImportReason {
  readonly path: string | null
  readonly code: Problem['code'] | OrganisationFileProblem['code'] | 'changed'
  readonly params?: Record<string, string | number>
}

/** What became of one row of the file. */
export interface ImportedRow {
  /** Line in the file at which the row begins; the header is line 1. */
  readonly line: number
  readonly name: string | null
  readonly outcome: ImportOutcome
  readonly reasons: readonly ImportReason[]
}

export interface ImportReport {
  /** What is wrong with the file as a whole: nothing of it was taken. */
  readonly problems: readonly OrganisationFileProblem[]
  readonly rows: readonly ImportedRow[]
  readonly counts: Readonly<Record<ImportOutcome, number>>
  readonly isDryRun: boolean
}
