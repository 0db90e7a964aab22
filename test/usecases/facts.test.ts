import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyGroup, factSections, groupLimit, type FactSection } from '@lekboek/domain'
import { findIncident, recordSection } from '@lekboek/usecases'
import {
  checkedJournal,
  confirmedDossier,
  handledDossier,
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  refusesWithoutTrace,
  verbsOf,
  type Town,
  type World,
  loserOf,
  race,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
})
afterAll(() => world.close())

const asked = { facts: { timing: { version: true } } } as const
const save = async (id: string, section: FactSection, version: number, facts: unknown) =>
  recordSection(await world.as(town.dpo), town.id, id, { section, version, facts }, asked)

const samples: Readonly<Record<FactSection, Readonly<Record<string, unknown>>>> = {
  timing: {
    occurrenceKind: 'day',
    occurredFromAt: '2026-11-17T08:00:00+01:00',
    detectedAt: '2026-11-18T09:00:00Z',
    discovery: 'press',
  },
  nature: {
    breachTypes: ['confidentiality'],
    incidentType: 'sentByMistake',
    description: 'Lijst gemaild.',
    holder: 'known',
  },
  people: { categories: ['minors'], countKind: 'exact', count: 25, endangered: 'no' },
  data: { types: ['basic', 'contact'], nationalNumber: 'no', identifiability: 'maximum' },
  protection: { inPlace: ['encryption'], keySafe: 'yes' },
  consequences: { impacts: ['lossOfControl'], severity: 'minor' },
  parties: { processorName: 'Softbouw', policeInformed: 'no' },
}

