import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bringTogether,
  dismissIncident,
  dismissLikeness,
  listLikenesses,
  openIncident,
  sealIncident,
  submitReport,
  takeApart,
} from '@lekboek/usecases'
import {
  arrive,
  checkedJournal,
  dispatchFrom,
  openTown,
  openWorld,
  outsiderDoor,
  refusesWithoutTrace,
  tellFromOutside,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
})
afterAll(() => world.close())

const mail = 'Ik klikte op de link in een mail van itsme-bevestig.com en gaf mijn code.'
const asked = { id: true, incidentId: true } as const
const notFound = { kind: 'notFound' }

async function reported(where: Town, text: string, more = {}): Promise<string> {
  const input = { text, kind: 'computer', noticedAt: world.now, ...more }
  const report = await submitReport(await world.as(where.reporter), where.id, input, asked)
  return String(report['incidentId'])
}

const pairsOf = async (where: Town, by = where.dpo) => {
  const rows = await listLikenesses(await world.as(by), where.id)
  return rows.map(({ later, earlier, reasons }) => [later['number'], earlier['number'], ...reasons])
}

describe('reports that look like the same', () => {
  test('are put side by side when the later one comes in, with why', async () => {
    const fresh = await openTown(world, 'Paren')
    await reported(fresh, mail)
    await reported(fresh, 'De printer op het tweede drukte loonbrieven van collega’s af.')
    await reported(fresh, 'Mail met itsme-bevestig.com, code ingegeven')
    expect(await pairsOf(fresh)).toEqual([['2026-003', '2026-001', 'marks', 'words', 'kind', 'time']])
  })

  test('see one another where many arrive at once', async () => {
    const fresh = await openTown(world, 'Tegelijk')
    await Promise.all(Array.from({ length: 5 }, () => reported(fresh, mail)))
    expect(await pairsOf(fresh)).toHaveLength(10)
  })

  test('are compared with what the DPO opened, and with no dossier that ended or is old', async () => {
    const fresh = await openTown(world, 'Grenzen')
    const dpo = await world.as(fresh.dpo)
    const ended = await reported(fresh, mail)
    const reason = 'Er waren geen persoonsgegevens bij betrokken.'
    await dismissIncident(dpo, fresh.id, ended, { reason, version: 1 }, asked)
    const told = {
      title: 'Telefoon',
      text: mail,
      noticedAt: world.now,
      reportedAt: world.now,
      source: 'dpo',
    } as const
    await openIncident(dpo, fresh.id, told, asked)
    expect(await pairsOf(fresh)).toEqual([])
    const before = world.now
    world.pass(28 * 24)
    await reported(fresh, mail)
    expect(await pairsOf(fresh)).toEqual([['2026-003', '2026-002', 'marks', 'words']])
    world.pass(1)
    await reported(fresh, mail)
    expect(await pairsOf(fresh)).toHaveLength(2)
    world.now = before
  })

  test('are shown no more once one of them has ended', async () => {
    const fresh = await openTown(world, 'Einde')
    const [, second] = [await reported(fresh, mail), await reported(fresh, mail)]
    expect(await pairsOf(fresh)).toHaveLength(1)
    const ending = { reason: 'Er waren geen persoonsgegevens bij betrokken.', version: 1 }
    await dismissIncident(await world.as(fresh.dpo), fresh.id, second, ending, asked)
    expect(await pairsOf(fresh)).toEqual([])
  })

  test('are not shown again once two were taken apart; the others are', async () => {
    const fresh = await openTown(world, 'Uiteen')
    const [one, two] = [await reported(fresh, mail), await reported(fresh, mail)]
    await reported(fresh, mail)
    expect(await pairsOf(fresh)).toHaveLength(3)
    const by = await world.as(fresh.dpo)
    const seen = async (incident: string) => {
      const [row] = await world.rows<{ version: number }>('SELECT version FROM incident WHERE id = $1', [
        incident,
      ])
      return { incident, version: row!.version }
    }
    const reason = 'Twee mails, maar niet dezelfde.'
    const input = { into: await seen(one), others: [await seen(two)], reason }
    await bringTogether(by, fresh.id, input, { id: true })
    expect(await pairsOf(fresh)).toHaveLength(1)
    await takeApart(by, fresh.id, { ...(await seen(two)), reason }, { id: true })
    expect((await pairsOf(fresh)).map(([later, earlier]) => [later, earlier])).toEqual([
      ['2026-003', '2026-002'],
      ['2026-003', '2026-001'],
    ])
  })

  test('are compared whoever told them: a processor, somebody outside; three of one thing are three', async () => {
    const fresh = await openTown(world, 'Iedereen')
    await outsiderDoor(world, fresh)
    const text = 'Een map met dossiers van het OCMW lag naast de glasbak in de Kerkstraat.'
    for (const _ of [1, 2, 3]) await tellFromOutside(world, fresh, { text })
    const three = (await pairsOf(fresh)).map((pair) => pair.join(' ')).toSorted()
    const why = 'words time place'
    expect(three).toEqual([
      ...[`2026-002 2026-001 ${why}`, `2026-003 2026-001 ${why}`, `2026-003 2026-002 ${why}`],
    ])
    const processor = await world.organisation('Burgerloket', { kinds: ['processor'] })
    await arrive(world, fresh, dispatchFrom(world, processor))
    await arrive(world, fresh, dispatchFrom(world, processor))
    const all = (await pairsOf(fresh)).map(([later, earlier]) => `${String(later)} ${String(earlier)}`)
    expect(all).toHaveLength(4)
    expect(all).toContain('2026-005 2026-004')
  })

  test('of other registers never meet', async () => {
    const [one, other] = [await openTown(world, 'Hier'), await openTown(world, 'Ginder')]
    await reported(one, mail)
    await reported(other, mail)
    expect([await pairsOf(one), await pairsOf(other)]).toEqual([[], []])
  })
})

