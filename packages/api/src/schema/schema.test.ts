import { readFile } from 'node:fs/promises'
import {
  defaultFieldResolver,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildApiSchema } from './build-api-schema.ts'
import { printedSchema } from './printed-schema.ts'

let schema: GraphQLSchema

beforeAll(async () => {
  schema = await buildApiSchema()
})

/** Everything public, by its path in the schema, with its description. */
function described(): [string, string | null | undefined][] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      const own: [string, string | null | undefined][] = [[type.name, type.description]]
      if (isEnumType(type))
        return [
          ...own,
          ...type
            .getValues()
            .map((one): (typeof own)[number] => [`${type.name}.${one.name}`, one.description]),
        ]
      if (isInputObjectType(type))
        return [
          ...own,
          ...Object.values(type.getFields()).map((one): (typeof own)[number] => [
            `${type.name}.${one.name}`,
            one.description,
          ]),
        ]
      if (!isObjectType(type)) return own
      const fields = Object.values(type.getFields())
      const args = fields.flatMap((field) =>
        field.args.map((one): (typeof own)[number] => [
          `${type.name}.${field.name}(${one.name})`,
          one.description,
        ]),
      )
      return [
        ...own,
        ...fields.map((one): (typeof own)[number] => [`${type.name}.${one.name}`, one.description]),
        ...args,
      ]
    })
}

describe('the schema', () => {
  test('is the one that is committed; `pnpm --filter @lekboek/api run print-schema` writes it', async () => {
    const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8')
    expect(await printedSchema()).toBe(committed)
  })

  test('says of every type, field, argument and value what it means', () => {
    const all = described()
    expect(all.length).toBeGreaterThan(500)
    expect(
      all
        .filter(([name, text]) => !['Query', 'Mutation'].includes(name) && !text?.trim())
        .map(([name]) => name),
    ).toEqual([])
  })

  test('has no resolver below the root fields: nothing nested can ask the database', () => {
    const roots = new Set([schema.getQueryType(), schema.getMutationType()])
    const resolving = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => !roots.has(type) && !isIntrospectionType(type))
      .flatMap((type) =>
        Object.values(type.getFields()).map((field) => ({
          name: `${type.name}.${field.name}`,
          resolve: field.resolve,
        })),
      )
      .filter(({ resolve }) => resolve !== undefined && resolve !== defaultFieldResolver)
    expect(resolving.map(({ name }) => name)).toEqual([])
  })

  test('offers no way to an object by its id alone', () => {
    const withoutRegister = new Set([
      ...['viewer', 'installation', 'authorities', 'queue', 'chooseLanguage', 'endedOrganisation'],
      // The person's own, looked for among theirs alone.
      ...['queueViews', 'keepQueueView', 'changeQueueView', 'arrangeQueueViews', 'removeQueueView'],
      'keyHoldings',
      'waitingConfirmations',
    ])
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {}),
    )
    const open = fields
      .filter((field) => !field.args.some((one) => one.name === 'organisation'))
      .map((field) => field.name)
    expect(open.filter((name) => !withoutRegister.has(name))).toEqual([])
  })
})