describe('a section of the facts', () => {
  test.each(factSections)('%s is saved with its version, who and when', async (section) => {
    const dossier = await openDossier(world, town)
    const seen = section === 'timing' ? 1 : 0
    await save(dossier.id, section, seen, samples[section])
    const rows = await world.rows(
      'SELECT version, content, changed_at, changed_by FROM incident_section WHERE incident_id = $1 AND section = $2',
      [dossier.id, section],
    )
    expect(rows).toEqual([
      {
        version: seen + 1,
        content: expect.objectContaining(storedForm(section)),
        changed_at: new Date(world.now),
        changed_by: town.dpo.name,
      },
    ])
    const leaf = JSON.parse((await checkedJournal(world, town)).at(-1)!.body)
    expect(leaf).toMatchObject({
      verb: 'facts.recorded',
      incidentId: dossier.id,
      summary: { section, version: seen + 1 },
    })
  })

  const storedForm = (section: FactSection) =>
    section === 'timing'
      ? {
          ...samples.timing,
          occurredFromAt: '2026-11-17T07:00:00.000Z',
          detectedAt: '2026-11-18T09:00:00.000Z',
        }
      : samples[section]

  test('repeats in the row of the dossier what lists need', async () => {
    const dossier = await openDossier(world, town)
    for (const section of factSections)
      await save(dossier.id, section, section === 'timing' ? 1 : 0, samples[section])
    const [row] = await world.rows('SELECT * FROM incident WHERE id = $1', [dossier.id])
    expect(row).toMatchObject({
      ...{
        incident_type: 'sentByMistake',
        description: 'Lijst gemaild.',
        people_count: 25,
        processor_name: 'Softbouw',
      },
      occurred_at: new Date('2026-11-17T07:00:00Z'),
      detected_at: new Date('2026-11-18T09:00:00Z'),
      version: 1,
    })
    await save(dossier.id, 'people', 1, { countKind: 'toBeDetermined' })
    expect(await world.rows('SELECT people_count FROM incident WHERE id = $1', [dossier.id])).toEqual([
      { people_count: null },
    ])
  })

  test('keeps running text out of the journal, which cannot forget', async () => {
    const dossier = await openDossier(world, town)
    await save(dossier.id, 'nature', 0, { description: 'Jan Jansen uit de Kerkstraat', holder: 'trusted' })
    const leaf = (await checkedJournal(world, town)).at(-1)!
    expect(leaf.body).not.toContain('Jansen')
    expect(JSON.parse(leaf.body).summary.changes).toEqual([
      { field: 'description' },
      { field: 'holder', before: null, after: 'trusted' },
    ])
  })

  test('that is saved as it was makes no version and no leaf', async () => {
    const dossier = await openDossier(world, town)
    await save(dossier.id, 'data', 0, samples.data)
    const leaves = (await verbsOf(world, town)).length
    const row = await save(dossier.id, 'data', 1, samples.data)
    expect(row).toMatchObject({ facts: { data: { version: 1, ...samples.data } } })
    expect(await verbsOf(world, town)).toHaveLength(leaves)
  })

  test('is empty with version 0 as long as nobody saved it', async () => {
    const dossier = await openDossier(world, town)
    const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, asked)
    expect(row).toMatchObject({
      facts: { data: { version: 0, changedAt: null, changedBy: null, types: null } },
    })
  })

  test.each<[string, FactSection, unknown, string]>([
    ['what is no object', 'data', 'x', 'data notObject'],
    ['an unknown field', 'data', { colour: 'red' }, 'data.colour unknownField'],
    ['an unknown choice', 'nature', { holder: 'me' }, 'nature.holder notInList'],
    ['a choice twice', 'data', { types: ['basic', 'basic'] }, 'data.types repeated'],
    ['a text for a number', 'people', { count: '25' }, 'people.count notNumber'],
    ['a negative number', 'people', { count: -1 }, 'people.count outOfRange'],
    ['half a person', 'people', { count: 1.5 }, 'people.count notWhole'],
    ['too long a text', 'nature', { description: 'x'.repeat(10_001) }, 'nature.description tooLong'],
    ['a NUL', 'nature', { description: 'a\0' }, 'nature.description notText'],
    [
      'a time to come',
      'timing',
      { occurredFromAt: '2026-12-01T00:00:00Z' },
      'timing.occurredFromAt inFuture',
    ],
    [
      'a day that does not exist',
      'timing',
      { occurredFromAt: '2026-02-30T00:00:00Z' },
      'timing.occurredFromAt notInstant',
    ],
    [
      'an end before the beginning',
      'timing',
      { occurredFromAt: '2026-11-17T00:00:00Z', occurredToAt: '2026-11-16T00:00:00Z' },
      'timing.occurredToAt endBeforeBegin',
    ],
  ])('with %s is refused', async (_, section, facts, problem) => {
    const dossier = await openDossier(world, town)
    const seen = section === 'timing' ? 1 : 0
    await refusesWithoutTrace(world, () => save(dossier.id, section, seen, facts), invalidWith(problem))
  })

  test('with answers that exclude each other is kept whole, and they are named', async () => {
    const dossier = await openDossier(world, town)
    const nature = { disclosure: 'disclosed', holder: 'nobody', breachTypes: ['confidentiality'] }
    await save(dossier.id, 'nature', 0, nature)
    const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, {
      contradictions: {},
      facts: { nature: { holder: {}, breachTypes: {} } },
    })
    expect(row).toMatchObject({
      facts: { nature: { holder: 'nobody', breachTypes: ['confidentiality'] } },
      contradictions: [{ code: 'disclosedYetNobody' }],
    })
  })

  test('that contradicts the awareness is refused', async () => {
    const dossier = await confirmedDossier(world, town)
    const late = { occurredFromAt: world.at(-1) }
    await refusesWithoutTrace(
      world,
      () => save(dossier.id, 'timing', 1, late),
      invalidWith('awareAt beforeOccurrence'),
    )
  })

  test('is a conflict with what somebody saved in between', async () => {
    const dossier = await openDossier(world, town)
    await save(dossier.id, 'people', 0, samples.people)
    const attempt = (version: number) => () => save(dossier.id, 'people', version, { count: 30 })
    const current = { ...samples.people, version: 1, changedBy: town.dpo.name, changedAt: world.now }
    await refusesWithoutTrace(world, attempt(0), { kind: 'conflict', version: 1, current })
    await refusesWithoutTrace(world, attempt(2), { kind: 'conflict', version: 1 })
    await refusesWithoutTrace(world, () => save(dossier.id, 'data', 1, {}), {
      kind: 'conflict',
      version: 0,
      current: { version: 0 },
    })
  })

  test('is saved once by two at once, and the other sees what the first saved', async () => {
    const dossier = await openDossier(world, town)
    const both = [25, 30].map((count) => () => save(dossier.id, 'people', 0, { count }))
    const outcomes = await race(world, dossier.id, both)
    const count = [25, 30][outcomes.findIndex((outcome) => outcome.status === 'fulfilled')]
    expect(loserOf(outcomes)).toMatchObject({
      kind: 'conflict',
      version: 1,
      current: { count },
    })
  })

  test('does not meet another section that is saved at the same time', async () => {
    const dossier = await openDossier(world, town)
    await Promise.all([
      save(dossier.id, 'people', 0, { count: 25 }),
      save(dossier.id, 'data', 0, { types: ['basic'] }),
    ])
    const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, asked)
    expect(row).toMatchObject({
      facts: { people: { version: 1, count: 25 }, data: { version: 1, types: ['basic'] } },
    })
  })
})

