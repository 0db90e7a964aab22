import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles, type Role } from '@lekboek/domain'
import * as usecases from '@lekboek/usecases'
import { openWorld, pictureOf, type World } from '../support/src/index.ts'
import { acts, notOnARegister, type Act, type Ids } from './acts.ts'
import { absent, absentId, outcomeOf, peopleOf } from './outcomes.ts'
import { populatedTown, type PopulatedTown } from './populated-town.ts'

let world: World
let own: PopulatedTown
let foreign: PopulatedTown
beforeAll(async () => {
  world = await openWorld()
  own = await populatedTown(world, 'Lindenrode')
  foreign = await populatedTown(world, 'Eikenhove')
  // One dossier more, so that no number of theirs is a number of ours.
  await world.rows('UPDATE incident SET sequence = sequence + 500 WHERE organisation_id = $1', [foreign.id])
  await world.rows('UPDATE breach SET sequence = sequence + 500 WHERE organisation_id = $1', [foreign.id])
})
afterAll(() => world.close())

/** Foreign things as their numbers are now. */
const theirs = (): Ids => ({ ...foreign.ids, number: '2026-501', breachNumber: '2026-501' })

describe('the table of acts', () => {
  test('knows every use case', () => {
    const functions = Object.entries(usecases).flatMap(([name, value]) =>
      typeof value === 'function' ? [name] : [],
    )
    expect(functions.filter((name) => !(name in acts) && !(name in notOnARegister))).toEqual([])
  })
})

describe.each(Object.entries(acts))('%s', (_, act) => {
  test('answers nobody who is not signed in', async () => {
    expect(await outcomeOf(act, world.nobody(), own.id, own.ids)).toEqual({ kind: 'unauthenticated' })
  })

  test('does not let a stranger into the register, whatever their role at home', async () => {
    const before = await pictureOf(world)
    for (const [who, person] of await peopleOf(world, own)) {
      // Consultants of ours were just made; they change nothing in the foreign register.
      const context = await world.as(person)
      expect(await outcomeOf(act, context, foreign.id, theirs()), who).toEqual({ kind: 'notFound' })
      expect(await outcomeOf(act, context, absentId, absent), who).toEqual({ kind: 'notFound' })
    }
    expect(registersOf(await pictureOf(world))).toEqual(registersOf(before))
  })

  test('answers a foreign row and an absent row alike in the own register, and touches neither', async () => {
    if (!act.namesRow) return
    const someone = await peopleOf(world, own)
    const before = await pictureOf(world)
    for (const [who, person] of someone) {
      const context = await world.as(person)
      const onForeign = await outcomeOf(act, context, own.id, theirs())
      expect(onForeign, who).toEqual(await outcomeOf(act, context, own.id, absent))
      expect(onForeign.kind, who).not.toBe('done')
    }
    expect(await pictureOf(world)).toEqual(before)
  })

  test('refuses in the own register every role that may not', async () => {
    const before = await pictureOf(world)
    for (const role of roles.filter((one) => !mayIncludeHandler(act, one))) {
      const outcome = await outcomeOf(act, await world.as(own[role]), own.id, own.ids)
      expect(['forbidden', 'notFound'], `${role}: ${outcome.kind}`).toContain(outcome.kind)
    }
    expect(await pictureOf(world)).toEqual(before)
  })

  test('lets in the own register every role that may', async () => {
    for (const role of act.roles) {
      const outcome = await outcomeOf(act, await world.as(own[role]), own.id, own.ids)
      expect(['done', 'invalid', 'conflict'], `${role}: ${outcome.kind}`).toContain(outcome.kind)
    }
  })
})

/** The handler is assigned to the town's dossier, the reporter made its report: both may more there than their role says elsewhere. */
const assignedToo = new Set([
  'findIncident',
  'listDeciders',
  'recordSection',
  'recordSubProcessors',
  'recordSignals',
  'dossierUnderRules',
  'addAttachment',
  'readAttachment',
  'removeAttachment',
  'readFiling',
  'fileReport',
  'listDossierQuestions',
  'addMeasure',
  'takeContainmentStep',
  'takeTemplateStep',
  'changeMeasure',
  'completeMeasure',
  'notificationDraft',
  'notificationFile',
])
/** A reporter's own, of what the table gives to none or others by their role. */
const ofReporters = new Set(['addToReport', 'readReplies'])
function mayIncludeHandler(act: Act, role: Role): boolean {
  const name = Object.keys(acts).find((key) => acts[key] === act) ?? ''
  if (act.roles.includes(role)) return true
  return (role === 'handler' && assignedToo.has(name)) || (role === 'reporter' && ofReporters.has(name))
}

/** A picture without the tables in which new consultants appear. */
function registersOf(picture: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const people = [
    'public."user"',
    'public.membership',
    'public.mandate',
    'public.mandate_assignment',
    'public.organisation',
  ]
  return Object.fromEntries(Object.entries(picture).filter(([table]) => !people.includes(table)))
}
