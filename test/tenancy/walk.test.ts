import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { uuidv7 } from '@lekboek/database'
import { roles, type TokenScope } from '@lekboek/domain'
import { approveApiToken, issueApiToken, notificationFileKinds, registerFileKinds } from '@lekboek/usecases'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asDeepAsCan, idPlacesOf, operationsOf, placedIn, type Operation } from '../api/operations.ts'
import { startApi, type Api } from '../api/support.ts'
import { openWorld, type TestPerson, type World } from '../support/src/index.ts'
import { actFiles } from './acts.ts'
import { markersOf, storedRows } from './markers.ts'
import { absentId, peopleOf } from './outcomes.ts'
import { populatedTown, type PopulatedTown } from './populated-town.ts'
import { placeTakes, rowsOfTown } from './rows-of-town.ts'
import { askedBy, figuresOf, walk, type Asker, type Kind, type Question, type Step } from './walk.ts'

const house = path.resolve(import.meta.dirname, '../..')
const reports = process.env['LEKBOEK_REPORTS'] ?? path.join(house, '.lekboek/reports')
const at = '2026-11-18T09:00:00.000Z'
const schema = buildSchema(await readFile(path.join(house, 'packages/api/schema.graphql'), 'utf8'))
const places = idPlacesOf(schema, at)
/** What ends or withdraws something comes after what it would be taken from. */
const ending = /^(?:appoint|end|remove|revoke|retract|withdraw|unassign|seal|dismiss|close|agree)/

let world: World
let api: Api
let own: PopulatedTown
/** Somebody with every role at once. */
let whole: TestPerson
let foreign: PopulatedTown
let askers: Asker[]
let questions: Question[]
let markers: Map<string, Set<string>>
let steps: Step[]

type Rows = Readonly<Record<string, string>>

beforeAll(async () => {
  world = await openWorld()
  api = await startApi(world, { files: actFiles })
  own = await populatedTown(world, 'Lindenrode')
  foreign = await populatedTown(world, 'Eikenhove')
  // No number of theirs is a number of ours.
  for (const table of ['incident', 'breach'])
    await world.rows(`UPDATE ${table} SET sequence = sequence + 500 WHERE organisation_id = $1`, [foreign.id])
  whole = await everything(own)
  const ownRows = await rowsOfTown(world, own, whole)
  const theirs = await rowsOfTown(world, foreign, await everything(foreign))
  const numbers = { number: '2026-501', breachNumber: '2026-501' }
  const foreignRows: Rows = { ...theirs, ...numbers, consultancy: theirs['underUmbrella'] ?? '' }
  askers = await everybody()
  questions = questionsOn(ownRows, foreignRows)
  markers = markersOf(await storedRows(world), foreign.id)
  steps = await walk(questions, askers, allOf(markers))
  await mkdir(reports, { recursive: true })
  await writeFile(path.join(reports, 'walk.md'), figuresOf(steps))
}, 600_000)
afterAll(async () => {
  await api.close()
  await world.close()
})

const allOf = (some: ReadonlyMap<string, ReadonlySet<string>>) =>
  new Set([...some.values()].flatMap((words) => [...words]))

async function everything(town: PopulatedTown): Promise<TestPerson> {
  const someone = await world.person(`everything in ${town.name}`)
  for (const role of roles) await world.membership(someone, town, role)
  return someone
}

/** Every role, consultants under each mandate, a deputy, programs with each scope, somebody with every role, and nobody. */
async function everybody(): Promise<Asker[]> {
  const people = await peopleOf(world, own)
  const programs: Asker[] = []
  for (const scope of ['report', 'counts', 'read', 'export'] as const)
    programs.push({ name: `program (${scope})`, token: await programOf(scope) })
  return [
    { name: 'nobody' },
    ...people.map(([name, person]) => ({ name, person })),
    { name: 'deputy of the DPO', person: await standIn() },
    { name: 'every role', person: whole },
    ...programs,
  ]
}

async function programOf(scope: TokenScope): Promise<string> {
  const { secret, token } = await issueApiToken(await world.as(own.admin), own.id, {
    ...{ name: scope, scopes: [scope] },
  })
  if (token['approvedAt'] === null)
    await approveApiToken(await world.as(own.dpo), own.id, String(token['id']), 1)
  return secret
}

async function standIn(): Promise<TestPerson> {
  const person = await world.member(own, 'reporter', 'Staat in')
  await world.rows(
    `INSERT INTO deputy (id, organisation_id, principal_id, user_id, valid_from, valid_until, named_by, version, created_at)
      VALUES ($1, $2, $3, $4, $5, $6, 'test', 1, $5)`,
    [uuidv7(), own.id, own.dpo.id, person.id, world.at(-1), world.at(800)],
  )
  return person
}

