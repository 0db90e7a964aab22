import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  carryOutMerger,
  changeSettings,
  countRunningWork,
  endService,
  exportRegister,
  findEnded,
  findService,
  goOn,
  invite,
  listIncidents,
  listMembers,
  listQueue,
  openIncident,
  openRegister,
  planMergers,
  planMergersForOperator,
  renameIncident,
  sealIncident,
  setServiceEndFor,
  submitReport,
} from '@lekboek/usecases'
import {
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  race,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
})

const system = () => ({ database: world.database, jobs: world.jobs, now: () => world.now })
const end = async (endsIn = 24, readsFor = 24 * 40, version = 1, person = town.admin) =>
  endService(await world.as(person), town.id, {
    ...{ endsAt: world.at(endsIn), readableUntil: world.at(endsIn + readsFor), version },
  })
const linesOf = async ({ bytes }: { readonly bytes: AsyncIterable<Uint8Array> }) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks).toString().trimEnd().split('\r\n')
}
const page = { first: 5 }
const absent = '0195a7c0-0000-7000-8000-000000000000'
const ids = { edges: { node: { id: true } } } as const
const asked = { id: true } as const
const isShut = async (person: TestPerson) =>
  expect((await refusalOf(openRegister(await world.as(person), town.id))).kind).toBe('notFound')

test('until its day all goes on; then it is read by those who account for it, until the last day', async () => {
  const dossier = await openDossier(world, town, 'Verloren tablet')
  await end()
  expect(await findService(await world.as(town.auditor), town.id)).toEqual({
    ...{ end: { endsAt: world.at(24), readableUntil: world.at(24 * 41) }, version: 2 },
  })
  await submitReport(await world.as(town.reporter), town.id, { text: 'Iets', noticedAt: world.at(-1) }, asked)
  world.pass(24)
  for (const person of [town.dpo, town.auditor]) {
    const context = await world.as(person)
    expect((await listIncidents(context, town.id, page, ids)).edges).toHaveLength(2)
    const [headings, ...exported] = await linesOf(await exportRegister(context, town.id, {}, 'csv', 'nl'))
    expect(headings).toContain('Titel')
    expect(exported).toHaveLength(2)
    expect(
      exported.filter((line) => line.includes(dossier.number) && line.includes('Verloren tablet')),
    ).toHaveLength(1)
  }
  expect(await listMembers(await world.as(town.admin), town.id)).toHaveLength(6)
  const dpo = await world.as(town.dpo)
  const admin = await world.as(town.admin)
  const reporter = await world.as(town.reporter)
  const decider = await world.as(town.decider)
  const told = {
    title: 'T',
    text: 'T',
    noticedAt: world.at(-2),
    reportedAt: world.at(-1),
    source: 'dpo',
  } as const
  const refused: (() => Promise<unknown>)[] = [
    () => submitReport(reporter, town.id, { text: 'Iets', noticedAt: world.at(-1) }, asked),
    () => openIncident(dpo, town.id, told, asked),
    () => renameIncident(dpo, town.id, dossier.id, { title: 'N', version: 1 }, asked),
    () => changeSettings(admin, town.id, { regimes: [], ownDuties: [], version: 1 }),
    () => invite(admin, town.id, { email: 'x@lekboek.example', roles: ['reporter'], language: 'nl' }),
    () => goOn(admin, town.id, 2),
  ]
  for (const attempt of refused) await refusesWithoutTrace(world, attempt, { kind: 'forbidden' })
  expect((await refusalOf(listIncidents(decider, town.id, page, ids))).kind).toBe('forbidden')
  world.pass(24 * 40)
  for (const person of [town.dpo, town.auditor, town.admin, town.reporter]) await isShut(person)
})

test('of two registers with the same rights, the one that ended leaves the queue and the other stays', async () => {
  const other = await openTown(world, 'Drongen')
  const both = await world.person('Beslist in twee')
  for (const place of [town, other]) {
    await world.membership(both, place, 'decider')
    await openDossier(world, place)
  }
  const queued = async () => {
    const queue = { edges: { node: { organisation: { id: true } } } } as const
    const { edges } = await listQueue(await world.as(both), { window: 'all', first: 10 }, queue)
    return edges.map(({ node }) => node.organisation['id'])
  }
  expect((await queued()).toSorted()).toEqual([town.id, other.id].toSorted())
  await end()
  world.pass(24)
  expect(await queued()).toEqual([other.id])
})

