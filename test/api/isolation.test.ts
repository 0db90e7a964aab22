import { uuidv7 } from '@lekboek/database'
import { readFile } from 'node:fs/promises'
import { buildSchema } from 'graphql'
import { roles } from '@lekboek/domain'
import { addAttachment, planDeliveries } from '@lekboek/usecases'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  openWorld,
  pictureOf,
  type TestOrganisation,
  type TestPerson,
  type World,
} from '../support/src/index.ts'
import { sentText, withFiles } from '../tenancy/acts.ts'
import { operationsOf, type Operation } from './operations.ts'
import { codeOf, startApi, type Api } from './support.ts'

const absent = '0195a7c0-0000-7000-8000-000000000000'
const schema = buildSchema(
  await readFile(new URL('../../packages/api/schema.graphql', import.meta.url), 'utf8'),
)
const at = '2026-11-18T09:00:00.000Z'
const operations = operationsOf(schema, at)
const inRegister = operations.filter((one) => one.arguments.includes('organisation'))

/** Arguments that take several ids, and the rows whose ids they are. */
const lists: Readonly<Record<string, string>> = {
  mandates: 'mandate',
  users: 'user',
  questions: 'question',
  attachments: 'attachment',
}

let world: World
let api: Api
let own: TestOrganisation
/** A register of the same person in which nothing has happened yet. */
let empty: TestOrganisation
let foreign: TestOrganisation
let person: TestPerson
/** Ids of rows in each register, by the name of the argument that takes one. */
let foreignRows: Record<string, string>
let ownRows: Record<string, string>

