import {
  coerceInputValue,
  getNamedType,
  isEnumType,
  isInputType,
  isNonNullType,
  isScalarType,
  Kind,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql'
import { factSections } from '@lekboek/domain'

/** One value that does not fit the schema; the same form as a use case's problems. */
export interface VariableProblem {
  readonly path: string
  readonly code: string
}

const scalarProblems: Readonly<Record<string, string>> = {
  DateTime: 'notInstant',
  Int: 'notNumber',
  Float: 'notNumber',
  Boolean: 'notBoolean',
}

/**
 * Which variables do not fit, with the path of each. The executor only says that something did not; this is asked
 * afterwards, so a request that fits pays nothing.
 */
export function variableProblems(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  values: Readonly<Record<string, unknown>>,
): VariableProblem[] {
  return (operation.variableDefinitions ?? []).flatMap((definition) => {
    const type = typeFromAST(schema, definition.type)
    if (!isInputType(type)) return []
    const prefix = pathPrefix(operation, definition, type)
    const value = values[definition.variable.name.value]
    if (value === undefined && (definition.defaultValue || !isNonNullType(type))) return []
    const problems: VariableProblem[] = []
    coerceInputValue(value ?? null, type, (path, invalid, error) => {
      const code = codeOf(typeAt(type, path), invalid, error.message)
      problems.push({ path: [...prefix, ...path, ...unknownField(error.message)].join('.'), code })
    })
    return problems
  })
}

/** Problems name what a person filled in: the field of an input, or the argument; a section's facts lead with its name. */
function pathPrefix(
  operation: OperationDefinitionNode,
  { variable }: VariableDefinitionNode,
  type: GraphQLInputType,
): string[] {
  const argument = argumentOf(operation, variable.name.value) ?? variable.name.value
  if (argument === 'input') return []
  if (argument !== 'facts') return [argument]
  const named = getNamedType(type).name
  const section = factSections.find((one) => `${one}FactsInput`.toLowerCase() === named.toLowerCase())
  return section ? [section] : [argument]
}

function argumentOf(operation: OperationDefinitionNode, variable: string): string | undefined {
  for (const field of operation.selectionSet.selections) {
    if (field.kind !== Kind.FIELD) continue
    const found = field.arguments?.find(
      ({ value }) => value.kind === Kind.VARIABLE && value.name.value === variable,
    )
    if (found) return found.name.value
  }
  return undefined
}

const notDefined = /^Field "(?<field>[^"]*)" is not defined/
const notProvided = /^Field "(?<field>[^"]*)" of required type/

/** The one field of a path that graphql-js only names in words. */
function unknownField(message: string): string[] {
  const field = (notDefined.exec(message) ?? notProvided.exec(message))?.groups?.['field']
  return field === undefined ? [] : [field]
}

function codeOf(type: GraphQLInputType, invalid: unknown, message: string): string {
  if (notDefined.test(message)) return 'unknownField'
  if (invalid === null || invalid === undefined || notProvided.test(message)) return 'required'
  const named = getNamedType(type)
  if (isEnumType(named)) return 'notInList'
  if (isScalarType(named)) return scalarProblems[named.name] ?? 'notText'
  return 'notObject'
}

function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType {
  let current = type
  for (const step of path) {
    const named = getNamedType(current)
    if (typeof step === 'string' && 'getFields' in named) current = named.getFields()[step]?.type ?? current
  }
  return current
}
