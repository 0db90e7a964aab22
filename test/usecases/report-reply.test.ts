import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  dismissIncident,
  openIncident,
  ownReports,
  readReplies,
  replyToReport,
  sealIncident,
  submitReport,
} from '@lekboek/usecases'
import {
  invalidWith,
  openTown,
  openWorld,
  refusesWithoutTrace,
  verbsOf,
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

const asked = { id: true, incidentId: true } as const
const shown = { replies: { text: true, authorName: true, readAt: true } } as const
const notFound = { kind: 'notFound' }

async function reported(where: Town): Promise<{ id: string; incidentId: string }> {
  const input = { text: 'Stick kwijt', noticedAt: world.now }
  const report = await submitReport(await world.as(where.reporter), where.id, input, asked)
  return { id: String(report['id']), incidentId: String(report['incidentId']) }
}

describe('a reply to whoever reported something', () => {
  test('stands with their own report, is unread until they looked, and is told by a letter', async () => {
    const fresh = await openTown(world, 'Antwoord')
    const { id } = await reported(fresh)
    const [dpo, reporter] = [await world.as(fresh.dpo), await world.as(fresh.reporter)]
    await replyToReport(dpo, fresh.id, id, ' Welke stick was het? ', asked)
    const said = { text: 'Welke stick was het?', authorName: fresh.dpo.name }
    expect(await ownReports(reporter, fresh.id, 5, shown)).toEqual([{ replies: [{ ...said, readAt: null }] }])
    expect(
      await world.rows("SELECT about_id FROM mail WHERE kind = 'replyWaits' AND about_id LIKE $1", [
        `${fresh.id} %`,
      ]),
    ).toEqual([{ about_id: `${fresh.id} ${fresh.reporter.id}` }])
    await readReplies(reporter, fresh.id, id, asked)
    await readReplies(reporter, fresh.id, id, asked)
    expect(await ownReports(reporter, fresh.id, 5, shown)).toEqual([
      { replies: [{ ...said, readAt: expect.any(String) }] },
    ])
    expect(await verbsOf(world, fresh)).toEqual(['report.submitted', 'report.replied', 'report.repliesRead'])
  })

  test('is refused without a word, in a frozen dossier, and of a report that no colleague gave', async () => {
    const fresh = await openTown(world, 'Weigering')
    const { id, incidentId } = await reported(fresh)
    const dpo = await world.as(fresh.dpo)
    const reply = (report: string, text: string) => () => replyToReport(dpo, fresh.id, report, text, asked)
    await refusesWithoutTrace(world, reply(id, ' '), invalidWith('text required'))
    const own = await openIncident(
      dpo,
      fresh.id,
      {
        title: 'Brief',
        text: 'Een burger belde.',
        noticedAt: world.now,
        reportedAt: world.now,
        source: 'outsider',
      },
      { reports: { id: true } },
    )
    const [outside] = own['reports'] as { id: string }[]
    await refusesWithoutTrace(world, reply(outside?.id ?? '', 'Dank u'), notFound)
    const dismissal = { reason: 'Er waren geen persoonsgegevens bij betrokken.', version: 1 }
    await dismissIncident(dpo, fresh.id, incidentId, dismissal, asked)
    await refusesWithoutTrace(world, reply(id, 'Dank u'), invalidWith('status isClosed'))
  })

  test('is written by whoever works on the dossier, and read by its reporter alone', async () => {
    const { id } = await reported(town)
    const other = await openTown(world, 'Elders')
    const colleague = await world.as(await world.member(town, 'reporter', 'Collega'))
    const [stranger, reporter, auditor] = [
      await world.as(other.dpo),
      await world.as(town.reporter),
      await world.as(town.auditor),
    ]
    await refusesWithoutTrace(world, () => replyToReport(reporter, town.id, id, 'Ja', asked), notFound)
    await refusesWithoutTrace(world, () => replyToReport(stranger, other.id, id, 'Ja', asked), notFound)
    await refusesWithoutTrace(world, () => replyToReport(auditor, town.id, id, 'Ja', asked), {
      kind: 'forbidden',
    })
    const dpo = await world.as(town.dpo)
    await replyToReport(dpo, town.id, id, 'Dank u', asked)
    await refusesWithoutTrace(world, () => readReplies(colleague, town.id, id, asked), notFound)
    await refusesWithoutTrace(world, () => readReplies(stranger, other.id, id, asked), notFound)
    await refusesWithoutTrace(world, () => readReplies(dpo, town.id, id, asked), { kind: 'forbidden' })
  })

  test('reaches its reporter once the dossier was sealed, and is written by those whom that names alone', async () => {
    const fresh = await openTown(world, 'Verzegeld')
    const { id, incidentId } = await reported(fresh)
    const second = await world.member(fresh, 'dpo', 'Tweede DPO')
    const [dpo, reporter] = [await world.as(fresh.dpo), await world.as(fresh.reporter)]
    const seal = { version: 1, reason: 'Het gaat over een collega.', persons: [fresh.dpo.id] }
    await sealIncident(dpo, fresh.id, incidentId, seal, asked)
    const outside = await world.as(second)
    await refusesWithoutTrace(world, () => replyToReport(outside, fresh.id, id, 'Ja', asked), notFound)
    await replyToReport(dpo, fresh.id, id, 'Dank u', asked)
    await readReplies(reporter, fresh.id, id, asked)
    expect(await ownReports(reporter, fresh.id, 5, { ...shown, status: true })).toMatchObject([
      { status: 'received', replies: [{ text: 'Dank u', readAt: expect.any(String) }] },
    ])
  })
})