beforeAll(async () => {
  world = await openWorld()
  own = await world.organisation('Lindendaal', {
    kinds: ['controller', 'processor', 'consultancy', 'umbrella'],
  })
  foreign = await world.organisation('Beukendorp', {
    kinds: ['controller', 'processor', 'consultancy', 'umbrella'],
  })
  person = await everything(own)
  empty = await world.organisation('Leegte', { kinds: ['controller', 'processor'] })
  for (const role of roles) await world.membership(person, empty, role)
  api = await startApi(world)
  const consultancy = await world.organisation('Raad', { kinds: ['consultancy'] })
  ownRows = await fill(own, person, consultancy)
  foreignRows = await fill(foreign, await everything(foreign), consultancy)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

/** Somebody with every role: what is refused here is refused for being elsewhere, not for lacking a right. */
async function everything(organisation: TestOrganisation): Promise<TestPerson> {
  const someone = await world.person(`everything in ${organisation.name}`)
  for (const role of roles) await world.membership(someone, organisation, role)
  return someone
}

/** One controller that the organisation serves, planned to be told of its breach. */
async function plannedDelivery(
  organisation: TestOrganisation,
  member: TestPerson,
  breach: string,
): Promise<string> {
  const served = await world.organisation(`Bediend door ${organisation.name}`)
  await world.agreement(organisation, served)
  const deliveries = [{ controllerId: served.id }]
  await planDeliveries(await world.as(member), organisation.id, breach, { deliveries }, { id: true })
  const [delivery] = await world.rows<{ id: string }>('SELECT id FROM delivery WHERE breach_id = $1', [
    breach,
  ])
  return delivery?.id ?? ''
}

/** One row of each kind in a register. */
async function fill(
  organisation: TestOrganisation,
  member: TestPerson,
  consultancy: TestOrganisation,
): Promise<Record<string, string>> {
  const call = async (name: string, given: Record<string, unknown>, selection: string): Promise<unknown> => {
    const operation = operations.find((one) => one.name === name)
    if (!operation) throw new Error(`no operation ${name}`)
    const query = operation.query.replace(/\{ (\w+)(\([^)]*\))? \{.*$/s, `{ $1$2 ${selection} }`)
    const variables = { ...operation.variables, organisation: organisation.id, ...given }
    const { json, text } = await api.graphql(query, variables, { as: member })
    if (json.errors) throw new Error(`${name}: ${text}`)
    return json.data?.[name]
  }
  const id = (row: unknown): string => (isRow(row) && typeof row['id'] === 'string' ? row['id'] : '')
  const first = (rows: unknown): string => id(Array.isArray(rows) ? rows[0] : null)
  const last = (row: unknown, list: string): string => {
    const rows = isRow(row) ? row[list] : []
    return id(Array.isArray(rows) ? rows.at(-1) : null)
  }
  const incident = id(
    await call(
      'openIncident',
      { input: { title: 'x', text: 'x', source: 'staff', noticedAt: at, reportedAt: at } },
      '{ id }',
    ),
  )
  const input = {
    awareAt: '2026-11-18T10:00:00.000Z',
    ground: 'ownFinding',
    argument: 'Het is zo gezien.',
    version: 0,
  }
  await call('recordAwareness', { incident, input }, '{ id }')
  const settings = await call(
    'changeSettings',
    { version: 1, input: { regimes: ['police'], ownDuties: [] } },
    '{ version }',
  )
  expect(settings).toEqual({ version: 2 })
  const nature = { breachTypes: ['confidentiality'], description: 'Een brief.' }
  await call('recordNature', { incident, version: 0, facts: nature }, '{ id }')
  const breach = id(await call('recordBreach', {}, '{ id }'))
  const told = { text: 'Brief aan de verkeerde persoon gestuurd.', noticedAt: at }
  return {
    incident,
    dutyReport: id(
      await call(
        'recordDutyReport',
        {
          incident,
          duty: 'policeNotification',
          input: { sentAt: '2026-11-18T10:30:00.000Z', channel: 'email' },
        },
        '{ id }',
      ),
    ),
    measure: id(await call('addMeasure', { incident }, '{ id }')),
    attachment: await attachmentOf(member, organisation, incident),
    communication: last(
      await call('addCommunication', { incident }, '{ communications { id } }'),
      'communications',
    ),
    notification: last(
      await call(
        'prepareNotification',
        { incident, input: { authority: 'GBA', phase: 'initial' } },
        '{ notifications { id } }',
      ),
      'notifications',
    ),
    report: id(await call('submitReport', { input: told }, '{ id }')),
    // The same once more: the two look alike.
    likeness: first(
      await call('submitReport', { input: told }, '{ id }').then(() => call('likenesses', {}, '{ id }')),
    ),
    breach,
    delivery: await plannedDelivery(organisation, member, breach),
    keptAnswer: last(
      await call(
        'keepAnswer',
        { breach, input: { title: 'Kort', text: 'Een antwoord.' } },
        '{ keptAnswers { id } }',
      ),
      'keptAnswers',
    ),
    mandate: id(
      await call(
        'grantMandate',
        { input: { consultancyId: consultancy.id, scope: 'statistics', mayDecide: false } },
        '{ id }',
      ),
    ),
    user: member.id,
    invitation: id(
      await call('invite', { input: { email: 'straks@lekboek.example', roles: ['reporter'] } }, '{ id }'),
    ),
    principal: member.id,
    membership: await membershipOf(member, organisation),
    deputy: await deputyOf(call, member, organisation),
    apiToken: await tokenOf(call),
    request: await requestOf(member, organisation),
    merger: await mergerOf(organisation),
    agreement: await world.agreement(
      await world.organisation(`Verwerker van ${organisation.name}`, { kinds: ['processor'] }),
      organisation,
    ),
    question: await questionOf(organisation),
    template: id(await call('keepTemplate', { input: { kind: 'secondFactor', name: 'Factor' } }, '{ id }')),
    push: await pushOf(organisation),
    received: await receivedOf(organisation),
    register: await passedInto(organisation, member),
  }
}

/** Asked by somebody else, so that this member, who is appointed, could confirm it. */
async function requestOf(member: TestPerson, { id }: TestOrganisation): Promise<string> {
  await world.rows(
    'INSERT INTO key_holder (organisation_id, user_id, appointed_by, appointed_at) VALUES ($1, $2, $2, $3)',
    [id, member.id, at],
  )
  const [row] = await world.rows<{ id: string }>(
    `INSERT INTO break_glass (organisation_id, id, number, reason, asked_at, asked_by, asked_by_name)
      VALUES ($1, $2, '2026-S123456', 'x', $3, 'x', 'x') RETURNING id`,
    [id, uuidv7(), at],
  )
  return String(row?.id)
}

async function attachmentOf(member: TestPerson, { id }: TestOrganisation, incident: string): Promise<string> {
  const row = await addAttachment(
    withFiles(await world.as(member)),
    id,
    { place: 'incident', id: incident },
    { name: 'brief.txt', bytes: sentText('Een brief.') },
    { id: true },
  )
  return String(row['id'])
}

async function membershipOf(member: TestPerson, { id }: TestOrganisation): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    "SELECT id FROM membership WHERE user_id = $1 AND organisation_id = $2 AND role = 'auditor'",
    [member.id, id],
  )
  return String(row?.id)
}

/** Somebody who stands in for this member, who is DPO too. */
async function deputyOf(
  call: (name: string, given: Record<string, unknown>, selection: string) => Promise<unknown>,
  member: TestPerson,
  organisation: TestOrganisation,
): Promise<string> {
  const colleague = await world.member(organisation, 'reporter', `colleague in ${organisation.name}`)
  const input = { until: '2099-01-01T00:00:00.000Z' }
  const named = await call('nameDeputy', { principal: member.id, user: colleague.id, input }, '{ id }')
  return isRow(named) ? String(named['id']) : ''
}

/** What the organisation asked a supplier. */
async function questionOf({ id }: TestOrganisation): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    `INSERT INTO supplier_question (organisation_id, id, agreement_id, supplier_name, service, email, language, text, asked_at,
      asked_by_name, due_at) VALUES ($1, $2, $2, 'x', 'x', 'x@x.example', 'nl', 'x', $3, 'x', $3) RETURNING id`,
    [id, uuidv7(), at],
  )
  return String(row?.id)
}

