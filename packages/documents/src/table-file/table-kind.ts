/** One column that a file may have. */
export interface TableColumn {
  /** How it is called, in any language; the first is said where it is missing. */
  readonly names: readonly string[]
  /** Signs that a cell may have. */
  readonly max: number
  /** What becomes of the lines of a cell: text as it is, one line, or a reason to refuse it. */
  readonly lines: 'kept' | 'joined' | 'refused'
  /** Figures that a number always has, where it may begin with a zero: spreadsheets take that away. */
  readonly figures?: number
  /** Whether a cell may stand for several rows, each of which then says it; a number of each row may not. */
  readonly merged?: 'refused'
}

/** Of a KBO number. */
export const kboFigures = 10

/** What is read from a file of one kind: its columns, which of them must be there, and how many rows. */
export interface TableKind<Field extends string> {
  readonly columns: Readonly<Record<Field, TableColumn>>
  /** Of each group one at least. */
  readonly required: readonly (readonly Field[])[]
  readonly rowLimit: number
  /** What a column of no field comes to: a reason to refuse the file, or one that is named and not read. */
  readonly others?: 'refused' | 'unused'
}

/** Accents, capitals, spaces and the slant of a quote tell no two columns apart. */
function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(':', ' : ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(' :', ':')
    .trim()
    .toLowerCase()
}

export type FieldOf<Field extends string> = (heading: string) => Field | null

/** Which field a column holds by its name; null for a name that is none. */
export function fieldFinder<Field extends string>({ columns }: TableKind<Field>): FieldOf<Field> {
  const byName = new Map<string, Field>()
  for (const field of fieldsOf(columns))
    for (const name of columns[field].names) byName.set(bare(name), field)
  return (heading) => byName.get(bare(heading)) ?? null
}

/** The columns of a kind, each made of what is said of it. */
export function columnsOf<Field extends string, Said>(
  said: Readonly<Record<Field, Said>>,
  columnOf: (one: Said, field: Field) => TableColumn,
): Record<Field, TableColumn> {
  const entries = fieldsOf(said).map((field) => [field, columnOf(said[field], field)] as const)
  return Object.fromEntries(entries) as Record<Field, TableColumn>
}

export function fieldsOf<Field extends string>(columns: Readonly<Record<Field, unknown>>): Field[] {
  return Object.keys(columns).filter((key): key is Field => Object.hasOwn(columns, key))
}