test('is taken back before its day by an administrator, and afterwards by the operator alone', async () => {
  await end()
  expect(await goOn(await world.as(town.admin), town.id, 2)).toEqual({ end: null, version: 3 })
  expect(await verbsOf(world, town)).toEqual(['organisation.serviceEnds', 'organisation.serviceGoesOn'])
  await end(24, 24 * 40, 3)
  world.pass(25)
  await setServiceEndFor(system(), town.id, null)
  await submitReport(await world.as(town.reporter), town.id, { text: 'Iets', noticedAt: world.at(-1) }, asked)
})

test('whoever waited for a dossier while it ended comes too late', async () => {
  const dossier = await openDossier(world, town)
  const dpo = await world.as(town.dpo)
  await dpo.rights.in(town.id)
  const [outcome] = await race<unknown>(world, dossier.id, [
    () => renameIncident(dpo, town.id, dossier.id, { title: 'Te laat', version: 1 }, asked),
    () => setServiceEndFor(system(), town.id, { readableUntil: world.at(24) }),
  ])
  expect(outcome).toMatchObject({ status: 'rejected', reason: { reason: { kind: 'forbidden' } } })
})

test('everybody may know of it once it ended', async () => {
  const { slug } = (await openRegister(await world.as(town.admin), town.id)).access.organisation
  await end()
  expect(await findEnded(system(), slug)).toBeNull()
  world.pass(24)
  expect(await findEnded(system(), slug)).toMatchObject({
    endedAt: world.now,
    readableUntil: world.at(24 * 40),
  })
})

test.each([
  ['a last day before the end', () => end(24, -1), 'readableUntil endBeforeBegin'],
  ['yesterday', () => end(-24), 'endsAt tooLate'],
  ['a day less than a month of reading', () => end(24, 24 * 29), 'readableUntil readTooShort'],
  ['a few seconds of reading', () => end(0, 1 / 1200), 'readableUntil readTooShort'],
  ['a hundred years', () => end(24, 24 * 365 * 60), 'readableUntil outOfRange'],
])('is not ended with %s', async (_, attempt, problem) => {
  await refusesWithoutTrace(world, attempt, invalidWith(problem))
})

test('is ended by an administrator alone, once of two at the same moment', async () => {
  for (const person of [town.dpo, town.decider, town.reporter])
    await refusesWithoutTrace(world, () => end(24, 24 * 40, 1, person), { kind: 'forbidden' })
  const stranger = await openTown(world, 'Vreemd')
  expect((await refusalOf(end(24, 24 * 40, 1, stranger.admin))).kind).toBe('notFound')
  const outcomes = await Promise.allSettled([end(), end(48)])
  const lost = outcomes.find((one) => one.status === 'rejected')
  expect(lost?.reason.reason).toMatchObject({ kind: 'conflict', version: 2 })
})

const into = async (heir: Town, takesEffectAt: string) => {
  const predecessor = await openTown(world, 'Steenhove')
  const input = { successorId: heir.id, predecessorIds: [predecessor.id], takesEffectAt }
  const [planned] = await planMergersForOperator(system(), input)
  return { predecessor, mergerId: planned!.id }
}
const byOperator = () =>
  setServiceEndFor(system(), town.id, { endsAt: world.at(1), readableUntil: world.at(2) })

test('is shortened by the operator, who answers for it', async () => {
  expect((await byOperator()).end).toEqual({ endsAt: world.at(1), readableUntil: world.at(2) })
})

test('of an organisation that there is not is neither set nor taken back by the operator', async () => {
  const days = { endsAt: world.at(1), readableUntil: world.at(2) }
  for (const end of [days, null])
    await refusesWithoutTrace(world, () => setServiceEndFor(system(), absent, end), { kind: 'notFound' })
})

test('the operator lets go on what does not end: nothing changes, and nothing is written', async () => {
  expect(await setServiceEndFor(system(), town.id, null)).toEqual({ end: null, version: 1, isChanged: false })
  expect(await verbsOf(world, town)).toEqual([])
  await byOperator()
  expect(await setServiceEndFor(system(), town.id, null)).toMatchObject({ end: null, isChanged: true })
})

