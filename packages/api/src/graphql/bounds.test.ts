import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { bounds, boundsRule } from './bounds.ts'

const schema = buildSchema(`
  type Query { node: Node }
  type Node { id: ID node: Node }
`)

function refusals(source: string): string[] {
  return validate(schema, parse(source, { noLocation: true }), [boundsRule]).map((error) => error.message)
}

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')
const nested = (depth: number): string => (depth === 1 ? 'id' : `node { ${nested(depth - 1)} }`)
/** Each fragment names the next twice: 2^n fields from n lines. */
const doubling = (n: number) =>
  `{ node { ...F0 } } ${times(n, (i) => `fragment F${i} on Node { ...F${i + 1} ...F${i + 1} }`)} fragment F${n} on Node { id }`

describe('bounds of an operation', () => {
  test.each([
    [
      'depth',
      `{ ${nested(bounds.depth)} }`
        .replace('{ id }', '{ node { id } }')
        .replace('node { node { id } }', 'node { id }'),
    ],
    ['aliases', `{ node { ${times(bounds.aliases, (i) => `a${i}: id`)} } }`],
    ['directives', `{ node { ${times(bounds.directives, () => 'id @skip(if: false)')} } }`],
    ['rootFields', `{ ${times(bounds.rootFields, () => 'node { id }')} }`],
    ['fields', `{ node { ${times(bounds.fields - 1, () => 'id')} } }`],
  ])('%s: at the bound it runs', (_what, source) => {
    expect(refusals(source)).toEqual([])
  })

  test.each([
    ['depth', `{ ${nested(bounds.depth + 1)} }`],
    ['aliases', `{ node { ${times(bounds.aliases + 1, (i) => `a${i}: id`)} } }`],
    [
      'aliases',
      `{ node { ...F ...F } } fragment F on Node { ${times(bounds.aliases / 2 + 1, (i) => `a${i}: id`)} }`,
    ],
    ['directives', `{ node { ${times(bounds.directives + 1, () => 'id @skip(if: false)')} } }`],
    ['directives', `{ node { id ${times(bounds.directives + 1, () => '@skip(if: false)')} } }`],
    ['rootFields', `{ ${times(bounds.rootFields + 1, () => 'node { id }')} }`],
    [
      'rootFields',
      `{ ...F ...F } fragment F on Query { ${times(bounds.rootFields / 2 + 1, () => 'node { id }')} }`,
    ],
    ['fields', `{ node { ${times(bounds.fields, () => 'id')} } }`],
    ['fields', doubling(12)],
  ])('%s: beyond the bound it is refused', (what, source) => {
    expect(refusals(source).some((message) => message.includes(what))).toBe(true)
  })

  test('a document of a few hundred bytes that stands for 2^40 fields is refused at once', () => {
    // Counted field by field this would outlast the universe, let alone the limit of a test.
    expect(refusals(doubling(40))).not.toEqual([])
  })

  test('fragments that hold themselves end the count', () => {
    expect(refusals('{ node { ...A } } fragment A on Node { id ...B } fragment B on Node { ...A }')).toEqual(
      [],
    )
  })
})
