import { registerEnumType } from 'type-graphql'

/** A closed list of the domain as a GraphQL enum; every value says what it means. */
export function choice<Value extends string>(
  name: string,
  values: readonly Value[],
  description: string,
  meanings: Readonly<Record<Value, string>>,
): Record<Value, Value> {
  const choices = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: meanings[value] }]))
  registerEnumType<Record<string, Value>>(choices, { name, description, valuesConfig })
  return choices
}
