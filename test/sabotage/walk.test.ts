import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../support/src/index.ts'
import { acts, type Act, type Ids } from '../tenancy/acts.ts'
import { absent, absentId, namesOf, outcomeOf, peopleOf } from '../tenancy/outcomes.ts'
import { populatedTown, type PopulatedTown } from '../tenancy/populated-town.ts'

/** Set by infra/sabotage: which check is off, and which checks were asked since the set was emptied. */
declare global {
  var lekboekOff: string | null
  var lekboekMet: Set<string>
}

/** One call of the walk: who asks what of which ids in which register. */
interface Step {
  readonly act: string
  readonly who: string
  readonly ids: string
  readonly ask: () => Promise<string>
}

let world: World
let own: PopulatedTown
let foreign: PopulatedTown
beforeAll(async () => {
  world = await openWorld()
  own = await populatedTown(world, 'Lindenrode')
  foreign = await populatedTown(world, 'Eikenhove')
})
afterAll(() => world.close())

async function answered(
  act: Act,
  who: Parameters<typeof world.as>[0] | null,
  organisation: string,
  ids: Ids,
) {
  const context = who === null ? world.nobody() : await world.as(who)
  try {
    return JSON.stringify(await outcomeOf(act, context, organisation, ids))
  } catch (error) {
    return `failed: ${error instanceof Error ? error.name : typeof error}`
  }
}

async function steps(): Promise<Step[]> {
  const everybody = [...(await peopleOf(world, own)), ['nobody', null] as const]
  const places: [string, string, Ids][] = [
    ['foreign register', foreign.id, foreign.ids],
    ['absent register', absentId, absent],
    ['foreign rows', own.id, foreign.ids],
    ['absent rows', own.id, absent],
    ['no ids', own.id, noIds],
    ['own rows', own.id, own.ids],
  ]
  return Object.entries(acts).flatMap(([name, act]) =>
    everybody.flatMap(([who, person]) =>
      places.map(([ids, organisation, given]) => ({
        ...{ act: name, who, ids },
        ask: () => answered(act, person, organisation, given),
      })),
    ),
  )
}

/** What is no id at all: the database would not take it. */
const noIds: Ids = namesOf('x')

const isRefusal = (answer: string) =>
  /"kind":"(?:unauthenticated|factorRequired|notFound|forbidden)"/.test(answer)

/**
 * Steps that are refused are asked again with each check switched off that they met. Their answer must change for at
 * least one of them: otherwise nobody would notice if the check were gone.
 */
test('every check of the use cases is missed where it is switched off', async () => {
  const refused: (Step & { readonly met: ReadonlySet<string> })[] = []
  for (const step of await steps()) {
    globalThis.lekboekMet.clear()
    const answer = await step.ask()
    if (isRefusal(answer)) refused.push({ ...step, met: new Set(globalThis.lekboekMet) })
  }
  const noticed: Record<string, string> = {}
  for (const check of new Set(refused.flatMap(({ met }) => [...met]))) {
    for (const step of refused.filter(({ met }) => met.has(check))) {
      const before = await step.ask()
      globalThis.lekboekOff = check
      const after = await step.ask()
      globalThis.lekboekOff = null
      if (after === before) continue
      noticed[check] = `${step.act} by ${step.who}, ${step.ids}`
      break
    }
  }
  const report = process.env['LEKBOEK_REPORT']
  if (report) await writeFile(report, JSON.stringify({ steps: refused.length, noticed }))
  expect(Object.keys(noticed).length).toBeGreaterThan(0)
})
