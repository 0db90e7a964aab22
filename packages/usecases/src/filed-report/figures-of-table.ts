import { dataTypes, normaliseKbo, type DataType } from '@lekboek/domain'
import type { SupplierRow } from '@lekboek/documents'
import { readKinds, readNumber, readRange } from '../breach/read-figures.ts'

/** What a supplier's table comes to for one organisation; what it does not say is absent. */
export interface TableFigures {
  /** Rows that are of this organisation. */
  readonly rows: number
  /** Rows of others, which are left out. */
  readonly otherRows: number
  readonly peopleCount: number | null
  readonly peopleCountMax: number | null
  readonly recordCount: number | null
  readonly dataTypes: readonly DataType[]
}

/** Whose rows count. */
export interface OwnNames {
  readonly kbo: string | null
  readonly name: string
}

const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl')

/**
 * Adds up the rows of a supplier's table that are of this organisation: by its number, else by its name, and all of them where
 * no row names anybody. Numbers of others would be somebody else's breach.
 */
export function figuresOfTable(rows: readonly SupplierRow[], own: OwnNames): TableFigures {
  const ours = rows.filter((row) => isOwn(row, own))
  const ranges = ours.map(({ people }) => readRange(people)).filter(([least]) => typeof least === 'number')
  const least = sumOf(ranges.map(([from]) => from))
  const most = sumOf(ranges.map(([from, to]) => to ?? from))
  const kinds = ours.flatMap((row) => readKinds(row.kinds) ?? [])
  return {
    ...{ rows: ours.length, otherRows: rows.length - ours.length, peopleCount: least },
    peopleCountMax: most === least ? null : most,
    recordCount: sumOf(ours.map(({ records }) => readNumber(records))),
    dataTypes: dataTypes.filter((type) => kinds.includes(type)),
  }
}

function isOwn({ kbo, name }: SupplierRow, own: OwnNames): boolean {
  if (kbo !== undefined) return own.kbo !== null && normaliseKbo(kbo) === own.kbo
  return name === undefined || plain(name) === plain(own.name)
}

/** Null where nothing of it is a number. */
function sumOf(values: readonly (number | string | null | undefined)[]): number | null {
  const numbers = values.filter((value) => typeof value === 'number')
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0)
}