/** A merger in which the organisation would pass, and which waits for its administrator. */
async function mergerOf({ id, name }: TestOrganisation): Promise<string> {
  const successor = await world.organisation(`Opvolger van ${name}`)
  const [row] = await world.rows<{ id: string }>(
    `INSERT INTO merger (id, predecessor_id, successor_id, takes_effect_at, planned_by, created_at)
      VALUES (gen_random_uuid(), $1, $2, '2098-01-01', 'test', $3) RETURNING id`,
    [id, successor.id, world.now],
  )
  return String(row?.id)
}

/** A register that the organisation took over, and whose own had refused this member. */
async function passedInto({ id, name }: TestOrganisation, member: TestPerson): Promise<string> {
  const passed = await world.organisation(`Opgegaan in ${name}`, { validUntil: '2026-01-01T00:00:00Z' })
  await world.rows(
    `INSERT INTO inheritance (register_id, heir_id, valid_from) VALUES ($1, $2, '2026-01-01')`,
    [...[passed.id, id]],
  )
  await world.rows('INSERT INTO mandate_refusal VALUES ($1, $2, $2, $3)', [passed.id, member.id, at])
  return passed.id
}

/** A push to nobody yet. */
async function pushOf({ id }: TestOrganisation): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    `INSERT INTO template_push (organisation_id, id, templates, pushed_at, pushed_by_name) VALUES ($1, $2, '[]', $3, 'x') RETURNING id`,
    [id, uuidv7(), at],
  )
  return String(row?.id)
}

/** The text of a message that the organisation got from an umbrella. */
async function receivedOf({ id }: TestOrganisation): Promise<string> {
  const [row] = await world.rows<{ id: string }>(
    `INSERT INTO received_template (organisation_id, id, umbrella_id, umbrella_name, template_id, template_version, push_id, kind, name,
        content, history, received_at) VALUES ($1, $2, $3, 'Koepel', $3, 1, $3, 'message', 'Brief', '{}', '[]', $4) RETURNING id`,
    [id, uuidv7(), uuidv7(), at],
  )
  return String(row?.id)
}

