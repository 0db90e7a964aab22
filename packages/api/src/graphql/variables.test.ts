import { getOperationAST, parse } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildApiSchema } from '../schema/build-api-schema.ts'
import { variableProblems } from './variables.ts'

type Schema = Awaited<ReturnType<typeof buildApiSchema>>
let schema: Schema

beforeAll(async () => {
  schema = await buildApiSchema()
})

const submit =
  'mutation($o: ID!, $i: SubmitReportInput!) { submitReport(organisation: $o, input: $i) { id } }'
const timing =
  'mutation($o: ID!, $f: TimingFactsInput!) { recordTiming(organisation: $o, incident: $o, version: 1, facts: $f) { id } }'
const list =
  'query($o: ID!, $f: IncidentFilter, $n: Int) { incidents(organisation: $o, filter: $f, first: $n) { totalCount } }'
const noticedAt = '2026-11-20T10:00:00Z'

describe('variables that do not fit', () => {
  test.each<[string, string, Record<string, unknown>, string[]]>([
    ['a number for a text', submit, { o: 'x', i: { text: 5, noticedAt } }, ['text notText']],
    [
      'an impossible day',
      submit,
      { o: 'x', i: { text: 'x', noticedAt: '2026-02-30T00:00:00Z' } },
      ['noticedAt notInstant'],
    ],
    ['a missing field', submit, { o: 'x', i: { text: 'x' } }, ['noticedAt required']],
    [
      'null for what must be there',
      submit,
      { o: 'x', i: { text: 'x', noticedAt: null } },
      ['noticedAt required'],
    ],
    ['an unknown field', submit, { o: 'x', i: { text: 'x', noticedAt, name: 'x' } }, ['name unknownField']],
    [
      'several at once',
      submit,
      { o: 'x', i: { text: 1, noticedAt: 'x' } },
      ['text notText', 'noticedAt notInstant'],
    ],
    ['no input at all', submit, { o: 'x' }, ['required']],
    ['a text for an input', submit, { o: 'x', i: 'x' }, ['notObject']],
    ['an argument left out', submit, { i: { text: 'x', noticedAt } }, ['organisation required']],
    ['a list for an id', submit, { o: ['x'], i: { text: 'x', noticedAt } }, ['organisation notText']],
    [
      'a fact outside its list',
      timing,
      { o: 'x', f: { discovery: 'rumour' } },
      ['timing.discovery notInList'],
    ],
    [
      'a fact of another kind',
      timing,
      { o: 'x', f: { isEstimated: 'yes', detectedAt: 1 } },
      ['timing.isEstimated notBoolean', 'timing.detectedAt notInstant'],
    ],
    [
      'a value inside a list',
      list,
      { o: 'x', f: { status: ['closed', 'lost'] } },
      ['filter.status.1 notInList'],
    ],
    ['a fraction for a number', list, { o: 'x', n: 1.5 }, ['first notNumber']],
  ])('%s', (_name, source, variables, expected) => {
    const operation = getOperationAST(parse(source))
    if (!operation) throw new Error('no operation')
    const problems = variableProblems(schema, operation, variables)
    expect(problems.map(({ path, code }) => `${path} ${code}`.trim()).toSorted()).toEqual(expected.toSorted())
  })
})
