import type { Instant } from '@lekboek/domain'

interface ColumnBase {
  /** Stable name of the column, the same in every language. */
  key: string
  header: string
  /** In characters, for a spreadsheet. */
  width: number
}

export interface TextColumn<Row> extends ColumnBase {
  kind: 'text'
  read: (row: Row) => string | null
}

export interface NumberColumn<Row> extends ColumnBase {
  kind: 'number'
  read: (row: Row) => number | null
}

/** Shown on the wall clock of `zone`. */
export interface InstantColumn<Row> extends ColumnBase {
  kind: 'instant'
  zone: string
  read: (row: Row) => Instant | null
}

/** A column of an export as data: what is written, not how. */
export type Column<Row> = TextColumn<Row> | NumberColumn<Row> | InstantColumn<Row>