test('is not ended by an administrator while registers of others are in their hands, which would shut with it', async () => {
  const { predecessor, mergerId } = await into(town, world.now)
  await carryOutMerger(system(), { mergerId })
  await refusesWithoutTrace(world, () => end(), invalidWith('endsAt holdsRegisters'))
  await openRegister(await world.as(town.dpo), predecessor.id)
  expect((await byOperator()).end).not.toBeNull()
})

test('is not ended by anybody while another is to pass into it, also by way of a third', async () => {
  const { predecessor } = await into(town, world.at(24 * 100))
  const last = await openTown(world, 'Groot-Lindenrode')
  const input = { successorId: last.id, predecessorIds: [town.id], takesEffectAt: world.at(48) }
  await refusesWithoutTrace(world, () => end(), invalidWith('endsAt holdsRegisters'))
  await refusesWithoutTrace(world, byOperator, invalidWith('endsAt holdsRegisters'))
  const [onward] = await planMergersForOperator(system(), input)
  world.pass(48)
  await carryOutMerger(system(), { mergerId: onward!.id })
  const ofLast = () => setServiceEndFor(system(), last.id, { readableUntil: world.at(24 * 40) })
  await refusesWithoutTrace(world, ofLast, invalidWith('endsAt holdsRegisters'))
  await openRegister(await world.as(predecessor.dpo), predecessor.id)
})

test('is not ended while an umbrella waits for a word about another that would pass into it', async () => {
  const umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
  const greet = await world.member(umbrella, 'umbrellaAdmin', 'Greet')
  const old = await openTown(world, 'Steenhove')
  const second = await openTown(world, 'Zavelbeke')
  const members = [town.id, old.id, second.id]
  await world.rows('UPDATE organisation SET umbrella_id = $1 WHERE id = ANY ($2::uuid[])', [
    umbrella.id,
    members,
  ])
  const input = { successorId: town.id, predecessorIds: [old.id], takesEffectAt: world.at(24) }
  const [planned] = await planMergers(await world.as(greet), umbrella.id, input)
  expect(planned?.isWaiting).toBe(true)
  await refusesWithoutTrace(world, () => end(), invalidWith('endsAt holdsRegisters'))
  // A day that passed without a word binds nobody.
  world.pass(25)
  expect((await end()).end).not.toBeNull()
  await refusesWithoutTrace(
    world,
    async () =>
      planMergers(await world.as(greet), umbrella.id, {
        ...{ ...input, predecessorIds: [second.id], takesEffectAt: world.at(1) },
      }),
    invalidWith('successorId passesAlready'),
  )
})

test('a DPO and whoever decides get a letter when an end is set, by whomever, and none when it is taken back', async () => {
  const told = async () => {
    const mails = await world.rows<{ about_id: string }>(
      `SELECT about_id FROM mail WHERE kind = 'serviceEnds' AND state = 'waiting' AND about_id LIKE $1`,
      [`${town.id} %`],
    )
    return mails.map((one) => one.about_id.split(' ')[1]).toSorted()
  }
  await end()
  expect(await told()).toEqual([town.dpo.id, town.decider.id].toSorted())
  await world.rows(`DELETE FROM mail WHERE kind = 'serviceEnds'`)
  await goOn(await world.as(town.admin), town.id, 2)
  expect(await told()).toEqual([])
  await setServiceEndFor(system(), town.id, { endsAt: world.at(24), readableUntil: world.at(48) })
  expect(await told()).toEqual([town.dpo.id, town.decider.id].toSorted())
})

test('whoever ends it sees what would be left standing, and nothing of what is sealed', async () => {
  const admin = await world.as(town.admin)
  expect(await countRunningWork(admin, town.id)).toEqual({
    openDossiers: 0,
    runningDuties: 0,
    nextDueAt: null,
  })
  await openDossier(world, town)
  const { id } = await openDossier(world, town)
  const both = await countRunningWork(admin, town.id)
  expect(both).toMatchObject({ openDossiers: 2, nextDueAt: expect.any(String) as string })
  const sealing = { reason: 'Het lek gaat over een collega.', persons: [], version: 1 }
  await sealIncident(await world.as(town.dpo), town.id, id, sealing, asked)
  const one = await countRunningWork(admin, town.id)
  expect(one).toMatchObject({ openDossiers: 1, runningDuties: both.runningDuties / 2 })
  for (const person of [town.dpo, town.auditor, town.reporter]) {
    const context = await world.as(person)
    await refusesWithoutTrace(world, () => countRunningWork(context, town.id), { kind: 'forbidden' })
  }
})
