import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  openWorld,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type World,
} from '../support/src/index.ts'
import { startApi, type Api } from './support.ts'

const absent = '0195a7c0-0000-7000-8000-000000000000'

let world: World
let api: Api
let town: TestOrganisation
let foreign: TestOrganisation
let dpo: TestPerson
let reporter: TestPerson
let stranger: TestPerson
let notification: string

beforeAll(async () => {
  world = await openWorld()
  town = await world.organisation('Lindendaal')
  foreign = await world.organisation('Beukendorp')
  dpo = await world.member(town, 'dpo')
  reporter = await world.member(town, 'reporter')
  stranger = await world.member(foreign, 'dpo')
  api = await startApi(world)
  notification = await prepare()
})
afterAll(async () => {
  await api.close()
  await world.close()
})

async function value(query: string, variables: object): Promise<Readonly<Record<string, unknown>>> {
  const { json, text } = await api.graphql(query, variables, { as: dpo })
  const [found] = Object.values(json.data ?? {})
  if (typeof found !== 'object' || found === null) throw new Error(text)
  return { ...found }
}

/** A prepared notification of a dossier whose title a spreadsheet would run. */
async function prepare(): Promise<string> {
  const input = {
    ...{ title: '=HYPERLINK("https://evil.example")', text: 'Een brief.', source: 'staff' },
    ...{ noticedAt: world.at(-3), reportedAt: world.at(-2) },
  }
  const { id: incident } = await value(
    'mutation ($o: ID!, $i: OpenIncidentInput!) { openIncident(organisation: $o, input: $i) { id } }',
    { o: town.id, i: input },
  )
  await value(
    'mutation ($o: ID!, $d: ID!, $i: RecordAwarenessInput!) { recordAwareness(organisation: $o, incident: $d, input: $i) { id } }',
    {
      o: town.id,
      d: incident,
      i: { awareAt: world.at(-2), ground: 'ownFinding', argument: 'Het is zo gezien.', version: 0 },
    },
  )
  await value(
    'mutation ($o: ID!, $d: ID!) { recordNature(organisation: $o, incident: $d, version: 0, facts: { breachTypes: [confidentiality], description: "Een brief." }) { id } }',
    { o: town.id, d: incident },
  )
  const { notifications } = await value(
    'mutation ($o: ID!, $d: ID!) { prepareNotification(organisation: $o, incident: $d, input: { authority: "GBA", phase: initial }) { notifications { id } } }',
    { o: town.id, d: incident },
  )
  const [first]: unknown[] = Array.isArray(notifications) ? notifications : []
  return typeof first === 'object' && first !== null && 'id' in first ? String(first.id) : ''
}

const register = (id: string, rest = '.csv') => `/organisations/${id}/register${rest}`
const document = (organisation: string, id: string, kind = 'pdf') =>
  `/organisations/${organisation}/notifications/${id}.${kind}`