/** Every operation of the schema and every file, on rows of each kind. */
function questionsOn(ownRows: Rows, foreignRows: Rows): Question[] {
  const everywhere = (id: string, others: Rows = {}): Rows => ({
    ...Object.fromEntries(Object.keys(ownRows).map((kind) => [kind, id])),
    ...others,
  })
  const absentRows = everywhere(absentId, { number: '2026-777', breachNumber: '2026-777' })
  const noRows = everywhere('x')
  const given: Readonly<Record<Kind, readonly [string, Rows]>> = {
    'foreign register': [foreign.id, foreignRows],
    'absent register': [absentId, absentRows],
    'no register': ['x', noRows],
    'foreign rows': [own.id, foreignRows],
    'absent rows': [own.id, absentRows],
    'no rows': [own.id, noRows],
    'own rows': [own.id, ownRows],
  }
  const operations = operationsOf(schema, at)
  const asked = (isLast: boolean) =>
    operations.filter(({ name }) => ending.test(name) === isLast).map((one) => onOperation(one, given))
  return [...asked(false), ...filesOn(given), ...uploadsOn(given), ...asked(true)]
}

function onOperation(operation: Operation, given: Readonly<Record<Kind, readonly [string, Rows]>>): Question {
  const { name, variables, arguments: taken } = operation
  const query = asDeepAsCan(schema, operation)
  const taking = places.filter((one) => one.operation.name === name && one.path.join('.') !== 'organisation')
  const reached = taking.filter(({ path: [first = '', ...rest] }) =>
    rest.length === 0
      ? taken.includes(first)
      : JSON.stringify(variables[first])?.includes(`"${rest.at(-1)}"`),
  )
  const number = name === 'breach' ? 'breachNumber' : 'number'
  const byNumber = ['number', ...(name === 'lookTogether' ? ['into', 'others'] : [])].filter((one) =>
    taken.includes(one),
  )
  return {
    name,
    namesRegister: taken.includes('organisation'),
    namesRow: reached.length > 0 || byNumber.length > 0,
    async ask(asker, kind) {
      const [organisation, rows] = given[kind]
      let filled = reached.reduce(
        (some, place) => placedIn(some, place.path, rows[placeTakes(place.name)]),
        variables,
      )
      if (taken.includes('organisation')) filled = { ...filled, organisation }
      for (const one of byNumber)
        filled = { ...filled, [one]: one === 'others' ? [rows[number]] : rows[number] }
      return api.graphql(query, filled, await askedBy(api, asker))
    },
  }
}

/** Everything that leaves by a path of its own; a file that is not here fails the test below. */
const files: readonly (readonly [string, (organisation: string, rows: Rows) => string])[] = [
  ...[
    'register.csv',
    'register.xlsx',
    'access.csv',
    'read-log.csv',
    'activity.csv?month=2026-11',
    'outsider-poster.pdf?language=nl',
    'agreements.xlsx',
    'agreements-empty.xlsx',
  ].map((file) => [file, (organisation: string) => `/organisations/${organisation}/${file}`] as const),
  ...['pdf', 'json'].map(
    (kind) =>
      [
        `notifications/:id.${kind}`,
        (organisation: string, rows: Rows) =>
          `/organisations/${organisation}/notifications/${rows['notification'] ?? ''}.${kind}`,
      ] as const,
  ),
  [
    'attachments/:id',
    (organisation, rows) => `/organisations/${organisation}/attachments/${rows['attachment'] ?? ''}`,
  ],
]

/** What files are brought to. */
const uploads = { incidents: 'incident', reports: 'report', breaches: 'breach' } as const

function filesOn(given: Readonly<Record<Kind, readonly [string, Rows]>>): Question[] {
  return files.map(([name, place]) => ({
    ...{ name, namesRegister: true, namesRow: name.includes(':id') },
    ask: async (asker, kind) => api.get(place(...given[kind]), await askedBy(api, asker)),
  }))
}

function uploadsOn(given: Readonly<Record<Kind, readonly [string, Rows]>>): Question[] {
  return Object.entries(uploads).map(([place, row]) => ({
    ...{ name: `POST ${place}/:id/attachments`, namesRegister: true, namesRow: true },
    async ask(asker, kind) {
      const [organisation, rows] = given[kind]
      const body = new FormData()
      body.append('file', new Blob(['Een brief.']), 'brief.txt')
      const { cookie, headers } = await askedBy(api, asker)
      const address = `/organisations/${organisation}/${place}/${rows[row] ?? ''}/attachments`
      return api.send(address, { method: 'POST', headers: { ...(cookie && { cookie }), ...headers }, body })
    },
  }))
}

