import { readFile } from 'node:fs/promises'
import { roles } from '@lekboek/domain'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idPlacesOf, placedIn, textPlacesOf } from '../api/operations.ts'
import { startApi, type Api } from '../api/support.ts'
import { openWorld, type TestPerson, type World } from '../support/src/index.ts'
import { storedRows } from './markers.ts'
import { populatedTown, type PopulatedTown } from './populated-town.ts'
import { placeTakes, rowsOfTown } from './rows-of-town.ts'

const at = '2026-11-18T09:00:00.000Z'
const schema = buildSchema(
  await readFile(new URL('../../packages/api/schema.graphql', import.meta.url), 'utf8'),
)
const places = textPlacesOf(schema, at)
const idPlaces = idPlacesOf(schema, at)

/** What turns the direction of what follows, and what has no width: a reader sees other words than were written. */
const hidden = /[\u061c\u200b\u202a-\u202e\u2060-\u2069\u2800\u3164\ufeff]/u
/** With each of them in the middle of a text that is otherwise long enough for a reason. */
const text = 'Merk\u202ete\u2066kst \u200bdie\u2800 lang\u3164 genoeg\u2069 is\ufeff.'

let world: World
let api: Api
let town: PopulatedTown
let person: TestPerson
let rows: Readonly<Record<string, string>>

beforeAll(async () => {
  world = await openWorld()
  api = await startApi(world)
  town = await populatedTown(world, 'Lindenrode')
  person = await world.person('everything')
  for (const role of roles) await world.membership(person, town, role)
  rows = await rowsOfTown(world, town, person)
}, 120_000)
afterAll(async () => {
  await api.close()
  await world.close()
})

test('no text of any change is kept with signs that turn it round or show nothing, wherever it is written', async () => {
  const taken: string[] = []
  for (const { name, path, operation } of places) {
    const ids = idPlaces.filter((one) => one.operation.name === operation.name)
    let variables = ids.reduce(
      (some, { path: [first = '', ...rest], name: place }) =>
        first in some && (rest.length === 0 || JSON.stringify(some[first])?.includes(`"${rest.at(-1)}"`))
          ? placedIn(some, [first, ...rest], rows[placeTakes(place)] ?? town.id)
          : some,
      operation.variables,
    )
    if ('organisation' in variables) variables = { ...variables, organisation: town.id }
    const { json } = await api.graphql(operation.query, placedIn(variables, path, text), { as: person })
    const refused = json.errors?.[0]?.extensions['code']
    expect(refused, name).not.toBe('INTERNAL')
    if (!json.errors) taken.push(name)
  }
  const kept = (await storedRows(world)).filter(({ row }) => hidden.test(JSON.stringify(row)))
  expect(kept.map(({ table, row }) => [table, row])).toEqual([])
  expect(places.length).toBeGreaterThan(150)
  // It is there without them.
  expect(JSON.stringify(await storedRows(world))).toContain('Merktekst die lang genoeg is.')
  expect(taken.length).toBeGreaterThan(25)
}, 300_000)
