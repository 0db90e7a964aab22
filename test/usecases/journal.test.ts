import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMeasure, findIncident, sealIncident, submitReport } from '@lekboek/usecases'
import {
  checkedJournal,
  confirmedDossier,
  fill,
  openDossier,
  openTown,
  openWorld,
  verbsOf,
  type World,
} from '../support/src/index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const measure = { text: 'Blokkeren', kind: 'corrective', owner: 'ICT' } as const

describe('the journal', () => {
  test('tells the story of a register in order', async () => {
    const town = await openTown(world, 'Lindenrode')
    const dossier = await confirmedDossier(world, town)
    await fill(world, town, dossier, 'people', { count: 25 })
    await addMeasure(await world.as(town.dpo), town.id, dossier.id, measure, { id: true })
    expect(await verbsOf(world, town)).toEqual([
      'incident.opened',
      'awareness.recorded',
      'facts.recorded',
      'measure.added',
    ])
  })

  test('has one chain per register, without holes, however many write at once', async () => {
    const towns = [await openTown(world, 'Eikenhove'), await openTown(world, 'Elzenveld')]
    const dossiers = await Promise.all(towns.map((town) => openDossier(world, town)))
    const writes = Array.from({ length: 40 }, async (_, index) => {
      const [town, dossier] = [towns[index % 2]!, dossiers[index % 2]!]
      if (index % 5 === 0) {
        await submitReport(
          await world.as(town.reporter),
          town.id,
          { text: 'Iets', noticedAt: world.now },
          { id: true },
        )
        return
      }
      await addMeasure(await world.as(town.dpo), town.id, dossier.id, measure, { id: true })
    })
    await Promise.all(writes)
    for (const town of towns) expect(await verbsOf(world, town)).toHaveLength(21)
  })

  test('keeps bodies as they were hashed: sorted keys, no spaces', async () => {
    const town = await openTown(world, 'Vlierbeek')
    await openDossier(world, town, 'Laptop “blauw” – é')
    const [leaf] = await checkedJournal(world, town)
    const body: unknown = JSON.parse(leaf!.body)
    expect(Object.keys(body as object)).toEqual([
      'actor',
      'at',
      'incidentId',
      'organisationId',
      'summary',
      'verb',
    ])
    expect(leaf!.body).toBe(JSON.stringify(body))
  })

  test('shows a colleague numbers within the dossier alone: what is done elsewhere, sealed, leaves no gap', async () => {
    const town = await openTown(world, 'Meidoorn')
    const context = await world.as(town.dpo)
    const open = await openDossier(world, town)
    const secret = await openDossier(world, town)
    await addMeasure(context, town.id, open.id, measure, { id: true })
    const sealing = { reason: 'Het lek gaat over een collega.', persons: [], version: 1 }
    await sealIncident(context, town.id, secret.id, sealing, { id: true })
    await addMeasure(context, town.id, secret.id, measure, { id: true })
    await addMeasure(context, town.id, open.id, measure, { id: true })
    const colleague = await world.as(town.auditor)
    const { timeline } = await findIncident(colleague, town.id, open.number, {
      timeline: { id: true, sequence: true, verb: true },
    })
    const leaves = (await checkedJournal(world, town)).filter((leaf) => leaf.incident_id === open.id)
    expect(timeline).toEqual(
      leaves
        .map((leaf, index) => ({ id: leaf.leaf_hash.toString('hex'), sequence: index + 1, verb: leaf.verb }))
        .toReversed(),
    )
  })

  test('of which a leaf was rewritten, removed or inserted does not check', async () => {
    const town = await openTown(world, 'Wilgenbeek')
    const dossier = await openDossier(world, town)
    for (const count of [1, 2]) await fill(world, town, dossier, 'people', { count }, count - 1)
    const tamper = async (statement: string) => {
      const client = await world.admin.connect()
      try {
        await client.query('BEGIN')
        await client.query(statement, [town.id])
        const rows: World['rows'] = async (text, values = []) => (await client.query(text, values)).rows
        return await checkedJournal({ rows }, town).then(
          () => 'checks',
          () => 'does not check',
        )
      } finally {
        await client.query('ROLLBACK')
        client.release()
      }
    }
    expect(await tamper('SELECT $1::uuid')).toBe('checks')
    for (const statement of [
      `UPDATE journal_leaf SET body = replace(body, 'people', 'data') WHERE organisation_id = $1 AND sequence = 1`,
      'DELETE FROM journal_leaf WHERE organisation_id = $1 AND sequence = 1',
      'DELETE FROM journal_leaf WHERE organisation_id = $1 AND sequence = 2',
      'UPDATE journal_leaf SET sequence = 9 WHERE organisation_id = $1 AND sequence = 2',
    ]) {
      expect(await tamper(statement), statement).toBe('does not check')
    }
  })
})
