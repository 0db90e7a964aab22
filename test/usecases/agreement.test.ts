import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addAgreement,
  changeAgreement,
  endAgreement,
  findIncident,
  listAgreements,
  openIncident,
  recordBreach,
  planDeliveries,
  servedControllers,
  takeAgreementTerm,
} from '@lekboek/usecases'
import {
  invalidWith,
  Letters,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestOrganisation,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let processor: TestOrganisation
let agreement: string
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  processor = await world.organisation('Softbouw', { kinds: ['processor'] })
  agreement = await world.agreement(processor, town)
})

const terms = { service: 'E-loket', termHours: 12 }
const change = async (version = 1, input = terms, person = town.admin) =>
  changeAgreement(await world.as(person), town.id, agreement, version, input)
const end = async (version = 1, until: string | null = null, person = town.admin) =>
  endAgreement(await world.as(person), town.id, agreement, version, { until })
const open = async () =>
  openIncident(
    await world.as(town.dpo),
    town.id,
    { title: 'Inbraak', text: 'Softbouw belde.', source: 'processor', reportedAt: world.now, agreement },
    { id: true, number: true },
  )
const termOf = async (id: unknown) =>
  (
    await world.rows<{ term: number }>(
      'SELECT contract_term_hours AS term FROM incident WHERE organisation_id = $1 AND id = $2',
      [town.id, id],
    )
  )[0]?.term

describe('what a controller agreed with a processor', () => {
  test('is said anew, and both read it', async () => {
    expect(await change()).toMatchObject({ ...terms, version: 2, processorName: 'Softbouw' })
    expect(await listAgreements(await world.as(town.dpo), town.id)).toMatchObject([terms])
    const contact = await world.member(processor, 'processorContact')
    expect(await listAgreements(await world.as(contact), processor.id)).toMatchObject([terms])
    expect((await verbsOf(world, town)).at(-1)).toBe('agreement.changed')
  })

  test('is refused to whoever saw it before somebody else changed it, with what is stored', async () => {
    await change()
    expect(await refusalOf(change(1, { ...terms, termHours: 6 }))).toMatchObject({
      ...{ kind: 'conflict', version: 2 },
      current: { termHours: 12, service: 'E-loket' },
    })
    expect(await refusalOf(end(1))).toMatchObject({ kind: 'conflict' })
  })

  test('is refused without a service, and one that the two have already', async () => {
    await world.rows('UPDATE agreement SET service = $2 WHERE id = $1', [
      ...[
        await world.agreement(await world.organisation('Ander', { kinds: ['processor'] }), town),
        'E-loket',
      ],
    ])
    await change()
    await world.agreement(processor, town)
    await refusesWithoutTrace(
      world,
      () => change(2, { ...terms, service: 'Hosting' }),
      invalidWith('service repeated'),
    )
    await refusesWithoutTrace(
      world,
      () => change(2, { ...terms, service: ' ' }),
      invalidWith('service required'),
    )
  })

  test('is the controller’s to change: the other side reads it, and others do not know of it', async () => {
    const contact = await world.member(processor, 'admin')
    const other = await openTown(world, 'Oosterdonk')
    for (const [person, register] of [
      [contact, processor],
      [other.admin, other],
    ] as const) {
      const context = await world.as(person)
      await refusesWithoutTrace(world, () => changeAgreement(context, register.id, agreement, 1, terms), {
        kind: 'notFound',
      })
      await refusesWithoutTrace(world, () => endAgreement(context, register.id, agreement, 1, {}), {
        kind: 'notFound',
      })
    }
    for (const person of [town.decider, town.handler, town.auditor, town.reporter])
      await refusesWithoutTrace(world, () => change(1, terms, person), { kind: 'forbidden' })
  })
})

describe('the term of an agreement', () => {
  const told = {
    title: 'Inbraak',
    text: 'Softbouw belde.',
    source: 'processor',
    processorName: 'Softbouw',
  } as const
  const take = async (id: unknown, of = agreement, person = town.dpo) =>
    takeAgreementTerm(await world.as(person), town.id, String(id), of, { id: true })

  test('is taken over into a dossier that has none, and its duty runs', async () => {
    const opened = await openIncident(
      await world.as(town.dpo),
      town.id,
      { ...told, reportedAt: world.now, processorAwareAt: world.at(-30) },
      { id: true },
    )
    await take(opened['id'])
    expect(await termOf(opened['id'])).toBe(24)
    const duties = await world.rows<{ state: string }>(
      `SELECT state FROM duty WHERE organisation_id = $1 AND incident_id = $2 AND kind = 'processorReport'`,
      [town.id, opened['id']],
    )
    expect(duties).toHaveLength(1)
    expect((await verbsOf(world, town)).at(-1)).toBe('incident.termTaken')
    const other = await otherTerm()
    await refusesWithoutTrace(world, () => take(opened['id'], other), invalidWith('agreement isClosed'))
  })

  test('is not that of others, nor anybody’s who does not read agreements', async () => {
    const opened = await openIncident(
      await world.as(town.dpo),
      town.id,
      { ...told, reportedAt: world.now },
      { id: true },
    )
    const other = await openTown(world, 'Oosterdonk')
    const theirs = await world.agreement(processor, other)
    for (const id of [theirs, 'x', town.id])
      await refusesWithoutTrace(world, () => take(opened['id'], id), invalidWith('agreement notInList'))
    await refusesWithoutTrace(world, () => take(opened['id'], agreement, town.decider), { kind: 'forbidden' })
  })

  test('is that of the processor that the dossier names or that reported in it, and of no other', async () => {
    const context = await world.as(town.dpo)
    const other = await otherTerm()
    const named = await openIncident(context, town.id, { ...told, reportedAt: world.now }, { id: true })
    await refusesWithoutTrace(world, () => take(named['id'], other), invalidWith('agreement notOfProcessor'))
    const opened = { id: (await openDossier(world, town)).id }
    await refusesWithoutTrace(world, () => take(opened.id), invalidWith('agreement notOfProcessor'))
    await world.rows(`UPDATE report SET source = 'processor', processor_id = $2 WHERE incident_id = $1`, [
      opened.id,
      processor.id,
    ])
    await take(opened.id)
    expect(await termOf(opened.id)).toBe(24)
  })

  async function otherTerm(): Promise<string> {
    return world.agreement(await world.organisation('Ander', { kinds: ['processor'] }), town, 48)
  }
})