describe('groups of people', () => {
  const staff = { name: 'Personeel van Jansen', types: ['financial'], countKind: 'exact', count: 12 }
  const residents = { name: 'Inwoners', holder: 'trusted', deletionConfirmed: 'yes' }
  const groupsOf = (id: string, version: number, groups: unknown) => save(id, 'people', version, { groups })
  const changesOf = async () => JSON.parse((await checkedJournal(world, town)).at(-1)!.body).summary.changes

  test('are saved whole, with "as in the dossier" for what is left out', async () => {
    const dossier = await openDossier(world, town)
    await groupsOf(dossier.id, 0, [staff, residents])
    const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, asked)
    expect(row).toMatchObject({
      facts: {
        people: {
          version: 1,
          groups: [
            { ...emptyGroup(), ...staff, id: 'g1', from: ['*'] },
            { ...emptyGroup(), ...residents, id: 'g2', from: ['*'] },
          ],
        },
      },
    })
  })

  test('stand in the journal answer by answer, without their names', async () => {
    const dossier = await openDossier(world, town)
    await groupsOf(dossier.id, 0, [staff])
    expect((await checkedJournal(world, town)).at(-1)!.body).not.toContain('Jansen')
    expect(await changesOf()).toEqual([
      { field: 'groups', before: 0, after: 1 },
      { field: 'groups.0.id', before: null, after: 'g1' },
      { field: 'groups.0.from', before: null, after: ['*'] },
      { field: 'groups.0.name' },
      { field: 'groups.0.countKind', before: null, after: 'exact' },
      { field: 'groups.0.count', before: null, after: 12 },
      { field: 'groups.0.types', before: null, after: ['financial'] },
    ])
    await groupsOf(dossier.id, 1, [staff, residents, { endangered: 'yes' }])
    await groupsOf(dossier.id, 2, [staff, residents, { id: 'g3', endangered: 'no' }])
    expect(await changesOf()).toEqual([{ field: 'groups.2.endangered', before: 'yes', after: 'no' }])
    await groupsOf(dossier.id, 3, [staff, { id: 'g3', endangered: 'no' }])
    expect(await changesOf()).toEqual([
      { field: 'groups', before: 3, after: 2 },
      { field: 'groups.1.id', before: 'g2', after: null },
      { field: 'groups.1.from', before: ['*'], after: null },
      { field: 'groups.1.name' },
      { field: 'groups.1.holder', before: 'trusted', after: null },
      { field: 'groups.1.deletionConfirmed', before: 'yes', after: null },
    ])
    await save(dossier.id, 'people', 4, {})
    expect(await changesOf()).toContainEqual({ field: 'groups', before: 2, after: 0 })
  })

  test('that somebody saved in between are a conflict that shows them', async () => {
    const dossier = await openDossier(world, town)
    await groupsOf(dossier.id, 0, [staff])
    await refusesWithoutTrace(world, () => groupsOf(dossier.id, 0, [residents]), {
      kind: 'conflict',
      version: 1,
      current: { groups: [{ ...emptyGroup(), ...staff, id: 'g1', from: ['*'] }] },
    })
  })

  test.each<[string, unknown, string]>([
    ['no list', { 0: staff }, 'people.groups notList'],
    ['no object', [staff, 'x'], 'people.groups.1 notObject'],
    ['nothing', [null], 'people.groups.0 notObject'],
    ['an unknown answer', [{ colour: 'red' }], 'people.groups.0.colour unknownField'],
    ['an unknown holder', [staff, { holder: 'me' }], 'people.groups.1.holder notInList'],
    ['half a person', [{ count: 1.5 }], 'people.groups.0.count notWhole'],
    ['the same data twice', [{ types: ['basic', 'basic'] }], 'people.groups.0.types repeated'],
    ['too long a name', [{ name: 'x'.repeat(201) }], 'people.groups.0.name tooLong'],
    ['a NUL', [{ name: 'a\0' }], 'people.groups.0.name notText'],
    ['too many', Array.from({ length: groupLimit + 1 }, () => ({})), 'people.groups tooLong'],
  ])('with %s are refused', async (_, groups, problem) => {
    const dossier = await openDossier(world, town)
    await refusesWithoutTrace(world, () => groupsOf(dossier.id, 0, groups), invalidWith(problem))
  })
})