/** A token of a program. */
async function tokenOf(
  call: (name: string, given: Record<string, unknown>, selection: string) => Promise<unknown>,
): Promise<string> {
  const input = { name: 'Dienst', scopes: ['report'] }
  const issued = await call('issueApiToken', { input }, '{ token { id } }')
  const token = isRow(issued) ? issued['token'] : null
  return isRow(token) ? String(token['id']) : ''
}

function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

const ask = (operation: Operation, given: Record<string, unknown>) =>
  api.graphql(operation.query, { ...operation.variables, ...given }, { as: person })

describe('the walk', () => {
  test('reaches every operation that names a register', () => {
    expect(inRegister.length).toBeGreaterThanOrEqual(44)
    expect(
      operations
        .filter((one) => !inRegister.includes(one))
        .map((one) => one.name)
        .toSorted(),
    ).toEqual([
      ...['arrangeQueueViews', 'authorities', 'changeQueueView', 'chooseLanguage', 'endedOrganisation'],
      ...['installation', 'keepQueueView', 'keyHoldings', 'queue', 'queueViews', 'removeQueueView', 'viewer'],
      'waitingConfirmations',
    ])
  })

  test('has a foreign row for every argument that takes an id', () => {
    const taken = new Set(inRegister.flatMap((one) => one.arguments))
    const known = new Set([...Object.keys(foreignRows), ...Object.keys(lists)])
    const plain = [
      'organisation',
      'number',
      'into',
      'others',
      'version',
      'input',
      'facts',
      'text',
      'title',
      'reason',
      // Of an organisation that takes reports; id-places.test.ts.
      'to',
      'deliveries',
      'doneAt',
      'until',
      'authority',
      'phase',
      'ruleSet',
      'duty',
      'receipt',
      'role',
      'file',
      'isDryRun',
      'meant',
      'words',
      'answers',
      'secondFactor',
      // Of the seal, the read log and opening in need: words, lists and figures, each refused by its use case.
      'persons',
      'wanted',
      'filter',
      'months',
      'hours',
      'month',
      // Of an umbrella's templates.
      'isOff',
      // Of a processor's word.
      'isRight',
      'isReceiving',
      // Of a processor's questions.
      'isOpen',
      // Which version of a processor's report, counted in one report.
      'serial',
    ]
    expect([...taken].filter((name) => !known.has(name) && !plain.includes(name))).toEqual([])
    expect(Object.values(foreignRows)).not.toContain('')
  })
})

const mutations = operations.filter(({ query }) => query.startsWith('mutation'))

describe('nobody who is signed in', () => {
  test.each(mutations.map((one) => [one.name, one] as const))(
    '%s: input that would be refused is answered as any other, byte for byte',
    async (_name, { query, variables }) => {
      const good = await api.graphql(query, variables)
      expect(codeOf(good)).toBe('UNAUTHENTICATED')
      const bad = await api.graphql(query, each(variables, broken))
      expect(`${bad.status} ${bad.text}`).toBe(`${good.status} ${good.text}`)
    },
  )

  test.each(
    mutations.filter(({ arguments: taken }) => taken.length > 0).map((one) => [one.name, one] as const),
  )(
    '%s: input of other types is answered as any other, byte for byte',
    async (_name, { query, variables }) => {
      const good = await api.graphql(query, variables)
      expect(codeOf(good)).toBe('UNAUTHENTICATED')
      const bad = await api.graphql(
        query,
        each(variables, () => ({ x: [null] })),
      )
      expect(`${bad.status} ${bad.text}`).toBe(`${good.status} ${good.text}`)
    },
  )
})

type Variables = Readonly<Record<string, unknown>>

function each(variables: Variables, change: (value: unknown) => unknown): Variables {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, change(value)]))
}

/** Of the same type and refused all the same: a text that is none, an instant that cannot have been yet. */
function broken(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(broken)
  if (isRow(value)) return each(value, broken)
  if (value === at) return '2999-01-01T00:00:00.000Z'
  return typeof value === 'string' && value.includes(' ') ? 'a\u0000b' : value
}

