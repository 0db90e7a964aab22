import { graphql, buildSchema, type GraphQLResolveInfo } from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import { parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import type { Selection } from '@lekboek/usecases'
import { selectionOf } from './selection.ts'

const schema = buildSchema(`
  type Query { incident: Incident }
  type Incident { id: ID title: String measures: [Measure] duties: [Duty] }
  type Measure { id: ID text: String owner: String }
  type Duty { id: ID kind: String }
`)

/** What the root resolver sees, once by the walking executor and once by the compiled one. */
async function seen(source: string, variables: Record<string, unknown> = {}) {
  const selections: Selection[] = []
  const incident = (_arguments: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    selections.push(selectionOf(info))
    return null
  }
  const walked = await graphql({ schema, source, rootValue: { incident }, variableValues: variables })
  expect(walked.errors).toBeUndefined()
  const compiled = compileQuery(schema, parse(source), '')
  if (!isCompiledQuery(compiled)) throw new Error('it did not compile')
  const field = schema.getQueryType()?.getFields()['incident']
  if (!field) throw new Error('no such field')
  field.resolve = (_source, _arguments, _context, info) => {
    selections.push(selectionOf(info))
    return null
  }
  const again = compileQuery(schema, parse(source), '')
  delete field.resolve
  if (!isCompiledQuery(again)) throw new Error('it did not compile')
  await again.query(undefined, undefined, variables)
  return selections
}

describe('selectionOf', () => {
  test.each<[string, string, Record<string, unknown>, Selection]>([
    ['fields', '{ incident { id title } }', {}, { id: true, title: true }],
    ['nested rows', '{ incident { measures { text } } }', {}, { measures: { text: true } }],
    ['aliases undone', '{ x: incident { name: title } }', {}, { title: true }],
    [
      'two aliases of one field',
      '{ incident { a: measures { id } b: measures { text } } }',
      {},
      { measures: { id: true, text: true } },
    ],
    [
      'a fragment',
      '{ incident { ...F } } fragment F on Incident { id measures { ...M } } fragment M on Measure { owner }',
      {},
      { id: true, measures: { owner: true } },
    ],
    [
      'an inline fragment',
      '{ incident { ... on Incident { id } ... { title } } }',
      {},
      { id: true, title: true },
    ],
    [
      'the same field twice',
      '{ incident { measures { id } } incident { measures { text } title } }',
      {},
      { measures: { id: true, text: true }, title: true },
    ],
    ['no __typename', '{ incident { __typename id } }', {}, { id: true }],
    ['only __typename', '{ incident { __typename } }', {}, {}],
    [
      'skip and include by value',
      '{ incident { id @skip(if: true) title @include(if: false) measures { id @skip(if: false) } } }',
      {},
      { measures: { id: true } },
    ],
    [
      'skip by variable',
      'query($s: Boolean!) { incident { id @skip(if: $s) title } }',
      { s: true },
      { title: true },
    ],
    [
      'skip by variable, not',
      'query($s: Boolean!) { incident { id @skip(if: $s) title } }',
      { s: false },
      { id: true, title: true },
    ],
    [
      'include on a fragment',
      'query($i: Boolean!) { incident { id ...F @include(if: $i) } } fragment F on Incident { title }',
      { i: false },
      { id: true },
    ],
    [
      'include inside a fragment',
      'query($i: Boolean!) { incident { ...F } } fragment F on Incident { title measures @include(if: $i) { id } }',
      { i: true },
      { title: true, measures: { id: true } },
    ],
    [
      'a default of the variable',
      'query($i: Boolean = true) { incident { id @include(if: $i) } }',
      {},
      { id: true },
    ],
    [
      'both directives must let through',
      '{ incident { id @skip(if: false) @include(if: false) title } }',
      {},
      { title: true },
    ],
  ])('%s', async (_name, source, variables, expected) => {
    const selections = await seen(source, variables)
    expect(selections).toHaveLength(2)
    for (const selection of selections) expect(selection).toEqual(expected)
  })

  test('one document and one set of conditions give one object; other conditions another', async () => {
    const document = parse('query($s: Boolean!, $x: ID) { incident { id @skip(if: $s) title } }')
    const found: Selection[] = []
    const field = schema.getQueryType()?.getFields()['incident']
    if (!field) throw new Error('no such field')
    field.resolve = (_source, _arguments, _context, info) => {
      found.push(selectionOf(info))
      return null
    }
    const compiled = compileQuery(schema, document, '')
    delete field.resolve
    if (!isCompiledQuery(compiled)) throw new Error('it did not compile')
    for (const variables of [{ s: true }, { s: true, x: '3' }, { s: false }]) {
      await compiled.query(undefined, undefined, variables)
    }
    const [once, again, other] = found
    expect(again).toBe(once)
    expect(other).toEqual({ id: true, title: true })
    expect(once).toEqual({ title: true })
  })
})
