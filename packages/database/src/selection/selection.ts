/** What a caller asked for: field names, with a nested selection where the field is an object or a list. */
export interface Selection {
  readonly [field: string]: true | Selection
}

/** A table as it may be read: what each field is in SQL, and which tables hang on it. */
export interface Shape {
  readonly table: string
  /** Field to SQL expression; `@` stands for the table's alias. */
  readonly fields: Readonly<Record<string, string>>
  readonly relations?: Readonly<Record<string, () => Relation>>
}

/** Rows of another table that belong to a row. The join always carries the organisation. */
export interface Relation {
  readonly shape: Shape
  /** What ties a child (`@`) to its parent (`@parent`); the organisation is added by itself. */
  readonly on: string
  readonly orderBy: string
  readonly many: boolean
  readonly limit?: number
}

/** Compiled `SELECT` lists, one per shape and selection: a document's selection object is stable, its SQL too. */
const compiled = new WeakMap<Shape, WeakMap<Selection, string>>()

/**
 * The list of a `SELECT` that yields exactly the selected fields, nested rows as JSON. Unknown fields are skipped:
 * those are computed by the use case from fields it adds itself.
 */
export function selectList(shape: Shape, selection: Selection, alias: string): string {
  const perShape = compiled.get(shape) ?? new WeakMap<Selection, string>()
  compiled.set(shape, perShape)
  const known = perShape.get(selection)
  if (known !== undefined) return known
  const list = compile(shape, selection, alias)
  perShape.set(selection, list)
  return list
}

function compile(shape: Shape, selection: Selection, alias: string): string {
  const parts = Object.entries(selection).flatMap(([field, nested]) => {
    const column = shape.fields[field]
    if (column !== undefined) return [`${column.replaceAll('@', alias)} AS "${field}"`]
    const relation = shape.relations?.[field]?.()
    if (relation && nested !== true) return [`${related(relation, nested, alias, field)} AS "${field}"`]
    return []
  })
  return parts.length > 0 ? parts.join(', ') : 'true AS "exists"'
}

function related(relation: Relation, selection: Selection, parent: string, field: string): string {
  const child = `${parent}_${field.toLowerCase()}`
  const list = compile(relation.shape, selection, child)
  const where = `${child}.organisation_id = ${parent}.organisation_id AND ${relation.on
    .replaceAll('@parent', parent)
    .replaceAll('@', child)}`
  const limit = relation.many ? (relation.limit ? ` LIMIT ${relation.limit}` : '') : ' LIMIT 1'
  const rows = `SELECT ${list} FROM ${relation.shape.table} ${child} WHERE ${where} ORDER BY ${relation.orderBy.replaceAll('@', child)}${limit}`
  return relation.many
    ? `COALESCE((SELECT json_agg(row_to_json(r)) FROM (${rows}) r), '[]'::json)`
    : `(SELECT row_to_json(r) FROM (${rows}) r)`
}
