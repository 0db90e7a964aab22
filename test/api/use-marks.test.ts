import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, openWorld, type Town, type World } from '../support/src/index.ts'
import { startApi, type Api } from './support.ts'

let world: World
let api: Api
let town: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  api = await startApi(world)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const list =
  'query ($organisation: ID!) { incidents(organisation: $organisation) { pageInfo { hasNextPage } } }'
const people = 'query ($organisation: ID!) { members(organisation: $organisation) { id } }'
const marks = async () =>
  (await world.rows<{ user_id: string }>('SELECT user_id FROM register_use')).map((row) => row.user_id)

/** Marks are written beside the answers. */
async function settled(expected: readonly string[]): Promise<void> {
  await expect.poll(marks, { timeout: 5000 }).toEqual(expected)
}

test('a register that was read is marked as used by whoever read it, once', async () => {
  await api.graphql(list, { organisation: town.id }, { as: town.dpo })
  await settled([town.dpo.id])
  const before = await world.rows('SELECT xmin::text, used_at FROM register_use')
  for (let times = 0; times < 3; times += 1)
    await api.graphql(list, { organisation: town.id }, { as: town.dpo })
  await api.get(`/organisations/${town.id}/register.csv`, { as: town.auditor })
  await expect
    .poll(async () => (await marks()).toSorted(), { timeout: 5000 })
    .toEqual([town.dpo.id, town.auditor.id].toSorted())
  const after = await world.rows('SELECT xmin::text, used_at FROM register_use WHERE user_id = $1', [
    town.dpo.id,
  ])
  expect(after).toEqual(before)
})

test('what was refused leaves no mark', async () => {
  const known = await marks()
  await api.graphql(people, { organisation: town.id }, { as: town.reporter })
  const other = await openTown(world, 'Eikenhove')
  await api.graphql(list, { organisation: other.id }, { as: town.reporter })
  await api.get(`/organisations/${town.id}/access.csv`, { as: town.reporter })
  await api.graphql(list, { organisation: other.id }, { as: other.dpo })
  await settled([...known, other.dpo.id])
})

test('who can see the register leaves as a file to the administrator, and to nobody who may not', async () => {
  const file = await api.get(`/organisations/${town.id}/access.csv?language=nl`, { as: town.admin })
  expect(file.status).toBe(200)
  expect(file.headers.get('content-disposition')).toContain('wie-kan-ons-zien')
  expect(file.text).toContain(town.dpo.name)
  const refused = await api.get(`/organisations/${town.id}/access.csv`, { as: town.reporter })
  expect(refused.status).toBe(403)
})
