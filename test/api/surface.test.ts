import net from 'node:net'
import { text } from 'node:stream/consumers'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, type TestOrganisation, type TestPerson, type World } from '../support/src/index.ts'
import { codeOf, startApi, type Api } from './support.ts'

let world: World
let api: Api
let town: TestOrganisation
let dpo: TestPerson

beforeAll(async () => {
  world = await openWorld()
  town = await world.organisation('Lindendaal')
  dpo = await world.member(town, 'dpo')
  api = await startApi(world)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const viewer = '{ viewer { name } }'
const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')

describe('what an operation may ask', () => {
  test.each([
    ['tokens', `{ viewer { ${times(1994, () => 'id')} } }`, `{ viewer { ${times(2000, () => 'id')} } }`],
    [
      'aliases',
      `{ viewer { ${times(30, (i) => `a${i}: id`)} } }`,
      `{ viewer { ${times(31, (i) => `a${i}: id`)} } }`,
    ],
    [
      'root fields',
      `{ ${times(10, (i) => `v${i}: viewer { id }`)} }`,
      `{ ${times(11, (i) => `v${i}: viewer { id }`)} }`,
    ],
    [
      'directives',
      `{ viewer { id ${times(10, () => 'name @skip(if: false)')} } }`,
      `{ viewer { ${times(31, () => 'name @skip(if: false)')} } }`,
    ],
  ])('%s: at the bound it is answered, beyond it is INVALID', async (what, at, over) => {
    const within = await api.graphql(at, {}, { as: dpo })
    if (what !== 'tokens') expect(within.json.errors).toBeUndefined()
    const beyond = await api.graphql(over, {}, { as: dpo })
    expect(beyond.status).toBe(400)
    expect(codeOf(beyond)).toBe('INVALID')
  })

  test.each([
    ['aliases', (count: number) => `{ viewer { ${times(count, (i) => `a${i}: id`)} } }`, 30],
    ['root fields', (count: number) => `{ ${times(count, (i) => `v${i}: viewer { id }`)} }`, 10],
    ['directives', (count: number) => `{ viewer { ${times(count, () => 'id @skip(if: false)')} } }`, 30],
    ['fields', (count: number) => `{ viewer { ${times(count - 2, () => 'id')} registers { roles } } }`, 600],
  ] as const)('%s: the same holds for a stranger', async (_what, source, most) => {
    const within = await api.graphql(source(most))
    expect([within.status, within.json.errors]).toEqual([200, undefined])
    const beyond = await api.graphql(source(most + 100))
    expect([400, 401]).toContain(beyond.status)
    expect(beyond.json.data).toBeUndefined()
  })

  test('a stranger’s document ends at 2000 characters, to the character', async () => {
    const document = (length: number) => '{ viewer { id } }'.padEnd(length, ' ')
    expect((await api.graphql(document(2000))).status).toBe(200)
    expect((await api.graphql(document(2001))).status).toBe(401)
    expect((await api.graphql(document(2001), {}, { as: dpo })).status).toBe(200)
  })

  test('fields below each other end at eight', async () => {
    const dossier = 'query ($o: ID!) { incidents(organisation: $o) { edges { node'
    const within = `${dossier} { duties { kind } } } } }`
    expect((await api.graphql(within, { o: town.id }, { as: dpo })).json.errors).toBeUndefined()
    // The schema goes no deeper than the bound by its own fields; a deeper one is refused before it is known.
    const deep = `{ ${'viewer { '.repeat(8)} id ${'} '.repeat(8)} }`
    const beyond = await api.graphql(deep, {}, { as: dpo })
    expect([beyond.status, codeOf(beyond)]).toEqual([400, 'INVALID'])
    expect(beyond.text).toContain('exceeds the bound of 8 depth')
  })

  test('a page is never longer than 100', async () => {
    await world.admin.query(
      `INSERT INTO "user" (id, name, email, created_at, updated_at) VALUES ('importer', 'x', 'x@x.example', now(), now())`,
    )
    const submit =
      'mutation ($o: ID!, $i: SubmitReportInput!) { submitReport(organisation: $o, input: $i) { id } }'
    for (let index = 0; index < 101; index += 1) {
      const variables = { o: town.id, i: { text: `Nummer ${index}`, noticedAt: world.now } }
      expect((await api.graphql(submit, variables, { as: dpo })).json.errors).toBeUndefined()
    }
    const list =
      'query ($o: ID!, $n: Int) { incidents(organisation: $o, first: $n) { totalCount edges { cursor } pageInfo { hasNextPage } } }'
    const sizes = await Promise.all(
      [100, 101, 1_000_000].map(async (n) => {
        const { json } = await api.graphql(list, { o: town.id, n }, { as: dpo })
        const page = json.data?.['incidents']
        return typeof page === 'object' && page !== null && 'edges' in page && Array.isArray(page.edges)
          ? page.edges.length
          : json
      }),
    )
    expect(sizes).toEqual([100, 100, 100])
    for (const n of [0, -1])
      expect(codeOf(await api.graphql(list, { o: town.id, n }, { as: dpo }))).toBe('INVALID')
  })
})

describe('what is shown to strangers', () => {
  test.each([
    ['{ __schema { types { name } } }'],
    ['{ __type(name: "Incident") { fields { name } } }'],
    ['query Q { ...F } fragment F on Query { __schema { queryType { name } } }'],
  ])('no schema in production: %s', async (query) => {
    const answer = await api.graphql(query, {}, { as: dpo })
    expect(codeOf(answer)).toBe('INVALID')
    expect(answer.text).not.toContain('Incident')
  })

  test('no suggestions in production', async () => {
    const answer = await api.graphql('{ viewr { naam } }', {}, { as: dpo })
    expect(codeOf(answer)).toBe('INVALID')
    expect(answer.text).not.toMatch(/did you mean/i)
  })

  test('no explorer page in production', async () => {
    expect((await api.get('/graphql', { headers: { accept: 'text/html' } })).status).toBe(404)
  })

  test('in development all three, and the page fetches nothing from elsewhere', async () => {
    const open = await startApi(world, { isDevelopment: true })
    try {
      expect((await open.graphql('{ __schema { queryType { name } } }')).json.data).toEqual({
        __schema: { queryType: { name: 'Query' } },
      })
      expect((await open.graphql(getIntrospectionQuery())).json.errors).toBeUndefined()
      expect((await open.graphql('{ viewr { name } }')).text).toMatch(/did you mean/i)
      const page = await open.get('/graphql', { headers: { accept: 'text/html' } })
      expect(page.headers.get('content-type')).toContain('text/html')
      expect(page.headers.get('content-security-policy')).toContain("default-src 'self'")
      const markup = page.text
        .replace(/<script>[\s\S]*<\/script>/, '')
        .replace(/<style>[\s\S]*?<\/style>/, '')
      expect(markup).not.toMatch(/(?:src|href)="https?:/)
    } finally {
      await open.close()
    }
  })
})

describe('ways in that stay shut', () => {
  test('batches', async () => {
    const answer = await api.post('/graphql', [{ query: viewer }, { query: viewer }])
    expect(answer.status).toBe(400)
    expect(codeOf(answer)).toBe('INVALID')
  })

  test('persisted operations', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }
    expect(codeOf(await api.post('/graphql', { extensions }))).toBe('INVALID')
    expect(codeOf(await api.post('/graphql', { query: viewer, extensions }))).toBe('INVALID')
  })

  test('an operation in an address', async () => {
    const answer = await api.get(`/graphql?query=${encodeURIComponent(viewer)}`, {
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(answer.status).toBe(404)
  })

  test('a simple form post, that needs no consent of the browser', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await api.send('/graphql', {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify({ query: viewer }),
      })
      expect(answer.status).toBe(415)
      expect(codeOf(answer)).toBe('INVALID')
    }
  })

  test('a page of another site, whatever it sends', async () => {
    const elsewhere = { origin: 'https://evil.example' }
    const mutation = await api.graphql(
      'mutation { chooseLanguage(language: "en") { language } }',
      {},
      { as: dpo, headers: elsewhere },
    )
    expect(mutation.status).toBe(403)
    expect(codeOf(mutation)).toBe('FORBIDDEN')
    expect(await world.rows('SELECT 1 FROM "user" WHERE language IS NOT NULL')).toEqual([])
    const own = await api.graphql(
      'mutation { chooseLanguage(language: "en") { language } }',
      {},
      { as: dpo, headers: { origin: new URL(api.url).origin } },
    )
    expect(own.json.data).toEqual({ chooseLanguage: { language: 'en' } })
    expect((await api.post('/api/auth/sign-out', {}, { as: dpo, headers: elsewhere })).status).toBe(403)
    expect(
      (
        await api.post(
          '/api/auth/sign-in/email',
          { email: 'x@x.example', password: 'x' },
          { headers: elsewhere },
        )
      ).status,
    ).toBe(403)
    expect(
      (await api.graphql(viewer, {}, { as: dpo, headers: { 'sec-fetch-site': 'cross-site' } })).status,
    ).toBe(403)
  })

  test('a long document of a stranger, before it is read', async () => {
    const long = `{ viewer { ${'id '.repeat(700)} } }`
    const refused = await api.graphql(long)
    expect([refused.status, codeOf(refused)]).toEqual([401, 'UNAUTHENTICATED'])
    expect((await api.graphql('{ viewer { id } }')).json.data).toEqual({ viewer: null })
    expect((await api.graphql(long, {}, { as: dpo })).status).toBe(200)
  })

  test.each([
    ['says its length in two ways', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['says two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!'],
    ['hides how it is cut', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
  ])('a request that %s', async (_, rest) => {
    const { hostname, port } = new URL(api.url)
    const socket = net.connect(Number(port), hostname)
    socket.end(`POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\n${rest}`)
    const answer = await text(socket)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
  })

  test('a body beyond 1 MB', async () => {
    const answer = await api.post('/graphql', { query: viewer, variables: { x: 'x'.repeat(1_048_576) } })
    expect(answer.status).toBe(413)
    expect(codeOf(answer)).toBe('INVALID')
  })
})

describe('garbage', () => {
  const garbage: [string, string][] = [
    ['nothing', ''],
    ['no JSON', '{'],
    ['a word', 'viewer'],
    ['null', 'null'],
    ['a number', '42'],
    ['a text', '"x"'],
    ['an empty object', '{}'],
    ['an empty list', '[]'],
    ['a query of another type', '{"query": 5}'],
    ['a query that is a list', '{"query": ["{ viewer { id } }"]}'],
    ['variables of another type', `{"query": "${viewer}", "variables": "x"}`],
    ['variables that are a list', `{"query": "${viewer}", "variables": [1]}`],
    ['an operation name that is none', `{"query": "${viewer}", "operationName": "Other"}`],
    ['an operation name of another type', `{"query": "${viewer}", "operationName": 5}`],
    ['extensions of another type', `{"query": "${viewer}", "extensions": 5}`],
    ['a document without an operation', '{"query": "fragment F on Viewer { id }"}'],
    ['several operations and no name', '{"query": "query A { viewer { id } } query B { viewer { id } }"}'],
    ['a subscription', '{"query": "subscription { viewer { id } }"}'],
    ['prototype keys', `{"query": "${viewer}", "__proto__": {"x": 1}}`],
    [
      'prototype keys as variables',
      `{"query": "query ($f: IncidentFilter) { viewer { id } }", "variables": {"f": {"__proto__": {"x": 1}, "constructor": 1}}}`,
    ],
    ['a NUL', '{"query": "{ viewer { \\u0000 } }"}'],
    ['half a character', '{"query": "{ viewer { id } } # \\ud800"}'],
    ['deep nesting', `{"query": "${viewer}", "variables": ${'{"x":'.repeat(2000)}1${'}'.repeat(2000)}}`],
    ['deep braces', JSON.stringify({ query: '{ viewer '.repeat(500) })],
    ['an unknown directive', '{"query": "{ viewer @secret { id } }"}'],
    [
      'a variable that is not declared',
      '{"query": "query { incident(organisation: $x, number: \\"1\\") { id } }"}',
    ],
  ]

  test.each(garbage)('%s is never a failure of the server', async (_name, body) => {
    const answer = await api.post('/graphql', body, { as: dpo })
    expect(answer.status).toBeLessThan(500)
    expect(answer.text).not.toMatch(/INTERNAL|node_modules|at file:/)
  })

  test.each([['organisation'], ['number']])(
    'strange texts as %s are not found, not a failure',
    async (argument) => {
      const strange = [
        '',
        ' ',
        "'",
        '"; DROP TABLE incident; --',
        '\0',
        '\ud800',
        '%',
        '../..',
        'x'.repeat(10_000),
        '２０２６-００１',
        '2026-001 ',
      ]
      for (const text of strange) {
        const variables = { organisation: town.id, number: '2026-001', [argument]: text }
        const query =
          'query ($organisation: ID!, $number: String!) { incident(organisation: $organisation, number: $number) { id } }'
        const answer = await api.graphql(query, variables, { as: dpo })
        expect([text, codeOf(answer)]).toEqual([text, 'NOT_FOUND'])
      }
    },
  )

  test('of the log, nothing says that the server failed', () => {
    expect(api.lines.filter((line) => line.includes('"level":50'))).toEqual([])
  })
})

describe('headers', () => {
  test('every answer carries the strict ones', async () => {
    for (const answer of [
      await api.graphql(viewer),
      await api.get('/health'),
      await api.get('/nothing'),
      await api.post('/graphql', '{'),
    ]) {
      const header = (name: string) => answer.headers.get(name)
      const policy = header('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'self'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("object-src 'none'")
      expect(header('cross-origin-opener-policy')).toBe('same-origin')
      expect(header('cross-origin-resource-policy')).toBe('same-origin')
      expect(header('x-content-type-options')).toBe('nosniff')
      expect(header('referrer-policy')).toBe('same-origin')
      expect(header('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      expect(header('strict-transport-security')).toBeNull()
      expect(header('x-powered-by')).toBeNull()
      expect(header('server')).toBeNull()
    }
  })

  test('an answer with a dossier in it is kept by nobody', async () => {
    expect((await api.graphql(viewer, {}, { as: dpo })).headers.get('cache-control')).toBe('no-store')
    expect((await api.post('/graphql', '{')).headers.get('cache-control')).toBe('no-store')
  })

  test('every answer with a body says what it is and how it is written', async () => {
    const answers = [
      await api.graphql(viewer, {}, { as: dpo }),
      await api.post('/graphql', '{'),
      await api.get('/health'),
      await api.get('/nothing'),
      await api.get('/%zz'),
      await api.get('/api/auth/get-session'),
      await api.get('/api/auth/get-session', { as: dpo }),
      await api.get('/api/auth/standing'),
      await api.post('/api/auth/sign-in/email', { email: 'nobody@x.example', password: 'x' }),
    ]
    for (const { headers, text } of answers) {
      expect([text, headers.get('content-type')]).toEqual([text, 'application/json; charset=utf-8'])
      expect(() => void JSON.parse(text)).not.toThrow()
    }
  })

  test('what a program asks in the clear is not led elsewhere', async () => {
    const secure = await startApi(world, { baseUrl: 'https://lekboek.example' })
    try {
      for (const answer of [
        await secure.graphql(viewer),
        await secure.get(`/organisations/${town.id}/register.csv`),
        await secure.post('/api/auth/sign-in/email', { email: 'nobody@x.example', password: 'x' }),
      ]) {
        expect(answer.headers.get('location')).toBeNull()
        expect([301, 302, 303, 307, 308]).not.toContain(answer.status)
      }
    } finally {
      await secure.close()
    }
  })

  test('a client cannot choose the request id', async () => {
    const answer = await api.graphql(
      viewer,
      {},
      { headers: { 'x-request-id': 'mine', 'request-id': 'mine' } },
    )
    expect(answer.headers.get('x-request-id')).not.toBe('mine')
  })

  test('over https the browser is told to stay there', async () => {
    const secure = await startApi(world, { baseUrl: 'https://lekboek.example' })
    try {
      const answer = await secure.get('/health')
      expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=63072000; includeSubDomains/)
      expect(answer.headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    } finally {
      await secure.close()
    }
  })
})

describe('watching', () => {
  test('the process and its database answer', async () => {
    expect((await api.get('/health')).json).toEqual({ status: 'ok' })
    expect((await api.get('/ready')).json).toEqual({ status: 'ready' })
  })

  test('without the tables it is not ready, and still alive', async () => {
    await world.admin.query('ALTER TABLE mandate RENAME TO lost')
    try {
      const ready = await api.get('/ready')
      expect([ready.status, ready.json]).toEqual([503, { status: 'unavailable' }])
      expect((await api.get('/health')).status).toBe(200)
    } finally {
      await world.admin.query('ALTER TABLE lost RENAME TO mandate')
    }
  })
})
