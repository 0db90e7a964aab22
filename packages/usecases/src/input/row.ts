/** A row that PostgreSQL built as JSON; the API picks what was asked. */
export type Row = Readonly<Record<string, unknown>>

/** Statements that yield one JSON document per row, in column `row`. */
export interface RowColumn {
  row: Row
}
