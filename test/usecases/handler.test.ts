import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignHandler, findIncident, listHandlers, listIncidents } from '@lekboek/usecases'
import {
  handledDossier,
  invalidWith,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let other: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  other = await openTown(world, 'Eikenhove')
})
afterAll(() => world.close())

const asked = { handlerNames: true } as const

describe('the list of handlers', () => {
  test('names who can be assigned, without addresses and without other roles', async () => {
    const former = await world.person('Vroeger')
    await world.membership(former, town, 'handler', { until: world.at(-1) })
    expect(await listHandlers(await world.as(town.dpo), town.id)).toEqual([
      { userId: town.handler.id, name: town.handler.name, apart: null },
    ])
  })

  test.each([
    ['decider', 'forbidden'],
    ['handler', 'forbidden'],
    ['reporter', 'forbidden'],
    ['admin', 'forbidden'],
  ] as const)('is not shown to the %s', async (role, kind) => {
    expect((await refusalOf(listHandlers(await world.as(town[role]), town.id))).kind).toBe(kind)
  })
})

describe('a handler', () => {
  test('is let into one dossier', async () => {
    const dossier = await openDossier(world, town)
    const row = await assignHandler(await world.as(town.dpo), town.id, dossier.id, town.handler.id, asked)
    expect(row).toEqual({ handlerNames: [town.handler.name] })
    expect(
      await world.rows('SELECT user_id, user_name, assigned_by FROM handler WHERE incident_id = $1', [
        dossier.id,
      ]),
    ).toEqual([{ user_id: town.handler.id, user_name: town.handler.name, assigned_by: town.dpo.id }])
    expect((await verbsOf(world, town)).at(-1)).toBe('handler.assigned')
  })

  test('sees the assigned dossiers and no others', async () => {
    const fresh = await openTown(world, 'Elzenveld')
    const assigned = await handledDossier(world, fresh)
    const hidden = await openDossier(world, fresh)
    const context = await world.as(fresh.handler)
    expect(await findIncident(context, fresh.id, assigned.number, { number: true })).toEqual({
      number: assigned.number,
    })
    expect(await refusalOf(findIncident(context, fresh.id, hidden.number, { number: true }))).toEqual({
      kind: 'notFound',
    })
    const list = await listIncidents(
      context,
      fresh.id,
      { first: 10 },
      { edges: { node: { number: true } }, totalCount: true },
    )
    expect(list).toMatchObject({ totalCount: 1, edges: [{ node: { number: assigned.number } }] })
  })

  test('who is assigned twice is assigned once', async () => {
    const dossier = await handledDossier(world, town)
    const leaves = (await verbsOf(world, town)).length
    const row = await assignHandler(await world.as(town.dpo), town.id, dossier.id, town.handler.id, asked)
    expect(row).toEqual({ handlerNames: [town.handler.name] })
    expect(await verbsOf(world, town)).toHaveLength(leaves)
  })

  test('is a member: a stranger, nobody and a former member answer alike', async () => {
    const dossier = await openDossier(world, town)
    const context = await world.as(town.dpo)
    const former = await world.person('Vroeger')
    await world.membership(former, town, 'handler', { until: world.at(-1) })
    for (const id of [other.handler.id, 'nobody', '', '\0', former.id]) {
      const attempt = () => assignHandler(context, town.id, dossier.id, id, asked)
      await refusesWithoutTrace(world, attempt, { kind: 'notFound' })
    }
  })

  test('has the role: to anybody else the assignment would give nothing', async () => {
    const dossier = await openDossier(world, town)
    const context = await world.as(town.dpo)
    const attempt = () => assignHandler(context, town.id, dossier.id, town.reporter.id, asked)
    await refusesWithoutTrace(world, attempt, invalidWith('user notInList'))
  })

  test.each([
    ['decider', 'forbidden'],
    ['auditor', 'forbidden'],
    ['handler', 'notFound'],
    ['reporter', 'notFound'],
    ['admin', 'notFound'],
  ] as const)('is not assigned by the %s', async (role, kind) => {
    const dossier = await openDossier(world, town)
    const context = await world.as(town[role])
    const attempt = () => assignHandler(context, town.id, dossier.id, town.handler.id, asked)
    await refusesWithoutTrace(world, attempt, { kind })
  })
})
