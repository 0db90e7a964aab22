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
 * no row names anybody. A number that is merged over rows counts once. Numbers of others would be somebody else's breach; a row that names nobody among rows that do is a total.
 */
export function figuresOfTable(rows: readonly SupplierRow[], own: OwnNames): TableFigures {
  const ours = rows.some(namesSomebody) ? rows.filter((row) => isOwn(row, own)) : rows
  const others = rows.filter((row) => namesSomebody(row) && !isOwn(row, own))
  const sums = (field: Counted, path: string, read: (text?: string) => Cell) =>
    isSaidTogether(field, ours, others)
      ? refused({ path, code: 'saidTogether' })
      : readSums(
          path,
          onceEach(field, ours).map((row) => read(row[field])),
        )
  const people = sums('people', 'peopleCount', readRange)
  const records = sums('records', 'recordCount', (text) => [readNumber(text), null])
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

type Counted = 'people' | 'records'

/** A number that is merged over rows is said in each of them and stands there once: it counts with the first of ours. */
function onceEach(field: Counted, ours: readonly SupplierRow[]): SupplierRow[] {
  const counted = new Set<string>()
  return ours.filter(({ merged }) => {
    const first = merged?.[field]
    if (first === undefined) return true
    const isNew = !counted.has(first)
    counted.add(first)
    return isNew
  })
}

/** One that is merged over rows of others too is of all of them together: how much of it is ours, nobody can say. */
function isSaidTogether(
  field: Counted,
  ours: readonly SupplierRow[],
  others: readonly SupplierRow[],
): boolean {
  const ofOthers = new Set(others.flatMap(({ merged }) => merged?.[field] ?? []))
  return ours.some((row) => row[field] !== undefined && ofOthers.has(row.merged?.[field] ?? ''))
}

const refused = (one: Problem): Sums => ({ least: null, most: null, problems: [one] })

/** One number that cannot be read leaves no sum: it would tell of too few. */
function readSums(path: string, cells: readonly Cell[]): Sums {
  const problem = cells.map((cell) => cellProblem(path, cell)).find((one) => one !== null)
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