/** Of a provider that the town has not: provider-key.test.ts and confirmation.test.ts set one up. */
const withoutProvider = [
  'addProviderKey',
  'confirmIdentityProvider',
  'refuseIdentityProvider',
  'useProviderKey',
]

const shown = ({ question, asker, kind, status, text }: Step) =>
  `${question} by ${asker}, ${kind}: ${String(status)} ${text.slice(0, 200)}`

describe('the walk', () => {
  test('asks everything as everybody', () => {
    expect(questions.length).toBeGreaterThan(100)
    expect(askers.length).toBe(roles.length + 10)
    expect(steps.length).toBeGreaterThan(7000)
  })

  test('asks for every file that there is', async () => {
    const sources = ['file-routes.ts', 'attachment-routes.ts'].map((name) =>
      readFile(path.join(house, 'packages/api/src/files', name), 'utf8'),
    )
    const routes = (await Promise.all(sources)).join('\n')
    const found = [...routes.matchAll(/['`]\/organisations\/:organisationId\/([^'`]+)['`]/g)].map(
      ([, file = '']) => file.replace(/:notificationId\(.*\)|:attachmentId/, ':id'),
    )
    // Those that take files in are asked apart.
    const leaving = found.filter((file) => file !== '${path}/:id/attachments')
    const each = (file: string): string[] =>
      (file.startsWith('register') ? registerFileKinds : notificationFileKinds).map((kind) =>
        file.replace('${kind}', kind),
      )
    const known = files.map(([name]) => name.replace(/\?.*$/, ''))
    expect(leaving.flatMap((file) => (file.includes('${kind}') ? each(file) : [file])).toSorted()).toEqual(
      known.toSorted(),
    )
  })

  test('knows something of every row of the other register, but for those that hold figures alone', () => {
    const bare = [...markers].filter(([, words]) => words.size === 0).map(([table]) => table)
    expect(bare.toSorted()).toEqual(['agreement_reminder', 'journal_head', 'register_counter'])
    expect([...markers.keys()]).toEqual(
      expect.arrayContaining(['incident', 'report', 'measure', 'organisation']),
    )
  })

  test('is refused, and never fails, wherever a register or a row is not open to whoever asks', () => {
    expect(steps.filter(({ outcome }) => outcome === 'failed').map(shown)).toEqual([])
    const answered = steps.filter(({ kind, outcome }) => kind !== 'own rows' && outcome === 'answered')
    expect(answered.map(shown)).toEqual([])
  })

  test('hears of foreign, absent and no ids the same, byte for byte', () => {
    const said = new Map<string, Set<string>>()
    for (const { question, asker, kind, status, text } of steps) {
      if (kind === 'own rows') continue
      const place = `${question} by ${asker}, ${kind.split(' ')[1] ?? ''}`
      said.set(place, (said.get(place) ?? new Set()).add(`${String(status)} ${text}`))
    }
    expect([...said].filter(([, answers]) => answers.size > 1)).toEqual([])
  })

  test('finds in no answer what is another register’s own', () => {
    expect(
      steps.filter(({ leaked }) => leaked.length > 0).map((step) => `${shown(step)} ${step.leaked[0] ?? ''}`),
    ).toEqual([])
  })

  test('gets past the rights somewhere with everything it asks', () => {
    const past = new Set(
      steps
        .filter(
          ({ kind, outcome, text }) =>
            kind === 'own rows' && (outcome === 'answered' || /"(?:INVALID|CONFLICT)"/.test(text)),
        )
        .map(({ question }) => question),
    )
    expect(questions.map(({ name }) => name).filter((name) => !past.has(name))).toEqual(withoutProvider)
  })
})

describe('a leak', () => {
  const leaksOf = async (asker: Asker, kind: Kind) =>
    (
      await walk(
        questions.filter(({ name }) => name.startsWith('incident')),
        [asker],
        allOf(markers),
        [kind],
      )
    ).filter(({ leaked }) => leaked.length > 0)

  test('is seen where a register opens to somebody who has no right in it', async () => {
    const reporter = { name: 'reporter', person: own.reporter }
    expect(await leaksOf(reporter, 'foreign register')).toEqual([])
    await world.membership(own.reporter, foreign, 'dpo')
    expect(await leaksOf(reporter, 'foreign register')).not.toEqual([])
  })

  test('is seen where a text of another register stands in an own answer', async () => {
    const auditor = { name: 'auditor', person: await world.member(own, 'auditor', 'Nog een') }
    expect(await leaksOf(auditor, 'own rows')).toEqual([])
    await world.rows('UPDATE incident SET title = (SELECT title FROM incident WHERE id = $2) WHERE id = $1', [
      own.ids.incident,
      foreign.ids.incident,
    ])
    expect(await leaksOf(auditor, 'own rows')).not.toEqual([])
  })
})
