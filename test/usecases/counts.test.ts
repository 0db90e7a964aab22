import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCounts } from '@lekboek/usecases'
import {
  confirmedDossier,
  openDossier,
  openTown,
  openWorld,
  refusalOf,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let towns: Town[]
let outsider: Town
let umbrella: TestOrganisation
let head: TestPerson

beforeAll(async () => {
  world = await openWorld()
  umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
  head = await world.member(umbrella, 'umbrellaAdmin', 'Hoofd')
  towns = []
  for (const name of ['Lindenrode', 'Zavelbeke', 'Oosterdonk', 'Eikenhove', 'Wilgenmere'])
    towns.push(await openTown(world, name))
  outsider = await openTown(world, 'Buitenwegen')
  for (const town of towns) {
    await openDossier(world, town)
    await joined(town)
    await world.mandate(town, umbrella, 'statistics')
  }
  for (const town of towns.slice(0, 2)) await confirmedDossier(world, town, 'Bevestigd')
  for (let count = 0; count < 7; count += 1) await openDossier(world, outsider)
})
afterAll(() => world.close())

const joined = (town: Town) =>
  world.rows('UPDATE organisation SET umbrella_id = $1 WHERE id = $2', [umbrella.id, town.id])
const nothing = {
  ...{ reported: 0, investigating: 0, confirmed: 0, closed: 0, dismissed: 0 },
  ...{ notifiedInTime: 0, notifiedLate: 0, overdue: 0 },
}
const hidden = {
  ...{ reported: null, investigating: null, confirmed: null, closed: null, dismissed: null },
  ...{ notifiedInTime: null, notifiedLate: null, overdue: null },
}

describe('counts for an umbrella', () => {
  test('are those of its organisations in sum, and none under five', async () => {
    expect(await readCounts(await world.as(head), umbrella.id)).toEqual({
      ...{ isSum: true, organisations: 5, registers: 5, smallest: 5 },
      years: [{ ...hidden, year: 2026, reported: 5 }],
    })
  })

  test('are none where they would be those of a few organisations', async () => {
    const small = await world.organisation('Kleine koepel', { kinds: ['umbrella'] })
    const person = await world.member(small, 'umbrellaAdmin', 'Klein')
    await world.rows('UPDATE organisation SET umbrella_id = $1 WHERE id = $2', [small.id, outsider.id])
    await world.mandate(outsider, small, 'statistics')
    const counts = await readCounts(await world.as(person), small.id)
    expect(counts).toEqual({ isSum: true, organisations: 1, registers: 1, smallest: 5, years: [] })
    await world.rows('UPDATE organisation SET umbrella_id = NULL WHERE id = $1', [outsider.id])
  })

  test.each([
    ['gave none', null],
    ['took it back', { scope: 'statistics', revokedAt: -1 }],
    ['gave one that has ended', { scope: 'statistics', until: -1 }],
    ['gave one that has not begun', { scope: 'statistics', from: 1 }],
    ['gave another one', { scope: 'read' }],
  ] as const)('leave out whoever %s', async (_, given) => {
    const town = await openTown(world, `Nieuwe ${_}`)
    await openDossier(world, town)
    await joined(town)
    if (given) {
      const { scope, ...term } = given
      const at = Object.fromEntries(Object.entries(term).map(([name, hours]) => [name, world.at(hours)]))
      await world.mandate(town, umbrella, scope, at)
    }
    const counts = await readCounts(await world.as(head), umbrella.id)
    expect(counts).toMatchObject({ organisations: 6, registers: 5, years: [{ reported: 5 }] })
    await world.rows('UPDATE organisation SET umbrella_id = NULL WHERE id = $1', [town.id])
  })

  test('follow the mandate of whoever an organisation passed into, and that alone', async () => {
    const old = await openTown(world, 'Opgegaan')
    await openDossier(world, old)
    await joined(old)
    await world.mandate(old, umbrella, 'statistics', { revokedAt: world.at(-1) })
    const inherit = 'INSERT INTO inheritance (register_id, heir_id, valid_from) VALUES ($1, $2, $3)'
    await world.rows(inherit, [old.id, outsider.id, world.at(-1)])
    const sum = async () => readCounts(await world.as(head), umbrella.id)
    expect(await sum()).toMatchObject({ organisations: 6, registers: 5, years: [{ reported: 5 }] })
    await world.rows('UPDATE inheritance SET heir_id = $2 WHERE register_id = $1', [old.id, towns[0]!.id])
    expect(await sum()).toMatchObject({ organisations: 6, registers: 6, years: [{ reported: 6 }] })
    await world.mandate(outsider, umbrella, 'statistics')
    await world.rows('UPDATE inheritance SET heir_id = $2 WHERE register_id = $1', [old.id, outsider.id])
    expect(await sum(), 'of an heir under no umbrella').toMatchObject({ registers: 5 })
    await world.rows('UPDATE inheritance SET heir_id = $2 WHERE register_id = $1', [old.id, towns[0]!.id])
    const end = 'UPDATE organisation SET valid_until = $2 WHERE id = $1'
    await world.rows(end, [towns[0]!.id, world.at(-1)])
    expect(await sum(), 'of an heir whose service ended').toMatchObject({ registers: 4, years: [] })
    await world.rows(end, [towns[0]!.id, null])
    await world.rows('UPDATE organisation SET umbrella_id = NULL WHERE id = $1', [old.id])
  })

  test('are not to be had of one of its organisations', async () => {
    expect(await refusalOf(readCounts(await world.as(head), towns[0]!.id))).toEqual({ kind: 'notFound' })
  })
})

describe('counts under a statistics mandate', () => {
  test('are those of that register alone, each of them', async () => {
    const consultant = await world.consultant(towns[0]!, 'statistics')
    const counts = await readCounts(await world.as(consultant), towns[0]!.id)
    expect(counts).toEqual({
      ...{ isSum: false, organisations: 1, registers: 1, smallest: null },
      years: [{ ...nothing, year: 2026, reported: 1, confirmed: 1 }],
    })
  })

  test('tell notifications in time from late ones, and from those that are due and were not sent', async () => {
    const town = await openTown(world, 'Steenhove')
    const consultant = await world.consultant(town, 'statistics')
    for (const state of ['met', 'metLate', 'running'] as const) {
      const { id } = await confirmedDossier(world, town, state)
      await world.rows("UPDATE duty SET state = $2 WHERE incident_id = $1 AND kind = 'authority'", [
        id,
        state,
      ])
    }
    const due = async () => (await readCounts(await world.as(consultant), town.id)).years[0]
    expect(await due()).toMatchObject({ confirmed: 3, notifiedInTime: 1, notifiedLate: 1, overdue: 0 })
    world.pass(100)
    expect(await due()).toMatchObject({ notifiedInTime: 1, notifiedLate: 1, overdue: 1 })
    world.pass(-100)
  })

  test('end with the mandate, and no other mandate gives them', async () => {
    const ended = await world.consultant(towns[0]!, 'statistics', { revokedAt: world.at(-1) })
    expect(await refusalOf(readCounts(await world.as(ended), towns[0]!.id))).toEqual({ kind: 'notFound' })
    const reading = await world.consultant(towns[0]!, 'read')
    expect(await refusalOf(readCounts(await world.as(reading), towns[0]!.id))).toEqual({ kind: 'forbidden' })
  })
})
