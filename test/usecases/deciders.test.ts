import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  carryOutMerger,
  endMember,
  giveRole,
  listDeciders,
  listReadings,
  nameDeputy,
  openIncident,
  planMergersForOperator,
} from '@lekboek/usecases'
import {
  confirmedDossier,
  openTown,
  openWorld,
  refusalOf,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(async () => {
  town = await openTown(world, 'Lindenrode')
})
afterAll(() => world.close())

const sealed = async (...persons: TestPerson[]): Promise<string> => {
  const seal = {
    reason: 'Het lek gaat over een collega van de dienst zelf.',
    persons: persons.map(({ id }) => id),
  }
  const opened = {
    ...{ title: 'Geheim lek', text: 'Een collega keek mee.', source: 'dpo' as const },
    ...{ noticedAt: world.now, reportedAt: world.now, seal },
  }
  const row = await openIncident(await world.as(town.dpo), town.id, opened, { number: true })
  return String(row['number'])
}
const named = async (number: string, person = town.dpo): Promise<string[]> =>
  (await listDeciders(await world.as(person), town.id, number)).map(({ name }) => name)

// The controller decides, through whom it appoints (articles 4(7) and 24).
describe('who decides', () => {
  test('is everybody with the role, and nobody else', async () => {
    const { number } = await confirmedDossier(world, town)
    await world.member(town, 'decider', 'Andere beslisser')
    expect(await named(number)).toEqual(['Andere beslisser', 'decider of Lindenrode'])
    expect(await named(number, town.auditor)).toHaveLength(2)
  })

  test('is the DPO too where the organisation says so, and who stands in', async () => {
    town = await openTown(world, 'Zavelbeke', { decides: 'dpo' })
    const { number } = await confirmedDossier(world, town)
    expect(await named(number)).toEqual(['decider of Zavelbeke', 'dpo of Zavelbeke'])
    const period = { from: world.at(-1), until: world.at(24) }
    await nameDeputy(await world.as(town.dpo), town.id, town.dpo.id, town.auditor.id, period)
    expect(await named(number)).toContain('auditor of Zavelbeke')
  })

  test('is a consultant whose mandate says so, with the consultancy, and no other', async () => {
    const { number } = await confirmedDossier(world, town)
    await world.consultant(town, 'dpo')
    await world.consultant(town, 'read')
    expect(await named(number)).toEqual(['decider of Lindenrode'])
    const deciding = await world.consultant(town, 'dpo', { mayDecide: true })
    expect(await listDeciders(await world.as(town.dpo), town.id, number)).toContainEqual({
      ...{ userId: deciding.id, name: deciding.name, organisationName: 'Consultancy' },
    })
  })

  test('is nobody once the last of them left', async () => {
    const { number } = await confirmedDossier(world, town)
    await endMember(await world.as(town.admin), town.id, town.decider.id, {})
    expect(await named(number)).toEqual([])
  })

  test('in a register that passed into another organisation is the successor’s', async () => {
    const { number } = await confirmedDossier(world, town)
    const next = await openTown(world, 'Lindenrode-Zavelbeke')
    const system = { database: world.database, jobs: world.jobs, now: () => world.now }
    const input = { successorId: next.id, predecessorIds: [town.id], takesEffectAt: world.at(1) }
    const [merger] = await planMergersForOperator(system, input)
    world.pass(1)
    await carryOutMerger(system, { mergerId: merger!.id })
    expect(await named(number, next.dpo)).toEqual(['decider of Lindenrode-Zavelbeke'])
    world.pass(-1)
  })

  test('is nobody whom the old organisation refused, whatever mandate the successor gave', async () => {
    const { number } = await confirmedDossier(world, town)
    const next = await openTown(world, 'Lindenrode-Zavelbeke')
    const [refused, welcome] = [
      await world.consultant(next, 'dpo', { mayDecide: true }),
      await world.consultant(next, 'dpo', { mayDecide: true }),
    ]
    await world.rows(
      'INSERT INTO mandate_refusal (client_id, user_id, refused_by, refused_at) VALUES ($1, $2, $3, $4)',
      [town.id, refused.id, town.admin.id, world.now],
    )
    const system = { database: world.database, jobs: world.jobs, now: () => world.now }
    const input = { successorId: next.id, predecessorIds: [town.id], takesEffectAt: world.at(1) }
    const [merger] = await planMergersForOperator(system, input)
    world.pass(1)
    await carryOutMerger(system, { mergerId: merger!.id })
    const ids = (await listDeciders(await world.as(next.dpo), town.id, number)).map(({ userId }) => userId)
    expect(ids.toSorted()).toEqual([next.decider.id, welcome.id].toSorted())
    world.pass(-1)
  })

  test('of a sealed dossier is nobody who is named through what ended, whatever they hold since', async () => {
    const other = await world.member(town, 'decider', 'Andere beslisser')
    const number = await sealed(other)
    expect(await named(number)).toEqual(['Andere beslisser'])
    await giveRole(await world.as(town.admin), town.id, other.id, 'reporter')
    await world.rows(
      "UPDATE membership SET valid_from = $3 WHERE organisation_id = $1 AND user_id = $2 AND role = 'decider'",
      [town.id, other.id, world.now],
    )
    expect(await named(number)).toEqual([])
  })

  test('of a sealed dossier is whom the seal names alone', async () => {
    expect(await named(await sealed())).toEqual([])
    const other = await world.member(town, 'decider', 'Andere beslisser')
    expect(await named(await sealed(other))).toEqual(['Andere beslisser'])
    expect(await named(await sealed(town.auditor))).toEqual([])
  })

  test('is told to whoever reads the dossier, and notes no reading of its own', async () => {
    const secret = await sealed()
    const { number } = await confirmedDossier(world, town)
    const foreign = await openTown(world, 'Beukendorp')
    const attempts: [TestPerson, string][] = [
      [town.reporter, number],
      [town.handler, number],
      [town.admin, number],
      [foreign.dpo, number],
      [town.decider, secret],
      [town.dpo, '2026-999'],
      [town.dpo, 'x'],
    ]
    for (const [person, asked] of attempts)
      expect((await refusalOf(listDeciders(await world.as(person), town.id, asked))).kind).toBe('notFound')
    await named(number)
    const { edges } = await listReadings(await world.as(town.dpo), town.id, { first: 5 })
    expect(edges.filter(({ node }) => node['number'] === number)).toEqual([])
  })
})