describe('a register of somebody else', () => {
  test.each(inRegister.map((one) => [one.name, one] as const))(
    '%s: foreign, absent and no id at all answer alike, byte for byte',
    async (_name, operation) => {
      const answers = await Promise.all(
        [foreign.id, absent, 'x', foreign.id.toUpperCase()].map((organisation) =>
          ask(operation, { organisation }),
        ),
      )
      expect(answers.map((answer) => codeOf(answer))).toEqual([
        'NOT_FOUND',
        'NOT_FOUND',
        'NOT_FOUND',
        'NOT_FOUND',
      ])
      expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1)
    },
  )

  test('nothing of all that left a trace', async () => {
    const before = await pictureOf(world)
    for (const operation of inRegister) await ask(operation, { organisation: foreign.id })
    const { 'public.session': _sessions, 'public.rate_limit': _counts, ...after } = await pictureOf(world)
    const { 'public.session': _before, 'public.rate_limit': _counted, ...expected } = before
    expect(after).toEqual(expected)
  })
})

describe('a row of somebody else, asked for in the own register', () => {
  const byRow = inRegister.flatMap((operation) =>
    operation.arguments
      .filter((name) => !['organisation', 'version', 'input', 'facts'].includes(name))
      .filter((name) =>
        [
          'incident',
          'measure',
          'attachment',
          'dutyReport',
          'communication',
          'notification',
          'report',
          'breach',
          'delivery',
          'keptAnswer',
          'mandate',
          'user',
          'principal',
          'membership',
          'deputy',
          'apiToken',
          'request',
          'merger',
          ...Object.keys(lists),
        ].includes(name),
      )
      .map((name) => [`${operation.name}(${name})`, operation, name] as const),
  )

  test.each(byRow)(
    '%s: foreign, absent and no id at all answer alike',
    async (_name, operation, argument) => {
      const given = (id: string | undefined) => ({
        ...ownRows,
        organisation: own.id,
        [argument]: argument in lists ? [id] : id,
      })
      const answers = await Promise.all(
        [foreignRows[lists[argument] ?? argument], absent, 'x'].map((id) => ask(operation, given(id))),
      )
      expect(answers.map((answer) => codeOf(answer))).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
      expect(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size).toBe(1)
    },
  )

  test.each(
    inRegister.filter((one) => one.arguments.includes('number')).map((one) => [one.name, one] as const),
  )('%s: the number of a foreign dossier is no number here', async (_name, operation) => {
    const answers = await Promise.all(
      ['2026-001', '2026-999', 'x'].map((number) => ask(operation, { organisation: empty.id, number })),
    )
    expect(answers.map((answer) => codeOf(answer))).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'])
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
  })
})

describe('somebody who has not signed in', () => {
  const guarded = operations.filter(({ arguments: names }) => names.length > 0)

  test('learns of no operation whether what they sent fits', async () => {
    const told: string[] = []
    let compared = 0
    for (const { name, query, variables } of guarded) {
      const fitting = await api.graphql(query, variables)
      if (codeOf(fitting) !== 'UNAUTHENTICATED') continue
      for (const one of Object.keys(variables)) {
        for (const odd of [[[{ a: 1 }]], { a: 1 }, null]) {
          const { status, text } = await api.graphql(query, { ...variables, [one]: odd })
          compared++
          if (status !== fitting.status || text !== fitting.text)
            told.push(`${name} ${one}: ${status} ${text}`)
        }
      }
    }
    expect(told).toEqual([])
    expect(compared).toBeGreaterThan(300)
  })

  test('learns it neither of two fields at once, nor under another name', async () => {
    const query =
      'query ($o: ID!) { a: settings(organisation: $o) { version } b: members(organisation: $o) { id } }'
    const [fitting, odd] = [await api.graphql(query, { o: absent }), await api.graphql(query, { o: [[{}]] })]
    expect([odd.status, odd.json.data]).toEqual([fitting.status, fitting.json.data])
    const codes = ({ json }: typeof odd) => json.errors?.map(({ extensions }) => extensions.code)
    expect(new Set(codes(odd))).toEqual(new Set(codes(fitting)))
  })
})
