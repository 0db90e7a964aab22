import type { TableProblem } from '@lekboek/documents'
import type { Problem, Role } from '@lekboek/domain'

export const importOutcomes = ['created', 'updated', 'unchanged', 'refused'] as const
export type ImportOutcome = (typeof importOutcomes)[number]

/** Why a row was refused, or what changed in one that was updated. */
export interface ImportReason {
  readonly path: string | null
  readonly code:
    | Problem['code']
    | TableProblem['code']
    | 'changed'
    /** Nothing stood there, and what the file says is taken over. */
    | 'filled'
    /** Something else stands there, and stays. */
    | 'differs'
    | 'managesItself'
    /** It cannot be told from another's, and whoever brings it aboard means it: the operator hears of it. */
    | 'nameMeant'
    | 'organisationEnded'
    | 'umbrellaInvites'
    | 'tooManyPeople'
  readonly params?: Record<string, string | number>
}

/**
 * `invited`: a letter goes out. `waiting`: one did, and its link still opens. `ownPeople`: the organisation has people of its
 * own, who invite. `postponed`: too many for one run; the same file once more goes on with them.
 */
export const firstPersonStates = ['invited', 'waiting', 'ownPeople', 'postponed'] as const
export type FirstPersonState = (typeof firstPersonStates)[number]

/** What became of somebody whom a row asks to invite. */
export interface FirstPersonReport {
  readonly email: string
  readonly roles: readonly Role[]
  readonly state: FirstPersonState
}

/** What became of one row of the file. */
export interface ImportedRow {
  /** Line in the file at which the row begins; the header is line 1. */
  readonly line: number
  readonly name: string | null
  readonly outcome: ImportOutcome
  readonly reasons: readonly ImportReason[]
  readonly people?: readonly FirstPersonReport[]
}

export interface ImportReport {
  /** What is wrong with the file as a whole: nothing of it was taken. */
  readonly problems: readonly TableProblem[]
  readonly rows: readonly ImportedRow[]
  readonly counts: Readonly<Record<ImportOutcome | 'invited', number>>
  readonly isDryRun: boolean
  /** Columns that are not read: by name, or by place where they have none. */
  readonly unused: readonly string[]
}

const rowProblems = new Set<string>(['wrongFieldCount', 'fieldTooLong', 'controlCharacter', 'mergedCell'])

function isOfRow({ line, code }: TableProblem): boolean {
  return line !== null && rowProblems.has(code)
}

/** What is wrong with a file as a whole: nothing of it can be taken. */
export function wholeProblems(problems: readonly TableProblem[]): TableProblem[] {
  return problems.filter((problem) => !isOfRow(problem))
}

/** Rows whose shape could not be read, one row of the report each. */
export function unreadable(problems: readonly TableProblem[]): ImportedRow[] {
  const byLine = new Map<number, ImportReason[]>()
  for (const { line, code, params } of problems) {
    const own = byLine.get(line ?? 0) ?? []
    own.push({ path: null, code, ...(params && { params }) })
    byLine.set(line ?? 0, own)
  }
  return [...byLine].map(([line, reasons]) => ({ line, name: null, outcome: 'refused', reasons }))
}

/** The report of an import, rows in the order of the file. */
export function reportOf(
  rows: readonly ImportedRow[],
  problems: readonly TableProblem[],
  isDryRun: boolean,
  unused: readonly string[] = [],
): ImportReport {
  const inOrder = rows
    .map(({ line, name, outcome, reasons, people = [] }) => ({ line, name, outcome, reasons, people }))
    .toSorted((one, other) => one.line - other.line)
  const count = (outcome: string) => inOrder.filter((row) => row.outcome === outcome).length
  const [created, updated, unchanged, refused] = importOutcomes.map(count)
  return {
    ...{ problems, rows: inOrder, isDryRun, unused },
    counts: {
      created: created ?? 0,
      updated: updated ?? 0,
      unchanged: unchanged ?? 0,
      refused: refused ?? 0,
      invited: inOrder.flatMap(({ people }) => people).filter(({ state }) => state === 'invited').length,
    },
  }
}
