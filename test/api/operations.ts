import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'

/** A root field as an operation, with arguments that fit. */
export interface Operation {
  readonly name: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly arguments: readonly string[]
}

const texts: Readonly<Record<string, string>> = { language: 'nl', authority: 'GBA', number: '2026-001' }

/** Every root field, callable: a new field of the schema is walked without anybody adding it here. */
export function operationsOf(schema: GraphQLSchema, at: string): Operation[] {
  return rootsOf(schema).map(([kind, field]) => operationOf(kind, field, at))
}

function rootsOf(schema: GraphQLSchema): (readonly [string, GraphQLField<unknown, unknown>])[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const
  return roots.flatMap(([kind, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) => [kind, field] as const),
  )
}

/** A place of an operation that takes an id, or a text, and the operation with all that leads to it. */
export interface IdPlace {
  /** `sendBreach(deliveries.controllerId)`. */
  readonly name: string
  readonly operation: Operation
  /** Names from the argument down. */
  readonly path: readonly string[]
}

/** Every place where an id fits, at any depth, in lists and in what may be left out: read from the schema. */
export function idPlacesOf(schema: GraphQLSchema, at: string): IdPlace[] {
  return rootsOf(schema).flatMap(([kind, field]) =>
    field.args
      .flatMap((one) => pathsToIds(one.type, [one.name]))
      .map((path) => {
        const operation = operationOf(kind, field, at, path)
        return { name: `${field.name}(${path.join('.')})`, operation, path }
      }),
  )
}

const pathsToIds = (type: GraphQLInputType, path: readonly string[]) => pathsTo('ID', type, path)

function pathsTo(wanted: string, type: GraphQLInputType, path: readonly string[]): (readonly string[])[] {
  const named = getNamedType(type)
  if (named.name === wanted) return [path]
  if (!isInputObjectType(named)) return []
  return Object.values(named.getFields()).flatMap((field) =>
    pathsTo(wanted, field.type, [...path, field.name]),
  )
}

/** Every place of a change that takes a text, at any depth, in lists and in what may be left out: read from the schema. */
export function textPlacesOf(schema: GraphQLSchema, at: string): IdPlace[] {
  return rootsOf(schema)
    .filter(([kind]) => kind === 'mutation')
    .flatMap(([kind, field]) =>
      field.args
        .flatMap((one) => pathsTo('String', one.type, [one.name]))
        .map((path) => ({
          ...{ name: `${field.name}(${path.join('.')})`, path },
          operation: operationOf(kind, field, at, path),
        })),
    )
}

/** The same variables with this value in that place. */
export function placedIn(
  value: unknown,
  path: readonly string[],
  id: unknown,
): Readonly<Record<string, unknown>> {
  const [name = '', ...rest] = path
  const fields = typeof value === 'object' && value !== null ? { ...value } : {}
  const inside = name in fields ? (fields as Readonly<Record<string, unknown>>)[name] : null
  if (rest.length === 0) return { ...fields, [name]: Array.isArray(inside) ? [id].flat() : id }
  const deeper = Array.isArray(inside)
    ? inside.map((one) => placedIn(one, rest, id))
    : placedIn(inside, rest, id)
  return { ...fields, [name]: deeper }
}

function operationOf(
  kind: string,
  field: GraphQLField<unknown, unknown>,
  at: string,
  path: readonly string[] = [],
): Operation {
  const taken = field.args.filter((one) => isNonNullType(one.type) || one.name === path[0])
  const declared = taken.map((one) => `$${one.name}: ${String(one.type)}`).join(', ')
  const given = taken.map((one) => `${one.name}: $${one.name}`).join(', ')
  const head = declared ? `${kind} (${declared})` : kind
  return {
    name: field.name,
    query: `${head} { ${field.name}${given ? `(${given})` : ''} ${selected(field.type)} }`,
    variables: Object.fromEntries(taken.map((one) => [one.name, valueOf(one.name, one.type, at, path)])),
    arguments: taken.map((one) => one.name),
  }
}

/** What fits a type: with what it demands, and with what stands on the path. */
function valueOf(name: string, type: GraphQLInputType, at: string, path: readonly string[] = []): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [valueOf(name, nullable.ofType, at, path)]
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name
  if (isInputObjectType(nullable)) {
    const rest = path[0] === name ? path.slice(1) : []
    const fields = Object.values(nullable.getFields()).filter(
      (field) => isNonNullType(field.type) || field.name === rest[0],
    )
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.name, field.type, at, rest)]))
  }
  switch (String(nullable)) {
    case 'DateTime':
      return at
    case 'Int':
    case 'Float':
      return 1
    case 'Boolean':
      return false
    case 'ID':
      return '0195a7c0-0000-7000-8000-00000000abcd'
    default:
      return texts[name] ?? 'Een tekst die lang genoeg is om te gelden.'
  }
}

/** Fields in all that one operation may ask for, with room to spare. */
const mostFields = 800

/** Everything that can be asked of an operation, as deep as its bounds let it be. */
export function asDeepAsCan(schema: GraphQLSchema, { name, query }: Operation): string {
  const field = rootsOf(schema).find(([, one]) => one.name === name)?.[1]
  if (!field) return query
  for (const depth of [5, 4, 3, 2, 1]) {
    const selection = deeply(field.type, depth)
    if ((selection.match(/\w+/g)?.length ?? 0) > mostFields) continue
    return `${query.slice(0, query.length - selected(field.type).length - 2)}${selection} }`
  }
  return query
}

function deeply(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields())
    .filter(({ args }) => !args.some((one) => isNonNullType(one.type)))
    .flatMap((field) => {
      if (!isObjectType(getNamedType(field.type))) return [field.name]
      const inside = depth > 0 ? deeply(field.type, depth - 1) : ''
      return inside ? [`${field.name} ${inside}`] : []
    })
  return fields.length > 0 ? `{ ${fields.join(' ')} }` : ''
}

function selected(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields())
  const leaves = fields.filter((field) => !isObjectType(getNamedType(field.type))).map((field) => field.name)
  const [first] = fields
  if (leaves.length === 0 && first && depth < 3) return `{ ${first.name} ${selected(first.type, depth + 1)} }`
  return `{ ${leaves.join(' ')} }`
}
