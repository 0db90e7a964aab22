import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '@lekboek/domain'
import { sealIncident } from '@lekboek/usecases'
import { openWorld, pictureOf, type TestPerson, type World } from '../support/src/index.ts'
import { acts, type Ids } from './acts.ts'
import { absent as absentNames, outcomeOf } from './outcomes.ts'
import { populatedTown, type PopulatedTown } from './populated-town.ts'

let world: World
let town: PopulatedTown
let people: [string, TestPerson][]
/** Everything that hangs on the sealed dossier; the rest is absent. */
let sealed: Ids
let absent: Ids
let handler: string

const reason = 'Het lek gaat over een collega van de dienst zelf.'

beforeAll(async () => {
  world = await openWorld()
  town = await populatedTown(world, 'Lindenrode')
  const named = await world.member(town, 'decider', 'Genoemde')
  const opener = await world.member(town, 'dpo', 'Verzegelende DPO')
  const { incident, report, delivered } = town.ids
  const numberOf = async (id: string, person: TestPerson): Promise<string> => {
    const [row] = await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [id])
    const sealing = { reason, persons: [named.id], version: row!.version }
    const { number } = await sealIncident(await world.as(person), town.id, id, sealing, { number: true })
    return String(number)
  }
  const number = await numberOf(incident, opener)
  // What was reported and what was delivered opened dossiers of their own.
  const others = await world.rows<{ id: string }>(
    'SELECT incident_id AS id FROM report WHERE organisation_id = $1 AND id = ANY ($2)',
    [town.id, [report, delivered]],
  )
  for (const { id } of others) await numberOf(id, opener)
  absent = { ...absentNames, number: '2026-S123456' }
  const { attachment, measure, dutyReport, ownDuty, notification, communication, toldPartly, user } = town.ids
  sealed = {
    ...absent,
    ...{
      incident,
      number,
      report,
      attachment,
      measure,
      dutyReport,
      ownDuty,
      notification,
      communication,
      toldPartly,
    },
    ...{ delivered },
  }
  // Both name an own duty: what is answered hangs on the dossier alone.
  absent = { ...absent, ownDuty }
  handler = user
  people = [
    ...roles.map((role): [string, TestPerson] => [role, town[role]]),
    ['another DPO', await world.member(town, 'dpo', 'Derde DPO')],
    ['consultant (dpo)', await world.consultant(town, 'dpo', { mayDecide: true })],
    ['consultant (read)', await world.consultant(town, 'read')],
    ['consultant (statistics)', await world.consultant(town, 'statistics')],
  ]
})
afterAll(() => world.close())

describe('ids of a sealed dossier and of all that hangs on it answer those who are not named as absent ones do', () => {
  const onRows = Object.entries(acts).filter(([, { namesRow }]) => namesRow)

  test.each(onRows)('%s', async (name, act) => {
    const before = await pictureOf(world)
    for (const [who, person] of people) {
      // Their own words stay theirs.
      if ((name === 'addToReport' || name === 'readReplies') && who === 'reporter') continue
      const context = await world.as(person)
      // A handler of the town's own, where one is let into a dossier.
      const own = name === 'assignHandler' ? { user: handler } : {}
      const onSealed = await outcomeOf(act, context, town.id, { ...sealed, ...own })
      expect(onSealed, who).toEqual(await outcomeOf(act, context, town.id, { ...absent, ...own }))
      expect(onSealed.kind, who).not.toBe('done')
    }
    expect(await pictureOf(world)).toEqual(before)
  })

  test('which would not be so for those named', async () => {
    const [named] = await world.rows<{ user_id: string; user_name: string }>(
      "SELECT user_id, user_name FROM named_person WHERE user_name = 'Verzegelende DPO'",
    )
    const context = await world.as({ id: named!.user_id, name: named!.user_name })
    const open = ['findIncident', 'addMeasure', 'changeMeasure', 'notificationFile', 'renameIncident']
    for (const name of open)
      expect((await outcomeOf(acts[name]!, context, town.id, sealed)).kind, name).not.toBe('notFound')
  })
})
