export type TableProblemCode =
  | 'emptyFile'
  | 'notWorkbook'
  | 'fileTooLarge'
  | 'tooManyFiles'
  | 'notUtf8'
  | 'missingHeader'
  | 'missingColumn'
  | 'unknownColumn'
  | 'duplicateColumn'
  | 'brokenQuotes'
  | 'tooManyRows'
  | 'wrongFieldCount'
  | 'fieldTooLong'
  | 'controlCharacter'
  | 'mergedCell'

/** `line` is the line in the file at which the row begins, 1 for the header; `null` for the file as a whole. */
export interface TableProblem {
  readonly line: number | null
  readonly code: TableProblemCode
  readonly params?: Record<string, string | number>
}

export type RowProblem = Omit<TableProblem, 'line'>

export const refused = (...problems: TableProblem[]) => ({ rows: [], problems })
