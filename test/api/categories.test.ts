import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type TestOrganisation, type TestPerson, type World } from '../support/src/index.ts'
import { codeOf, startApi, type Api } from './support.ts'

let world: World
let api: Api
let town: TestOrganisation
let dpo: TestPerson
let reporter: TestPerson
let admin: TestPerson

beforeAll(async () => {
  world = await openWorld()
  town = await world.organisation('Lindendaal')
  dpo = await world.member(town, 'dpo')
  reporter = await world.member(town, 'reporter')
  admin = await world.member(town, 'admin')
  api = await startApi(world)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const submit = `mutation ($organisation: ID!, $input: SubmitReportInput!) {
  submitReport(organisation: $organisation, input: $input) { id reference status noticedAt }
}`
const open = `mutation ($organisation: ID!, $input: OpenIncidentInput!) {
  openIncident(organisation: $organisation, input: $input) { id number version }
}`
const nature = `mutation ($organisation: ID!, $incident: ID!, $version: Int!, $facts: NatureFactsInput!) {
  recordNature(organisation: $organisation, incident: $incident, version: $version, facts: $facts) {
    facts { nature { version holder changedBy } }
  }
}`

async function newIncident(): Promise<string> {
  const input = {
    title: 'Brief bij de buren',
    text: 'Verkeerde bus',
    noticedAt: world.at(-3),
    reportedAt: world.at(-2),
    source: 'staff',
  }
  const { json } = await api.graphql(open, { organisation: town.id, input }, { as: dpo })
  const opened = json.data?.['openIncident']
  if (typeof opened !== 'object' || opened === null || !('id' in opened))
    throw new Error(JSON.stringify(json))
  return String(opened.id)
}

describe('each category of refusal', () => {
  test('what succeeds has data and no errors', async () => {
    const input = { text: 'Een brief lag bij de buren.', noticedAt: '2026-11-18T12:30:00+01:00' }
    const answer = await api.graphql(submit, { organisation: town.id, input }, { as: reporter })
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({
      data: {
        submitReport: {
          id: expect.any(String),
          reference: expect.stringMatching(/^R-[A-Z0-9]{4}-[A-Z0-9]{4}$/),
          status: 'received',
          noticedAt: '2026-11-18T11:30:00.000Z',
        },
      },
    })
  })

  test('UNAUTHENTICATED: a stranger', async () => {
    const answer = await api.graphql(
      'query ($organisation: ID!) { members(organisation: $organisation) { id } }',
      { organisation: town.id },
    )
    expect(answer.json).toEqual({
      data: null,
      errors: [{ message: 'sign in first', path: ['members'], extensions: { code: 'UNAUTHENTICATED' } }],
    })
  })

  test('FORBIDDEN: in the own register, without the right', async () => {
    const answer = await api.graphql(
      'query ($organisation: ID!) { members(organisation: $organisation) { id } }',
      { organisation: town.id },
      { as: dpo },
    )
    expect(codeOf(answer)).toBe('FORBIDDEN')
    const allowed = await api.graphql(
      'query ($organisation: ID!) { members(organisation: $organisation) { name role } }',
      { organisation: town.id },
      { as: admin },
    )
    expect(allowed.json.errors).toBeUndefined()
    expect(allowed.json.data?.['members']).toHaveLength(3)
  })

  test('NOT_FOUND: a dossier that is not there', async () => {
    const answer = await api.graphql(
      'query ($organisation: ID!) { incident(organisation: $organisation, number: "2026-999") { id } }',
      { organisation: town.id },
      { as: dpo },
    )
    expect(answer.json.errors).toEqual([
      { message: 'not found', path: ['incident'], extensions: { code: 'NOT_FOUND' } },
    ])
  })

  test('INVALID by the use case: each problem with its path', async () => {
    const input = { text: '  ', noticedAt: world.at(5) }
    const answer = await api.graphql(submit, { organisation: town.id, input }, { as: reporter })
    expect(answer.json.errors?.[0]?.extensions).toEqual({
      code: 'INVALID',
      problems: [
        { path: 'text', code: 'required' },
        { path: 'noticedAt', code: 'inFuture' },
      ],
    })
  })

  test('INVALID by the schema: the same form, and 400', async () => {
    const input = { text: 5, noticedAt: '2026-02-30T00:00:00Z' }
    const answer = await api.graphql(submit, { organisation: town.id, input }, { as: reporter })
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({
      errors: [
        {
          message: 'invalid input',
          extensions: {
            code: 'INVALID',
            problems: [
              { path: 'text', code: 'notText' },
              { path: 'noticedAt', code: 'notInstant' },
            ],
          },
        },
      ],
    })
  })

  test('INVALID: an argument that was given as an empty variable', async () => {
    const query = 'query ($organisation: ID = "x") { members(organisation: $organisation) { id } }'
    const answer = await api.graphql(query, { organisation: null }, { as: dpo })
    expect(answer.json.errors?.[0]?.extensions).toEqual({
      code: 'INVALID',
      problems: [{ path: 'organisation', code: 'required' }],
    })
  })

  test('CONFLICT: with the version and the section that are stored', async () => {
    const incident = await newIncident()
    const save = (holder: string) =>
      api.graphql(nature, { organisation: town.id, incident, version: 0, facts: { holder } }, { as: dpo })
    expect((await save('known')).json.errors).toBeUndefined()
    const answer = await save('trusted')
    expect(answer.status).toBe(200)
    expect(answer.json.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      version: 1,
      current: { version: 1, holder: 'known', changedBy: dpo.name, changedAt: world.now },
    })
  })

  test('instants inside a CONFLICT are written as everywhere', async () => {
    const incident = await newIncident()
    const fix = `mutation ($organisation: ID!, $incident: ID!, $input: RecordAwarenessInput!) {
      recordAwareness(organisation: $organisation, incident: $incident, input: $input) { awareAt } }`
    const input = {
      awareAt: world.at(-2),
      ground: 'ownFinding',
      argument: 'De brief lag er echt.',
      version: 0,
    }
    const first = await api.graphql(fix, { organisation: town.id, incident, input }, { as: dpo })
    expect(first.json.data).toEqual({ recordAwareness: { awareAt: world.at(-2) } })
    const second = await api.graphql(fix, { organisation: town.id, incident, input }, { as: dpo })
    expect(second.json.errors?.[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      version: 1,
      current: { awareAt: world.at(-2) },
    })
  })

  test('two root fields: one may fail, the other stands', async () => {
    const query =
      'query ($organisation: ID!) { authorities { code } members(organisation: $organisation) { id } }'
    const answer = await api.graphql(query, { organisation: town.id }, { as: dpo })
    expect(answer.json.errors?.map((error) => error.path)).toEqual([['members']])
  })
})

describe('what nobody foresaw', () => {
  test('is opaque outside and whole inside, with the id that the user can quote', async () => {
    await world.admin.query('ALTER TABLE membership RENAME TO lost')
    try {
      const file = await api.get(`/organisations/${town.id}/register.csv`, { as: dpo })
      expect(file.status).toBe(500)
      const requestId = file.headers.get('x-request-id')
      expect(JSON.parse(file.text)).toEqual({ message: 'internal error', code: 'INTERNAL', requestId })
      const query = 'query ($organisation: ID!) { members(organisation: $organisation) { id } }'
      const asked = await api.graphql(query, { organisation: town.id }, { as: admin })
      expect(asked.json.errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'INTERNAL', requestId: asked.headers.get('x-request-id') },
      ])
    } finally {
      await world.admin.query('ALTER TABLE lost RENAME TO membership')
    }
  })

  test('inside an operation too; the log names the request and none of what was typed', async () => {
    await world.admin.query('ALTER TABLE report RENAME TO lost')
    try {
      const input = { text: 'Het gaat om Jan Janssens.', noticedAt: world.now }
      const answer = await api.graphql(
        submit,
        { organisation: town.id, input },
        { as: reporter, headers: { 'user-agent': 'browser-of-jan' } },
      )
      const requestId = answer.headers.get('x-request-id')
      expect(answer.json).toEqual({
        data: null,
        errors: [
          { message: 'internal error', path: ['submitReport'], extensions: { code: 'INTERNAL', requestId } },
        ],
      })
      const logged = api.lines.filter((line) => line.includes(String(requestId)))
      expect(logged.join('')).toContain('"code":"42P01"')
      expect(logged.join('')).toContain('submit-report.ts')
      const everything = api.lines.join('')
      for (const secretText of [
        'Janssens',
        reporter.id,
        reporter.name,
        'browser-of-jan',
        'lekboek.session',
        town.id,
        '127.0.0.1',
      ]) {
        expect(everything.replaceAll('Server listening at http://127.0.0.1', '')).not.toContain(secretText)
      }
    } finally {
      await world.admin.query('ALTER TABLE lost RENAME TO report')
    }
  })
})
