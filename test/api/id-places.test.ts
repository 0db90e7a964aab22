import { readFile } from 'node:fs/promises'
import { roles } from '@lekboek/domain'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorld, pictureOf, type TestPerson, type World } from '../support/src/index.ts'
import { populatedTown, type PopulatedTown } from '../tenancy/populated-town.ts'
import { storedRows } from '../tenancy/markers.ts'
import { placeTakes, rowsOfTown } from '../tenancy/rows-of-town.ts'
import { idPlacesOf, placedIn, type IdPlace, type Operation } from './operations.ts'
import { codeOf, startApi, type Answer, type Api } from './support.ts'

const absent = '0195a7c0-0000-7000-8000-000000000000'
const at = '2026-11-18T09:00:00.000Z'
const schema = buildSchema(
  await readFile(new URL('../../packages/api/schema.graphql', import.meta.url), 'utf8'),
)
// The register itself stands in isolation.test.ts.
const places = idPlacesOf(schema, at).filter(({ path }) => path.join('.') !== 'organisation')

/** An id that is not known there is left behind, and what came with it gets a new one of the server's. */
const renewed = new Set(['ownDuty', 'subProcessor'])
/** A filter that names what is not open to whoever asks finds nothing; it is no refusal. */
const filters = new Set(['queue(filter.organisations)', 'incidents(filter.processor)'])
/** A step bears the name that the umbrella, or whoever adapts its list, gave it there: it names nothing elsewhere. */
const isStepOfList = ({ path }: IdPlace) => path.join('.').endsWith('checklist.steps.id')

const checklist = (name: string) => ({
  ...{ kind: 'checklist', name },
  checklist: { language: 'nl', incidentTypes: [], steps: [{ when: 'firstHour', text: 'Bellen' }] },
})

/** What else an operation needs so that it gets as far as the id: by its name, places and what stands there. */
const needs: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
  'openIncident(input.agreement)': [
    ['input.source', 'processor'],
    ['input.reportedAt', at],
  ],
  openIncident: [
    ['input.source', 'staff'],
    ['input.noticedAt', at],
    ['input.reportedAt', at],
  ],
  askSuppliers: [['input.dueAt', '2027-01-01T00:00:00.000Z']],
  answerClaimedQuestion: [['input.contact', 'An']],
  askFromDossier: [['input.dueAt', '2027-01-01T00:00:00.000Z']],
  // Once it is filed a file hangs on a report.
  fileReport: [['input.arrivedAt', '2099-01-01T00:00:00.000Z']],
  planMergers: [['input.takesEffectAt', '2027-01-01T00:00:00.000Z']],
  changeTemplate: [['input', checklist('Tweede uur')]],
  keepTemplate: [['input', checklist('Derde uur')]],
  takeOver: [
    ['input.fields', ['description']],
    ['input.versions', [{ section: 'nature', version: 1 }]],
  ],
  takeOverBrought: [
    ['input.fields', ['description']],
    ['input.versions', [{ section: 'nature', version: 0 }]],
  ],
  recordSubProcessors: [['input.links.awareAt', at]],
}

let world: World
let api: Api
let own: PopulatedTown
let foreign: PopulatedTown
let person: TestPerson
let ownRows: Readonly<Record<string, string>>
let foreignRows: Readonly<Record<string, string>>