describe('who may fill facts in', () => {
  test('is a handler in an assigned dossier, and in no other', async () => {
    const assigned = await handledDossier(world, town)
    const other = await openDossier(world, town)
    const context = await world.as(town.handler)
    const input = { section: 'nature', version: 0, facts: samples.nature } as const
    expect(await recordSection(context, town.id, assigned.id, input, asked)).toMatchObject({
      facts: { nature: { version: 1, changedBy: town.handler.name } },
    })
    await refusesWithoutTrace(world, () => recordSection(context, town.id, other.id, input, asked), {
      kind: 'notFound',
    })
  })

  test.each([
    ['decider', 'forbidden'],
    ['auditor', 'forbidden'],
    ['reporter', 'notFound'],
    ['admin', 'notFound'],
  ] as const)('is not the %s', async (role, kind) => {
    const dossier = await openDossier(world, town)
    const context = await world.as(town[role])
    const input = { section: 'nature', version: 0, facts: samples.nature } as const
    await refusesWithoutTrace(world, () => recordSection(context, town.id, dossier.id, input, asked), {
      kind,
    })
  })
})

describe('a cross-border breach', () => {
  const parties = {
    ...{
      crossBorder: 'yes',
      leadBasis: 'mainEstablishment',
      leadAuthority: 'AP',
      establishments: ['BE', 'NL'],
    },
    peoplePerCountry: [
      { country: 'NL', count: 12 },
      { country: 'FR', count: null },
    ],
  }

  test('keeps who leads, where one is established, and how many people live where', async () => {
    const dossier = await confirmedDossier(world, town)
    await save(dossier.id, 'parties', 0, parties)
    const row = await findIncident(await world.as(town.dpo), town.id, dossier.number, {
      facts: { parties: { crossBorder: true } },
    })
    expect(row['facts']).toMatchObject({ parties })
  })

  test('tells the journal of a number that changed, and of none that did not', async () => {
    const dossier = await confirmedDossier(world, town)
    await save(dossier.id, 'parties', 0, parties)
    const counted = { ...parties, peoplePerCountry: [{ country: 'NL', count: 14 }] }
    await save(dossier.id, 'parties', 1, { ...parties, policeInformed: 'no' })
    await save(dossier.id, 'parties', 2, { ...counted, policeInformed: 'no' })
    const bodies = (await checkedJournal(world, town)).slice(-2).map(({ body }) => JSON.parse(body) as object)
    expect(bodies).toMatchObject([
      { summary: { changes: [{ field: 'policeInformed', before: null, after: 'no' }] } },
      {
        summary: {
          changes: [
            {
              field: 'peoplePerCountry',
              before: parties.peoplePerCountry,
              after: counted.peoplePerCountry,
            },
          ],
        },
      },
    ])
  })

  test('refuses a country that is counted twice', async () => {
    const dossier = await confirmedDossier(world, town)
    const twice = [
      { country: 'NL', count: 1 },
      { country: 'NL', count: 2 },
    ]
    await refusesWithoutTrace(
      world,
      () => save(dossier.id, 'parties', 0, { peoplePerCountry: twice }),
      invalidWith('parties.peoplePerCountry repeated'),
    )
  })
})