describe('an agreement that ends', () => {
  test('opens no new dossier and takes no breach any more; what was opened under it stays as it was', async () => {
    const old = await open()
    await change()
    world.pass(1)
    expect(await end(2)).toMatchObject({ until: world.now.replace('.000Z', '+00:00'), version: 3 })
    expect((await verbsOf(world, town)).at(-1)).toBe('agreement.ended')
    await refusesWithoutTrace(world, open, invalidWith('agreement notInList'))
    const contact = await world.as(await world.member(processor, 'processorContact'))
    expect(await servedControllers(contact, processor.id)).toEqual([])
    const breach = await recordBreach(
      contact,
      processor.id,
      {
        ...{ title: 'Inbraak', awareAt: world.now, description: 'Inbraak.', dataTypes: ['basic'] },
        ...{ measures: 'Afgesloten', contact: 'soc@softbouw.example' },
      },
      { id: true },
    )
    const deliveries = [{ controllerId: town.id }]
    const planning = planDeliveries(contact, processor.id, String(breach['id']), { deliveries }, { id: true })
    expect(await refusalOf(planning)).toMatchObject({ kind: 'invalid' })
    const found = await findIncident(await world.as(town.dpo), town.id, String(old['number']), {
      facts: { parties: true },
    })
    expect(found).toMatchObject({ facts: { parties: { processorName: 'Softbouw' } } })
    expect(await termOf(old['id'])).toBe(24)
  })

  test('may end on a day to come, and holds until then', async () => {
    await end(1, world.at(24))
    await open()
    world.pass(25)
    await refusesWithoutTrace(world, open, invalidWith('agreement notInList'))
  })

  test('is not changed or ended again, and ends on no day that is behind us', async () => {
    await refusesWithoutTrace(world, () => end(1, world.at(-1)), invalidWith('until endBeforeBegin'))
    await end()
    world.pass(1)
    await refusesWithoutTrace(world, () => change(2), invalidWith('agreement isClosed'))
    await refusesWithoutTrace(world, () => end(2), invalidWith('agreement isClosed'))
  })

  test('is begun anew by the operator, in a row of its own, and only once it ended', async () => {
    const system = { database: world.database, jobs: world.jobs, now: () => world.now }
    const again = () => addAgreement(system, { ...terms, processorId: processor.id, controllerId: town.id })
    await change()
    const repeated = invalidWith('service repeated')
    await refusesWithoutTrace(world, again, repeated)
    await end(2, world.at(24))
    await refusesWithoutTrace(world, again, repeated)
    world.pass(25)
    await again()
    await refusesWithoutTrace(world, again, repeated)
    const listed = await listAgreements(await world.as(town.admin), town.id)
    expect(listed.map(({ service, until }) => [service, until === null])).toEqual([
      ['E-loket', false],
      ['E-loket', true],
    ])
    agreement = String(listed.find(({ until }) => until === null)?.['id'])
    await open()
  })

  test('has no other one called like it while it holds still', async () => {
    await change()
    await end(2, world.at(24))
    agreement = await world.agreement(processor, town)
    await refusesWithoutTrace(world, () => change(1), invalidWith('service repeated'))
    world.pass(25)
    await change(1)
  })

  test('or is changed is told to the DPO and to those who hand in for the processor, not to whoever does it', async () => {
    const letters = new Letters(world)
    const contact = await world.member(processor, 'processorContact')
    await world.member(processor, 'admin')
    const told = async () =>
      (
        await world.rows<{ about: string }>(
          "SELECT about_id AS about FROM mail WHERE kind = 'agreementChanged' AND created_at = $1 ORDER BY 1",
          [world.now],
        )
      )
        .map(({ about }) => about)
        .filter((about) => about.startsWith(town.id) || about.startsWith(processor.id))
    const both = [`${town.id} ${town.dpo.id}`, `${processor.id} ${contact.id}`].toSorted()
    await change()
    expect(await told()).toEqual(both)
    const sent = (await letters.deliver()).filter(({ subject }) => subject.includes('verwerkersovereenkomst'))
    expect(sent.filter(({ text }) => /Lindenrode|Softbouw/.test(text)).length).toBeGreaterThanOrEqual(2)
    expect(sent.map(({ text }) => text).join()).not.toContain('E-loket')
    world.pass(1)
    await end(2, null, town.dpo)
    expect(await told()).toEqual([`${processor.id} ${contact.id}`])
  })
})