beforeAll(async () => {
  world = await openWorld()
  own = await populatedTown(world, 'Lindenrode')
  foreign = await populatedTown(world, 'Eikenhove')
  person = await everything(own)
  ownRows = await rowsOfTown(world, own, person)
  const theirs = await rowsOfTown(world, foreign, await everything(foreign))
  // Which consultancies there are is no secret of any register: whoever is none is a stranger there.
  // So is to whom reports may be passed on: whoever takes none is none.
  foreignRows = { ...theirs, consultancy: theirs['underUmbrella'] ?? '', taker: theirs['served'] ?? '' }
  api = await startApi(world)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

/** Somebody with every role: what is refused here is refused for the id alone. */
async function everything(town: PopulatedTown): Promise<TestPerson> {
  const someone = await world.person(`everything in ${town.name}`)
  for (const role of roles) await world.membership(someone, town, role)
  return someone
}

/** Other ids of the operation are own ones, so that this id alone decides. */
function filled(place: IdPlace, id: unknown): Readonly<Record<string, unknown>> {
  const { name, operation, path } = place
  const others = places.filter(
    (one) => one.operation.name === operation.name && one.path !== path && reaches(operation, one.path),
  )
  const variables = [
    ...(needs[name] ?? needs[operation.name] ?? []),
    ...others.map((other) => [other.path.join('.'), ownRows[placeTakes(other.name)]] as const),
    ['organisation', own.id] as const,
  ].reduce((some, [inside, value]) => placedIn(some, inside.split('.'), value), operation.variables)
  // Where people are named, there is one at least who may be.
  return placedIn(variables, path, path.at(-1) === 'persons' ? [id, person.id] : id)
}

/** An old version is asked again with the new one. */
async function ask(place: IdPlace, id: unknown): Promise<Answer> {
  const { operation } = place
  const given = filled(place, id)
  const answer = await api.graphql(operation.query, given, { as: person })
  const version = answer.json.errors?.[0]?.extensions['version']
  const versionAt = [['version'], ['input', 'version'], ['input', 'templates', 'version']].find((one) =>
    reaches(operation, one),
  )
  if (codeOf(answer) !== 'CONFLICT' || typeof version !== 'number' || !versionAt) return answer
  return api.graphql(operation.query, placedIn(given, versionAt, version), { as: person })
}

/** Whether the operation, as it is asked, has something in that place. */
function reaches({ variables }: Operation, path: readonly string[]): boolean {
  let value: unknown = variables
  for (const name of path) {
    const fields: unknown = Array.isArray(value) ? value[0] : value
    if (typeof fields !== 'object' || fields === null || !(name in fields)) return false
    value = (fields as Readonly<Record<string, unknown>>)[name]
  }
  return true
}

const said = ({ status, text }: Answer) => `${status} ${text}`

/** Paths of what was found wrong. */
function problemsOf({ json }: Answer): string[] {
  const problems = json.errors?.[0]?.extensions['problems']
  return Array.isArray(problems) ? problems.map(({ path }: { path: string }) => path) : []
}

/** `deliveries.0.controllerId` is at `deliveries.controllerId`, `successorId` at `input.successorId`, a list at what it holds. */
const isAt = (place: IdPlace, problem: string) =>
  // A step that no such list has.
  (place.name === 'takeTemplateStep(input.checklist)' && problem === 'step') ||
  `.${place.path.join('.')}.`.includes(`.${problem.replaceAll(/\.\d+/g, '')}.`)

/** What asking leaves behind whatever is answered: counts of requests, when somebody was there, what they read. */
function registersOf(picture: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const ofAsking = new Set(
    ['session', 'rate_limit', 'reading', 'register_use'].map((name) => `public.${name}`),
  )
  return Object.fromEntries(Object.entries(picture).filter(([table]) => !ofAsking.has(table)))
}

test('there is a row, here and elsewhere, for every place where an id fits', () => {
  expect(places.filter(({ name }) => !ownRows[placeTakes(name)]).map(({ name }) => name)).toEqual([])
  expect(places.filter(({ path }) => path.length > 1).length).toBeGreaterThanOrEqual(10)
  for (const { name } of places)
    expect(foreignRows[placeTakes(name)], name).not.toBe(ownRows[placeTakes(name)])
})

const known = places.filter((place) => !renewed.has(placeTakes(place.name)) && !isStepOfList(place))

describe('a foreign, an absent and a malformed id answer alike, byte for byte', () => {
  let before: Awaited<ReturnType<typeof pictureOf>>
  beforeAll(async () => {
    before = await pictureOf(world)
  })

  test.each(known.map((place) => [place.name, place] as const))('%s', async (name, place) => {
    const refused = await ask(place, foreignRows[placeTakes(name)])
    expect(said(refused)).not.toContain(foreignRows[placeTakes(name)])
    if (!filters.has(name)) {
      expect(['NOT_FOUND', 'INVALID', 'CONFLICT']).toContain(codeOf(refused))
      if (codeOf(refused) === 'INVALID')
        expect(problemsOf(refused).filter((path) => isAt(place, path))).not.toEqual([])
    }
    for (const id of [absent, 'x']) expect(said(await ask(place, id))).toBe(said(refused))
  })

  test('and leave nothing behind', async () => {
    expect(registersOf(await pictureOf(world))).toEqual(registersOf(before))
  })
})

describe('an id that a part of a list may bring along', () => {
  test.each(
    places.filter(({ name }) => renewed.has(placeTakes(name))).map((place) => [place.name, place] as const),
  )('%s: where the register does not know it, it becomes a new one', async (name, place) => {
    const theirs = foreignRows[placeTakes(name)] ?? ''
    const stored = async () => JSON.stringify(await storedRows(world))
    const occurrences = (await stored()).split(theirs).length
    const answers = []
    for (const id of [theirs, absent]) answers.push(await ask(place, id))
    expect(answers.map((answer) => answer.json.errors)).toEqual([undefined, undefined])
    expect((await stored()).split(theirs)).toHaveLength(occurrences)
    expect(await stored()).not.toContain(absent)
  })
})

describe('a step of a list', () => {
  test.each(places.filter(isStepOfList).map((place) => [place.name, place] as const))(
    '%s: the name of a step elsewhere reaches nothing there',
    async (name, place) => {
      const theirs = async () =>
        JSON.stringify((await storedRows(world)).filter(({ organisation }) => organisation === foreign.id))
      const before = await theirs()
      expect((await ask(place, foreignRows[placeTakes(name)])).json.errors).toBeUndefined()
      expect(await theirs()).toBe(before)
    },
  )
})

describe('an own id answers otherwise, so that it was the id that was refused', () => {
  const heard = new Map<string, string>()
  const lists = ['persons', 'leftOut']
  const listed = ({ path }: IdPlace) => -lists.indexOf(path.at(-1) ?? '')
  const listsFirst = (one: IdPlace, other: IdPlace) => listed(one) - listed(other)
  // What ends or withdraws something comes last, whom it names before what it ends; what takes its row along after all.
  const ending = /^(?:appoint|end|remove|revoke|retract|withdraw|unassign|seal|dismiss|close|takeApart)/
  const deleting = /^discard/
  const others = known.filter(({ name }) => !deleting.test(name))
  const inOrder = [
    ...others.filter(({ name }) => !ending.test(name)),
    ...others.filter(({ name }) => ending.test(name)).toSorted(listsFirst),
    ...known.filter(({ name }) => deleting.test(name)),
  ]

  test.each(inOrder.map((place) => [place.name, place] as const))('%s', async (name, place) => {
    const id = ownRows[placeTakes(name)]
    // Two places of one operation come to the same call with own ids: it is made once.
    const call = JSON.stringify([place.operation.name, filled(place, id)])
    const answer = heard.get(call) ?? said(await ask(place, id))
    heard.set(call, answer)
    expect(answer).not.toBe(said(await ask(place, absent)))
  })
})
