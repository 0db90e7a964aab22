import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addMeasure,
  endMember,
  exportActivity,
  listActivity,
  revokeMandate,
  sealIncident,
} from '@lekboek/usecases'
import {
  confirmedDossier,
  invalidWith,
  openTown,
  openWorld,
  refusalOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let second: Town
let consultancy: TestOrganisation
let rival: TestOrganisation
let consultant: TestPerson
let colleague: TestPerson
let leader: TestPerson
let competitor: TestPerson
let mandate: string
const dossiers: Record<string, string> = {}

beforeAll(async () => {
  world = await openWorld()
  world.now = '2026-11-02T09:00:00.000Z'
  town = await openTown(world, '=Lindenrode')
  second = await openTown(world, 'Zavelbeke')
  consultancy = await world.organisation('Kantoor', { kinds: ['consultancy'] })
  // The same name: only the id tells whose mandate it was.
  rival = await world.organisation('Kantoor', { kinds: ['consultancy'] })
  consultant = await world.member(consultancy, 'reporter', 'An Consultant')
  colleague = await world.member(consultancy, 'handler', 'Bert Collega')
  leader = await world.member(consultancy, 'admin', 'Chris Beheer')
  competitor = await world.member(rival, 'admin', 'Dirk Ander')
  mandate = await world.mandate(town, consultancy, 'dpo')
  await world.assign(mandate, consultant)
  await world.assign(mandate, colleague)
  await world.assign(await world.mandate(second, consultancy, 'dpo'), consultant)
  await world.assign(await world.mandate(town, rival, 'dpo'), competitor)
  for (const one of [town, second]) dossiers[one.id] = (await confirmedDossier(world, one)).id
  await act('2026-11-02T10:00:00.000Z', consultant, town)
  await act('2026-11-02T11:00:00.000Z', consultant, town)
  await act('2026-11-02T11:30:00.000Z', colleague, town)
  await act('2026-11-02T11:40:00.000Z', competitor, town)
  await act('2026-11-02T11:50:00.000Z', town.dpo, town)
  // In Brussels it is the next day, and then the next month.
  await act('2026-11-02T23:30:00.000Z', consultant, second)
  await act('2026-11-30T23:30:00.000Z', consultant, second)
  world.now = '2026-12-01T12:00:00.000Z'
})
afterAll(() => world.close())

async function act(at: string, person: TestPerson, { id }: Town): Promise<void> {
  world.now = at
  const measure = { text: 'Geheim plan van Jan Peeters', kind: 'corrective', owner: 'ICT' } as const
  await addMeasure(await world.as(person), id, dossiers[id]!, measure, { id: true })
}

const counted = async (person: TestPerson, month = '2026-11', of = consultancy) =>
  (await listActivity(await world.as(person), of.id, month)).clients.map(
    ({ clientName, acts, dossiers: touched, days }) => [
      `${clientName} ${acts}/${touched}`,
      ...days.map((one) => `${one.day} ${one.personName} ${one.acts}/${one.dossiers}`),
    ],
  )

async function textOf(person: TestPerson, language: 'nl' | 'en' = 'nl'): Promise<[string, string]> {
  const file = await exportActivity(await world.as(person), consultancy.id, '2026-11', language)
  const parts: Uint8Array[] = []
  for await (const part of file.bytes) parts.push(part)
  return [file.fileName, Buffer.concat(parts).toString()]
}

describe('what a consultancy did for its clients', () => {
  test('is counted by client, day and person for its administrator, under its own mandates alone', async () => {
    expect(await counted(leader)).toEqual([
      ['=Lindenrode 3/1', '2026-11-02 An Consultant 2/1', '2026-11-02 Bert Collega 1/1'],
      ['Zavelbeke 1/1', '2026-11-03 An Consultant 1/1'],
    ])
    expect(await counted(competitor, '2026-11', rival)).toEqual([
      ['=Lindenrode 1/1', '2026-11-02 Dirk Ander 1/1'],
    ])
  })

  test('is counted of themself alone for anybody else', async () => {
    expect(await counted(consultant)).toEqual([
      ['=Lindenrode 2/1', '2026-11-02 An Consultant 2/1'],
      ['Zavelbeke 1/1', '2026-11-03 An Consultant 1/1'],
    ])
    expect(await counted(colleague)).toEqual([['=Lindenrode 1/1', '2026-11-02 Bert Collega 1/1']])
  })

  test('begins and ends a month on the clock of the consultancy', async () => {
    expect(await counted(leader, '2026-12')).toEqual([['Zavelbeke 1/1', '2026-12-01 An Consultant 1/1']])
    expect(await counted(leader, '2026-10')).toEqual([])
  })

  test('says by kind what it was, and not a word of what was written', async () => {
    const activity = await listActivity(await world.as(leader), consultancy.id, '2026-11')
    expect(activity.clients[0]?.kinds).toEqual([{ kind: 'measures', acts: 3 }])
    expect(JSON.stringify(activity)).not.toContain('Peeters')
  })

  test('leaves as a file for a spreadsheet in which no name is a formula; that it did stands in the journal', async () => {
    const [name, text] = await textOf(leader)
    expect(name).toMatch(/^activiteit-kantoor-\d+-2026-11\.csv$/)
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFKlant;KBO-nummer;Dag;Persoon;Handelingen;Dossiers;Intake;Feiten;Kennisname;Weging;Beslissing;Melding;Mededeling;Maatregelen;Dossierbeheer;Andere',
      "'=Lindenrode;;2026-11-02;An Consultant;2;1;0;0;0;0;0;0;0;2;0;0",
      "'=Lindenrode;;2026-11-02;Bert Collega;1;1;0;0;0;0;0;0;0;1;0;0",
    ])
    expect(text).not.toContain('Peeters')
    expect((await textOf(colleague, 'en'))[1].split('\r\n')).toHaveLength(3)
    const leaves = await world.rows<{ verb: string; actor: string }>(
      'SELECT verb, actor_name AS actor FROM journal_leaf WHERE organisation_id = $1 ORDER BY sequence',
      [consultancy.id],
    )
    expect(leaves).toEqual([
      { verb: 'activity.exported', actor: 'Chris Beheer' },
      { verb: 'activity.exported', actor: 'Bert Collega' },
    ])
  })

  test('still stands for the month in which a mandate ended or somebody left, and opens nothing', async () => {
    await revokeMandate(await world.as(town.admin), town.id, mandate)
    await endMember(await world.as(leader), consultancy.id, colleague.id, {})
    expect((await counted(leader))[0]).toEqual([
      '=Lindenrode 3/1',
      '2026-11-02 An Consultant 2/1',
      '2026-11-02 Bert Collega 1/1',
    ])
    expect(await refusalOf(listActivity(await world.as(colleague), consultancy.id, '2026-11'))).toEqual({
      kind: 'notFound',
    })
  })

  test('is refused to a client, to strangers, and for what is no month; a refused file leaves no leaf', async () => {
    const ask = async (person: TestPerson, of: TestOrganisation, month = '2026-11') =>
      refusalOf(exportActivity(await world.as(person), of.id, month, 'nl'))
    expect(await ask(town.admin, town)).toEqual({ kind: 'forbidden' })
    expect(await ask(consultant, second)).toEqual({ kind: 'forbidden' })
    expect(await ask(town.dpo, consultancy)).toEqual({ kind: 'notFound' })
    for (const month of ['', '2026-13', '2026-1', "2026-11'", '1999-01', 'november'])
      expect(await ask(leader, consultancy, month)).toMatchObject(invalidWith('month notInstant'))
    const verbs = await world.rows(
      "SELECT 1 FROM journal_leaf WHERE verb = 'activity.exported' AND organisation_id <> $1",
      [consultancy.id],
    )
    expect(verbs).toEqual([])
  })
})

describe('work on a sealed dossier', () => {
  test('is counted for nobody whom the seal does not name', async () => {
    expect(await counted(leader, '2026-12')).toHaveLength(1)
    const id = dossiers[second.id]!
    const [row] = await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [id])
    const seal = {
      reason: 'Het lek gaat over een collega van de dienst zelf.',
      persons: [second.decider.id],
      version: row!.version,
    }
    await sealIncident(await world.as(second.dpo), second.id, id, seal, { id: true })
    for (const person of [leader, consultant]) expect(await counted(person, '2026-12')).toEqual([])
  })
})

describe('the journal', () => {
  test('keeps beside the leaf under whose mandate an act was, and proves the same text as before', async () => {
    const [leaf] = await world.rows<{ body: string; consultancyId: string }>(
      `SELECT body, consultancy_id AS "consultancyId" FROM journal_leaf WHERE organisation_id = $1 AND actor_id = $2 LIMIT 1`,
      [second.id, consultant.id],
    )
    expect(leaf?.consultancyId).toBe(consultancy.id)
    expect(JSON.parse(leaf!.body).actor).toEqual({
      ...{ id: consultant.id, name: 'An Consultant', role: 'dpo', mandateHolder: 'Kantoor' },
    })
  })
})
