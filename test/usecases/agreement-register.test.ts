import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addOwnAgreement,
  answerAgreement,
  changeAgreement,
  endAgreement,
  findAgreementReminder,
  listAgreements,
  planAllReminders,
  remindOfNumbers,
  servedControllers,
  switchAgreementReminder,
  type AgreementInput,
} from '@lekboek/usecases'
import {
  invalidWith,
  Letters,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let processor: TestOrganisation
let contact: TestPerson
let count = 0
/** A number of its own, with check digits that agree. */
let kbo: string
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
function numberOf(eight: number): string {
  const digits = `${String(eight).padStart(8, '0')}${String(97 - (eight % 97)).padStart(2, '0')}`
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`
}
const nextNumber = () => numberOf(9_970_200 + (count += 1))
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
  processor = await world.organisation('Softbouw', { kinds: ['processor'] })
  kbo = nextNumber()
  await world.rows('UPDATE organisation SET kbo = $2 WHERE id = $1', [processor.id, kbo])
  contact = await world.member(processor, 'processorContact')
})

const desk = { name: 'Wachtdienst', phone: '09 000 10 11', email: 'wacht@softbouw.example' }
const full: AgreementInput = {
  ...{ processorName: 'Soft Bouw', service: 'E-loket', termHours: 12, dataTypes: ['basic', 'health'] },
  ...{ mustTell: 'Wat, wanneer en wie.', emergencyDay: desk, emergencyNight: { phone: '112' } },
  subProcessors: [{ name: 'Serverpark', service: 'Hosting', country: 'be' }],
  ...{ contactEmail: 'Privacy@Softbouw.example', contactLanguage: 'fr' },
}
const add = async (input: Partial<AgreementInput> = {}, person = town.dpo) =>
  addOwnAgreement(await world.as(person), town.id, { ...full, ...input })
const listed = async () => listAgreements(await world.as(town.dpo), town.id)
const lettersOf = async (kind: string) =>
  (
    await world.rows<{ about: string }>(
      'SELECT about_id AS about FROM mail WHERE kind = $1 AND (about_id LIKE $2 OR about_id LIKE $3) ORDER BY 1',
      [kind, `${town.id} %`, `${processor.id} %`],
    )
  ).map(({ about }) => about)

describe('an agreement that a controller records', () => {
  test('keeps all of what it says; with a supplier that is on no platform nobody is told', async () => {
    const row = await add({ processorKbo: '0998000039', until: world.at(2000) })
    expect(row).toMatchObject({
      ...{ processorId: null, processorName: 'Soft Bouw', processorKbo: '0998.000.039', termHours: 12 },
      ...{ dataTypes: ['basic', 'health'], mustTell: full.mustTell, emergencyDay: desk },
      emergencyNight: { name: null, phone: '112', email: null },
      subProcessors: [{ name: 'Serverpark', service: 'Hosting', country: 'BE' }],
      ...{ contactEmail: 'privacy@softbouw.example', contactLanguage: 'fr', confirmedAt: null, version: 1 },
    })
    expect(await lettersOf('agreementAdded')).toEqual([])
    expect((await verbsOf(world, town)).at(-1)).toBe('agreement.added')
    const journal = await world.rows(
      `SELECT body::text AS text FROM journal_leaf WHERE organisation_id = $1 AND verb = 'agreement.added'`,
      [town.id],
    )
    expect(JSON.stringify(journal)).not.toMatch(/112|wacht|Serverpark|wanneer/)
  })

  test('with a processor on the platform lets it hand in breaches, and tells it that this is the controller’s word alone', async () => {
    const row = await add({ processorKbo: kbo })
    expect(row).toMatchObject({ processorId: processor.id, processorName: 'Softbouw', confirmedAt: null })
    expect(await lettersOf('agreementAdded')).toEqual([`${processor.id} ${contact.id}`])
    const served = await servedControllers(await world.as(contact), processor.id)
    expect(served).toMatchObject([
      { service: 'E-loket', isConfirmed: false, dataTypes: ['basic', 'health'], nis: null, until: null },
    ])
    const letters = (await new Letters(world).deliver()).filter(({ subject }) =>
      subject.includes('verwerker'),
    )
    expect(letters.map(({ text }) => text).join()).toContain('Dat is haar woord alleen')
    expect(letters.map(({ text }) => text).join()).not.toMatch(/Lindenrode|E-loket/)
  })

  test('finds a processor by its number alone: neither by its name, nor one that is none or has ended', async () => {
    expect(await add({ processorName: 'Softbouw', service: 'A' })).toMatchObject({ processorId: null })
    const other = await openTown(world, 'Oosterdonk')
    const theirs = nextNumber()
    await world.rows('UPDATE organisation SET kbo = $2 WHERE id = $1', [other.id, theirs])
    expect(await add({ processorKbo: theirs, service: 'B' })).toMatchObject({ processorId: null })
    await world.rows('UPDATE organisation SET valid_until = $2 WHERE id = $1', [processor.id, world.at(-1)])
    expect(await add({ processorKbo: kbo, service: 'C' })).toMatchObject({ processorId: null })
  })

  test.each<[string, Partial<AgreementInput>, string]>([
    [
      'a number whose check digits do not agree',
      { processorKbo: '0998.000.038' },
      'processorKbo invalidIdentifier',
    ],
    ['no name', { processorName: ' ' }, 'processorName required'],
    ['no service', { service: '' }, 'service required'],
    ['a term that no contract leaves', { termHours: 745 }, 'termHours outOfRange'],
    ['no hour at all', { termHours: 0 }, 'termHours outOfRange'],
    ['a number that is none', { emergencyDay: { phone: 'bel ons' } }, 'emergencyDay.phone invalidIdentifier'],
    ['an address that is none', { emergencyNight: { email: 'x' } }, 'emergencyNight.email notEmail'],
    [
      'a country that is none',
      { subProcessors: [{ name: 'S', country: 'BEL' }] },
      'subProcessors.0.country notInList',
    ],
    ['a nameless sub-processor', { subProcessors: [{ name: '' }] }, 'subProcessors.0.name required'],
    [
      'more sub-processors than anybody has',
      { subProcessors: Array.from({ length: 51 }, () => ({ name: 'S' })) },
      'subProcessors tooLong',
    ],
    ['an end that is behind us', { until: '2026-11-18T11:00:00.000Z' }, 'until endBeforeBegin'],
  ])('is refused with %s', async (_, input, problem) => {
    await refusesWithoutTrace(world, () => add(input), invalidWith(problem))
  })

  test('is refused twice, whatever the capitals, and where two add it at once', async () => {
    await add()
    await refusesWithoutTrace(
      world,
      () => add({ processorName: 'SOFT BOUW' }),
      invalidWith('service repeated'),
    )
    const both = await Promise.allSettled([
      add({ processorKbo: kbo }),
      add({ processorKbo: kbo }, town.admin),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await listed()).toHaveLength(2)
  })

  test('is refused with oneself', async () => {
    const own = nextNumber()
    await world.rows('UPDATE organisation SET kinds = $2, kbo = $3 WHERE id = $1', [
      ...[town.id, ['controller', 'processor'], own],
    ])
    await refusesWithoutTrace(world, () => add({ processorKbo: own }), invalidWith('processorKbo ownNumber'))
  })

  test('is not a processor’s to record', async () => {
    const admin = await world.member(processor, 'admin')
    const context = await world.as(admin)
    await refusesWithoutTrace(world, () => addOwnAgreement(context, processor.id, full), {
      kind: 'forbidden',
    })
    for (const person of [town.decider, town.handler, town.auditor, town.reporter])
      await refusesWithoutTrace(world, () => add({}, person), { kind: 'forbidden' })
  })
})

describe('an agreement that is changed', () => {
  test('keeps names of fields in the journal, and tells a processor that is on the platform by now', async () => {
    const { id } = await add()
    const context = await world.as(town.dpo)
    const changed = await changeAgreement(context, town.id, String(id), 1, {
      ...{ ...full, processorKbo: kbo, mustTell: 'Alles.', until: world.at(500) },
    })
    expect(changed).toMatchObject({
      processorId: processor.id,
      processorName: 'Softbouw',
      mustTell: 'Alles.',
    })
    expect(await lettersOf('agreementAdded')).toEqual([`${processor.id} ${contact.id}`])
    const [leaf] = await world.rows<{ body: string }>(
      `SELECT body FROM journal_leaf WHERE organisation_id = $1 AND verb = 'agreement.changed'`,
      [town.id],
    )
    expect(leaf?.body).toContain('"fields":["processorName","processorKbo","mustTell","until"]')
    expect(JSON.stringify(leaf)).not.toContain('Alles')
  })

  test('keeps the processor that stands in it, whatever is said', async () => {
    const { id } = await add({ processorKbo: kbo })
    const context = await world.as(town.dpo)
    const changed = await changeAgreement(context, town.id, String(id), 1, {
      ...{ ...full, processorName: 'Ander', processorKbo: '0998.300.727', service: 'Hosting' },
    })
    expect(changed).toMatchObject({
      processorId: processor.id,
      processorName: 'Softbouw',
      service: 'Hosting',
    })
  })
})

describe('the processor’s word', () => {
  const answer = async (id: unknown, isRight: boolean, { version = 1, person = contact } = {}) =>
    answerAgreement(await world.as(person), processor.id, String(id), version, {
      ...{ isRight, reason: isRight ? null : 'Wij kennen deze stad niet als klant.' },
    })

  test('confirms it, for good: a change leaves it confirmed', async () => {
    const { id } = await add({ processorKbo: kbo })
    world.pass(1)
    expect(await answer(id, true)).toMatchObject({ version: 2, objectedAt: null })
    const [served] = await servedControllers(await world.as(contact), processor.id)
    expect(served).toMatchObject({ isConfirmed: true })
    expect((await verbsOf(world, processor)).at(-1)).toBe('agreement.confirmed')
  })

  test('ends it where it does not work for the controller, whose DPO hears of it and cannot say it again', async () => {
    const { id } = await add({ processorKbo: kbo })
    world.pass(1)
    expect(await answer(id, false)).toMatchObject({ version: 2, objection: expect.stringContaining('klant') })
    expect(await servedControllers(await world.as(contact), processor.id)).toEqual([])
    expect(await lettersOf('agreementObjected')).toEqual([`${town.id} ${town.dpo.id}`])
    expect(await listed()).toMatchObject([{ objectedAt: expect.any(String), until: expect.any(String) }])
    await refusesWithoutTrace(
      world,
      () => add({ processorKbo: kbo, service: 'Iets anders' }),
      invalidWith('processorKbo processorObjected'),
    )
    const journal = await world.rows(
      `SELECT body::text AS text FROM journal_leaf WHERE organisation_id = $1`,
      [processor.id],
    )
    expect(JSON.stringify(journal)).not.toContain('klant')
  })

  test('needs a reason to object, the version that was seen, and an agreement that stands', async () => {
    const { id } = await add({ processorKbo: kbo })
    const context = await world.as(contact)
    const object = (reason: string | null) =>
      answerAgreement(context, processor.id, String(id), 1, { isRight: false, reason })
    await refusesWithoutTrace(world, () => object(null), invalidWith('reason required'))
    await refusesWithoutTrace(world, () => object('nee'), invalidWith('reason tooShort'))
    expect(await refusalOf(answer(id, true, { version: 7 }))).toMatchObject({ kind: 'conflict', version: 1 })
    await endAgreement(await world.as(town.dpo), town.id, String(id), 1, {})
    world.pass(1)
    await refusesWithoutTrace(
      world,
      () => answer(id, true, { version: 2 }),
      invalidWith('agreement isClosed'),
    )
  })

  test('is nobody else’s: a stranger, the controller and an absent id answer alike', async () => {
    const { id } = await add({ processorKbo: kbo })
    const stranger = await world.organisation('Anderbouw', { kinds: ['processor'] })
    const strange = await world.as(await world.member(stranger, 'processorContact'))
    for (const tried of [id, world.now, stranger.id])
      await refusesWithoutTrace(
        world,
        () => answerAgreement(strange, stranger.id, String(tried), 1, { isRight: true }),
        { kind: 'notFound' },
      )
    const own = await world.as(town.dpo)
    await refusesWithoutTrace(world, () => answerAgreement(own, town.id, String(id), 1, { isRight: true }), {
      kind: 'notFound',
    })
  })

  test('given twice at once is given once', async () => {
    const { id } = await add({ processorKbo: kbo })
    const both = await Promise.allSettled([answer(id, true), answer(id, false)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('a letter about missing numbers', () => {
  const remind = async (organisationId = town.id) =>
    remindOfNumbers({ database: world.database, jobs: world.jobs, now: () => world.now }, { organisationId })
  const jobs = async () =>
    (
      await world.rows<{ count: number }>(
        `SELECT count(*)::int AS count FROM pgboss.job WHERE name = 'remind-of-numbers' AND data ->> 'organisationId' = $1`,
        [town.id],
      )
    )[0]?.count

  test('comes a day later, once however often its job runs, and again after a month while one is missing', async () => {
    await add({ emergencyNight: null })
    await add({ service: 'Hosting', emergencyDay: null })
    expect(await jobs()).toBe(1)
    await remind()
    expect(await lettersOf('numbersMissing')).toEqual([])
    world.pass(24)
    await Promise.all([remind(), remind()])
    await remind()
    expect(await lettersOf('numbersMissing')).toEqual([`${town.id} ${town.dpo.id}`])
    expect(await jobs()).toBe(2)
    const sent = (await new Letters(world).deliver()).find(({ subject }) => subject.includes('Noodnummers'))
    expect(sent?.text).toContain('Lindenrode')
    world.pass(30 * 24)
    await remind()
    expect(await lettersOf('numbersMissing')).toHaveLength(1)
    world.pass(24)
    await remind()
    expect(await lettersOf('numbersMissing')).toHaveLength(2)
  })

  test('does not come where none is missing, where the agreement ended, or where none is wanted', async () => {
    await add()
    expect(await jobs()).toBe(0)
    const { id } = await add({ service: 'Hosting', emergencyDay: null })
    await endAgreement(await world.as(town.dpo), town.id, String(id), 1, {})
    world.pass(24)
    await remind()
    expect(await lettersOf('numbersMissing')).toEqual([])
    await add({ service: 'Mail', emergencyDay: null })
    expect(await jobs()).toBe(2)
    const context = await world.as(town.dpo)
    await switchAgreementReminder(context, town.id, { isOff: true })
    expect(await findAgreementReminder(context, town.id)).toEqual({ isOff: true })
    expect((await verbsOf(world, town)).at(-1)).toBe('agreement.reminderSwitched')
    world.pass(24)
    await remind()
    expect(await lettersOf('numbersMissing')).toEqual([])
    await switchAgreementReminder(context, town.id, { isOff: false })
    world.pass(24)
    await remind()
    expect(await lettersOf('numbersMissing')).toHaveLength(1)
  })

  test('comes also where the operator brought in what lacks a number', async () => {
    await world.agreement(processor, town)
    const system = { database: world.database, jobs: world.jobs, now: () => world.now }
    await planAllReminders(system)
    await planAllReminders(system)
    expect(await jobs()).toBe(1)
    world.pass(24)
    await remind()
    expect(await lettersOf('numbersMissing')).toHaveLength(1)
  })
})