describe('the register as a file', () => {
  test.each([
    ['.csv', /^text\/csv/],
    ['.xlsx', /^application\/vnd\.openxmlformats/],
  ])('%s is saved, kept by nobody, and cannot run', async (kind, type) => {
    const answer = await api.get(register(town.id, kind), { as: dpo })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(type)
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="datalekregister-lindendaal-1-2026-11-18\.(csv|xlsx)"; filename\*=UTF-8''/,
    )
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(answer.text.length).toBeGreaterThan(100)
  })

  test('holds the dossiers, and no formula', async () => {
    const { text } = await api.get(register(town.id), { as: dpo })
    expect(text).toContain('HYPERLINK')
    expect(text).not.toMatch(/(?:^|[;,"])=HYPERLINK/m)
  })

  test('is filtered as the list is, in the language asked for', async () => {
    const lines = async (query: string) =>
      (await api.get(register(town.id, `.csv?${query}`), { as: dpo })).text.trim().split('\n').length
    expect(await lines('status=confirmed')).toBe(2)
    expect(await lines('status=closed,dismissed')).toBe(1)
    expect(await lines('status=closed&status=confirmed')).toBe(2)
    expect(await lines(`from=${world.at(-1)}`)).toBe(1)
    expect(await lines('authorityNotified=true')).toBe(1)
    const headings = async (language: string) =>
      (await api.get(register(town.id, `.csv?language=${language}`), { as: dpo })).text.split('\n')[0]
    expect(await headings('en')).not.toBe(await headings('nl'))
  })

  test.each([
    ['status=lost', 'status notInList'],
    ['status=closed,lost', 'status notInList'],
    ['incidentType=flood', 'incidentType notInList'],
    ['overdue=yes', 'overdue notBoolean'],
    ['from=yesterday', 'from notInstant'],
    ['from=2026-02-30T00:00:00Z', 'from notInstant'],
    ['text=a&text=b', 'text repeated'],
    [`text=${'x'.repeat(201)}`, 'text tooLong'],
    ['handlerId=x', 'handlerId unknownField'],
    ['__proto__=x', '__proto__ unknownField'],
  ])('refuses %s', async (query, problem) => {
    const answer = await api.get(register(town.id, `.csv?${query}`), { as: dpo })
    expect(answer.status).toBe(400)
    expect(answer.json).toMatchObject({ code: 'INVALID' })
    const problems = Array.isArray(answer.json['problems']) ? answer.json['problems'] : []
    expect(problems.map((one: { path: string; code: string }) => `${one.path} ${one.code}`)).toEqual([
      problem,
    ])
  })

  test('is taken out in the journal, once for each time, and not by a refused one', async () => {
    const count = async () =>
      (await verbsOf(world, town)).filter((verb) => verb === 'register.exported').length
    const before = await count()
    await api.get(register(town.id), { as: dpo })
    await api.get(register(town.id), { as: reporter })
    await api.get(register(town.id, '.csv?status=lost'), { as: dpo })
    await api.send(register(town.id), { method: 'HEAD', headers: { cookie: await api.cookieOf(dpo) } })
    expect(await count()).toBe(before + 1)
  })
})

describe('a notification as a file', () => {
  test('is a PDF and JSON, to be saved', async () => {
    const pdf = await api.get(document(town.id, notification), { as: dpo })
    expect(pdf.status).toBe(200)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).toMatch(
      /^attachment; filename="LIN-2026-001-GBA-eerste-melding\.pdf"/,
    )
    expect(pdf.text.startsWith('%PDF-')).toBe(true)
    const json = await api.get(document(town.id, notification, 'json'), { as: dpo })
    expect(json.headers.get('content-type')).toMatch(/^application\/json/)
    expect(json.json).not.toEqual({})
  })
})

describe('who may not', () => {
  const files = (organisation: string) => [
    register(organisation),
    register(organisation, '.xlsx'),
    document(organisation, notification),
    document(organisation, notification, 'json'),
  ]

  test('a stranger has to sign in', async () => {
    for (const path of files(town.id)) {
      const answer = await api.get(path)
      expect([answer.status, answer.json]).toEqual([
        401,
        { code: 'UNAUTHENTICATED', message: 'sign in first' },
      ])
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
  })

  test('a reporter may not take the register out, and knows of no notification', async () => {
    expect((await api.get(register(town.id), { as: reporter })).json).toEqual({
      code: 'FORBIDDEN',
      message: 'not allowed',
    })
    expect((await api.get(document(town.id, notification), { as: reporter })).json).toEqual({
      code: 'NOT_FOUND',
      message: 'not found',
    })
  })

  test('foreign, absent and no id at all answer alike', async () => {
    const answers = await Promise.all(
      [
        ...files(foreign.id),
        ...files(absent),
        ...files('x'),
        document(town.id, absent),
        document(town.id, 'x'),
      ].map((path) => api.get(path, { as: dpo })),
    )
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`))).toEqual(
      new Set(['404 {"message":"not found","code":"NOT_FOUND"}']),
    )
    const through = await api.get(document(foreign.id, notification), { as: stranger })
    expect([through.status, through.json]).toEqual([404, { code: 'NOT_FOUND', message: 'not found' }])
  })

  test('a page of another site cannot have them fetched', async () => {
    for (const path of files(town.id)) {
      const answer = await api.get(path, { as: dpo, headers: { 'sec-fetch-site': 'cross-site' } })
      expect([answer.status, answer.json['code']]).toEqual([403, 'FORBIDDEN'])
    }
    expect(
      (await api.get(register(town.id), { as: dpo, headers: { 'sec-fetch-site': 'same-origin' } })).status,
    ).toBe(200)
  })
})

describe('back-pressure', () => {
  test('a reader who leaves lets the database go', async () => {
    const stopping = new AbortController()
    const response = await fetch(new URL(register(town.id, '.xlsx'), api.url), {
      headers: { cookie: await api.cookieOf(dpo) },
      signal: stopping.signal,
    })
    await response.body?.getReader().read()
    stopping.abort()
    await new Promise((resolve) => setTimeout(resolve, 100))
    const { pool } = world.database
    expect([pool.waitingCount, pool.totalCount - pool.idleCount]).toEqual([0, 0])
    expect((await api.get('/health')).status).toBe(200)
  })
})
