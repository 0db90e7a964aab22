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
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const
  return roots.flatMap(([kind, root]) =>
    Object.values(root?.getFields() ?? {}).map((field) => operationOf(kind, field, at)),
  )
}

function operationOf(kind: string, field: GraphQLField<unknown, unknown>, at: string): Operation {
  const required = field.args.filter((one) => isNonNullType(one.type))
  const declared = required.map((one) => `$${one.name}: ${String(one.type)}`).join(', ')
  const given = required.map((one) => `${one.name}: $${one.name}`).join(', ')
  const head = declared ? `${kind} (${declared})` : kind
  return {
    name: field.name,
    query: `${head} { ${field.name}${given ? `(${given})` : ''} ${selected(field.type)} }`,
    variables: Object.fromEntries(required.map((one) => [one.name, valueOf(one.name, one.type, at)])),
    arguments: required.map((one) => one.name),
  }
}

function valueOf(name: string, type: GraphQLInputType, at: string): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [valueOf(name, nullable.ofType, at)]
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type))
    return Object.fromEntries(fields.map((field) => [field.name, valueOf(field.name, field.type, at)]))
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

function selected(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type)
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields())
  const leaves = fields.filter((field) => !isObjectType(getNamedType(field.type))).map((field) => field.name)
  const [first] = fields
  if (leaves.length === 0 && first && depth < 3) return `{ ${first.name} ${selected(first.type, depth + 1)} }`
  return `{ ${leaves.join(' ')} }`
}