describe('a sealed dossier', () => {
  test('is in no pair but for those whom it names, nor compared with what comes later', async () => {
    const fresh = await openTown(world, 'Verzegeld')
    const second = await world.member(fresh, 'dpo', 'Tweede DPO')
    const sealed = await reported(fresh, mail)
    await reported(fresh, mail)
    const seal = { version: 1, reason: 'Het gaat over een collega.', persons: [fresh.dpo.id] }
    await sealIncident(await world.as(fresh.dpo), fresh.id, sealed, seal, asked)
    await reported(fresh, mail)
    expect(await pairsOf(fresh, second)).toEqual([['2026-003', '2026-002', 'marks', 'words', 'kind', 'time']])
    expect(await pairsOf(fresh)).toHaveLength(2)
    const [hidden] = await world.rows<{ id: string }>(
      'SELECT id FROM likeness WHERE organisation_id = $1 AND earlier_id = $2',
      [fresh.id, sealed],
    )
    const outside = await world.as(second)
    await refusesWithoutTrace(world, () => dismissLikeness(outside, fresh.id, hidden?.id ?? ''), notFound)
  })
})

describe('a likeness', () => {
  test('that is none is dismissed, once, in both journals', async () => {
    const fresh = await openTown(world, 'Weg')
    const both = [await reported(fresh, mail), await reported(fresh, mail)]
    const dpo = await world.as(fresh.dpo)
    const [pair] = await listLikenesses(dpo, fresh.id)
    await Promise.all([1, 2].map(() => dismissLikeness(dpo, fresh.id, pair?.id ?? '')))
    await dismissLikeness(dpo, fresh.id, pair?.id ?? '')
    expect(await pairsOf(fresh)).toEqual([])
    const leaves = (await checkedJournal(world, fresh)).map(({ body }) => JSON.parse(body))
    const dismissed = leaves.filter(({ verb }) => verb === 'likeness.dismissed')
    expect(dismissed.map(({ incidentId }) => incidentId).toSorted()).toEqual(both.toSorted())
    expect(JSON.stringify(dismissed)).not.toContain('itsme')
  })

  test('is for those who read every dossier, and dismissed by those who work on them', async () => {
    await reported(town, mail)
    await reported(town, mail)
    const [pair] = await listLikenesses(await world.as(town.dpo), town.id)
    const id = pair?.id ?? ''
    const other = await openTown(world, 'Elders')
    for (const role of ['reporter', 'handler', 'admin'] as const) {
      const context = await world.as(town[role])
      await refusesWithoutTrace(world, () => listLikenesses(context, town.id), { kind: 'forbidden' })
      await refusesWithoutTrace(world, () => dismissLikeness(context, town.id, id), notFound)
    }
    const [auditor, stranger] = [await world.as(town.auditor), await world.as(other.dpo)]
    await refusesWithoutTrace(world, () => dismissLikeness(auditor, town.id, id), { kind: 'forbidden' })
    await refusesWithoutTrace(world, () => dismissLikeness(stranger, other.id, id), notFound)
    await refusesWithoutTrace(world, () => dismissLikeness(stranger, other.id, 'x'), notFound)
    await refusesWithoutTrace(world, () => listLikenesses(stranger, town.id), notFound)
  })
})
