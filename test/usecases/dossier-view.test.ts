import { afterAll, beforeAll, expect, test } from 'vitest'
import { findIncident, listIncidents, recordNotificationSent, prepareNotification } from '@lekboek/usecases'
import { describeBreach, confirmedDossier, openTown, openWorld, type World } from '../support/src/index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const both = { competentAuthorities: { code: true }, dossierView: { sections: { label: true } } } as const
interface Candidate {
  readonly code: string
  readonly reason: string
}
interface View {
  readonly sections: readonly { readonly entries: readonly { readonly field: number | null }[] }[]
}

test('a dossier names the authorities that may be competent, and why', async () => {
  const place = await openTown(world, 'Meerhout')
  const chosen = `UPDATE organisation SET form = 'gemeente', default_authority = 'VTC' WHERE id = $1 RETURNING id`
  await world.rows(chosen, [place.id])
  const { number } = await confirmedDossier(world, place)
  const row = await findIncident(await world.as(place.dpo), place.id, number, both)
  expect(row['competentAuthorities']).toMatchObject([
    { code: 'VTC', isDefault: true, isConfirmed: false, isLeftToOrganisation: true },
    { code: 'GBA', isDefault: false, isConfirmed: true, isLeftToOrganisation: true },
  ])
  expect((row['competentAuthorities'] as Candidate[]).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('decreet van 18 juli 2008'),
    expect.stringContaining('federaal'),
  ])
})

test('its view stands in the order of the authority that comes first, every field once', async () => {
  const place = await openTown(world, 'Olmen')
  const { number } = await confirmedDossier(world, place)
  const row = await findIncident(await world.as(place.auditor), place.id, number, both)
  expect(row['dossierView']).toMatchObject({ authority: 'GBA', phase: 'initial', isConfirmed: false })
  const { sections } = row['dossierView'] as View
  const fields = sections.flatMap(({ entries }) => entries.flatMap(({ field }) => field ?? []))
  expect(fields).toHaveLength(100)
  expect(new Set(fields).size).toBe(100)
})

test('its view goes on to what completes a notification that was sent', async () => {
  const place = await openTown(world, 'Mol')
  const { id, number } = await confirmedDossier(world, place)
  const context = await world.as(place.dpo)
  const notifications = { notifications: { id: true } } as const
  const first = { authority: 'GBA', phase: 'initial' } as const
  await describeBreach(world, place, { id })
  const row = await prepareNotification(context, place.id, id, first, notifications)
  const [prepared] = row['notifications'] as { id: string }[]
  const sent = { sentAt: world.now, channel: 'eForms' } as const
  const after = await recordNotificationSent(context, place.id, String(prepared?.id), sent, both)
  expect(after['dossierView']).toMatchObject({ phase: 'complete' })
  expect(await findIncident(context, place.id, number, both)).toMatchObject({
    dossierView: { phase: 'complete' },
  })
})

test('both come alone, in a list, and unasked not at all', async () => {
  const place = await openTown(world, 'Balen')
  const { number } = await confirmedDossier(world, place)
  const context = await world.as(place.dpo)
  const alone = await findIncident(context, place.id, number, { competentAuthorities: { code: true } })
  expect(alone['competentAuthorities']).toMatchObject([{ code: 'GBA' }])
  const { edges } = await listIncidents(context, place.id, { first: 10 }, { edges: { node: both } })
  expect(edges[0]?.node).toMatchObject({ dossierView: { authority: 'GBA' } })
  expect(await findIncident(context, place.id, number, { id: true })).not.toHaveProperty('dossierView')
})
