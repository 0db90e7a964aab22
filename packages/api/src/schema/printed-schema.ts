import { lexicographicSortSchema, printSchema } from 'graphql'
import { buildApiSchema } from './build-api-schema.ts'

/** The contract as text, in an order that does not hang on the order of imports. */
export async function printedSchema(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await buildApiSchema()))}\n`
}
