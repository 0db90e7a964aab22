import { dataTypes, normaliseKbo, numberLimit, type DataType, type Problem } from '@lekboek/domain'
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
  /** Which of its numbers cannot be read, and why; nothing of them is offered. */
  readonly problems: readonly Problem[]
}

/** Whose rows count. */
export interface OwnNames {
  readonly kbo: string | null
  readonly name: string
}

const plain = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('nl')

/**
 * Adds up the rows of a supplier's table that are of this organisation: by its number, else by its name, and all of them where
 * no row names anybody. Numbers of others would be somebody else's breach; a row that names nobody among rows that do is a total.
 */
export function figuresOfTable(rows: readonly SupplierRow[], own: OwnNames): TableFigures {
  const ours = rows.some(namesSomebody) ? rows.filter((row) => isOwn(row, own)) : rows
  const ranges = ours.map(({ people }) => readRange(people))
  const people = readSums('peopleCount', ranges)
  const records = readSums(
    'recordCount',
    ours.map((row) => [readNumber(row.records), null]),
  )
  const kinds = ours.flatMap((row) => readKinds(row.kinds) ?? [])
  return {
    ...{ rows: ours.length, otherRows: rows.length - ours.length, peopleCount: people.least },
    peopleCountMax: people.most === people.least ? null : people.most,
    recordCount: records.least,
    dataTypes: dataTypes.filter((type) => kinds.includes(type)),
    problems: [...people.problems, ...records.problems],
  }
}

const namesSomebody = ({ kbo, name }: SupplierRow) => kbo !== undefined || name !== undefined

function isOwn({ kbo, name }: SupplierRow, own: OwnNames): boolean {
  if (kbo !== undefined) return own.kbo !== null && normaliseKbo(kbo) === own.kbo
  return name !== undefined && plain(name) === plain(own.name)
}

type Cell = ReturnType<typeof readRange>

interface Sums {
  readonly least: number | null
  readonly most: number | null
  readonly problems: readonly Problem[]
}

/** One number that cannot be read leaves no sum: it would tell of too few. */
function readSums(path: string, cells: readonly Cell[]): Sums {
  const problem = cells.map((cell) => cellProblem(path, cell)).find((one) => one !== null)
  const refused = (one: Problem): Sums => ({ least: null, most: null, problems: [one] })
  if (problem) return refused(problem)
  const least = sumOf(cells.map(([from]) => from))
  const most = sumOf(cells.map(([from, to]) => to ?? from))
  return (most ?? 0) > numberLimit ? refused(tooLarge(path)) : { least, most, problems: [] }
}

const tooLarge = (path: string): Problem => ({ path, code: 'numberTooLarge', params: { max: numberLimit } })

function cellProblem(path: string, [from, to]: Cell): Problem | null {
  if (from === null) return null
  if (typeof from === 'string' || typeof to === 'string') return { path, code: 'notWhole' }
  if (Math.max(from, to ?? from) > numberLimit) return tooLarge(path)
  return to !== null && to < from ? { path, code: 'upperBelowLower' } : null
}

/** Null where nothing of it is a number. */
function sumOf(values: readonly (number | string | null | undefined)[]): number | null {
  const numbers = values.filter((value) => typeof value === 'number')
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0)
}
