import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  changeSettings,
  findSettings,
  giveRole,
  issueApiToken,
  listDeputyChoices,
  listIncidents,
  listMembers,
  listQueue,
  renameIncident,
  resendInvitation,
  rightsOfToken,
} from '@lekboek/usecases'
import { openWorld, refusalOf, refusesWithoutTrace, type World } from '../support/src/index.ts'
import { populatedTown, type PopulatedTown } from './populated-town.ts'

// Holes that other systems of this kind had. Those with a test elsewhere already: a row of another register as a foreign
// key, and rules that drift from SQL (three-answers.test.ts); a processor's page that tells who else is hit
// (usecases/breach.test.ts); floods of aliases and pages beyond the bound (api/surface.test.ts, api/isolation.test.ts).
let world: World
let own: PopulatedTown
let foreign: PopulatedTown
beforeAll(async () => {
  world = await openWorld()
  own = await populatedTown(world, 'Lindenrode')
  foreign = await populatedTown(world, 'Eikenhove')
})
afterAll(() => world.close())

const notFound = { kind: 'notFound' }
const forbidden = { kind: 'forbidden' }

test('an id carries no register that a client could put into it: a foreign one is nothing in the own register', async () => {
  const context = await world.as(own.dpo)
  const input = { title: 'Van ons', version: 1 }
  const rename = (id: string) => () => renameIncident(context, own.id, id, input, { id: true })
  await refusesWithoutTrace(world, rename(foreign.ids.incident), notFound)
  await refusesWithoutTrace(world, rename(`${foreign.id}:${foreign.ids.incident}`), notFound)
  const global = Buffer.from(`Incident:${foreign.ids.incident}`).toString('base64')
  await refusesWithoutTrace(world, rename(global), notFound)
})

test('nobody makes a role, or a token, above their own', async () => {
  for (const person of [own.reporter, own.handler, own.decider, own.auditor, own.dpo]) {
    const context = await world.as(person)
    await refusesWithoutTrace(world, () => giveRole(context, own.id, own.reporter.id, 'admin'), forbidden)
    const token = () => issueApiToken(context, own.id, { name: 'x', scopes: ['report'] })
    await refusesWithoutTrace(world, token, forbidden)
  }
  // Who administers reads no dossier, and does not begin to by making something that does.
  const { secret } = await issueApiToken(await world.as(own.admin), own.id, { name: 'x', scopes: ['read'] })
  const program = { ...world.nobody(), rights: rightsOfToken(world.database, secret, world.now) }
  const read = listIncidents(program, own.id, { first: 5 }, { edges: { node: { id: true } } })
  expect(await refusalOf(read)).toEqual({ kind: 'unauthenticated' })
})

test('lists to choose people from name nobody of another organisation', async () => {
  const admin = await world.as(own.admin)
  const chosen = JSON.stringify([
    await listMembers(admin, own.id),
    await listDeputyChoices(admin, own.id),
    await listDeputyChoices(await world.as(own.dpo), own.id),
  ])
  expect(chosen).toContain(own.dpo.id)
  for (const { id } of [foreign.dpo, foreign.admin, foreign.reporter, foreign.handler])
    expect(chosen).not.toContain(id)
})

test('a letter of another register is sent to nobody', async () => {
  const context = await world.as(own.admin)
  const resend = () => resendInvitation(context, own.id, foreign.ids.invitation)
  await refusesWithoutTrace(world, resend, notFound)
})

test('what one register sets holds in no other, not even under the same umbrella', async () => {
  const umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
  await world.rows('UPDATE organisation SET umbrella_id = $1 WHERE id = ANY ($2)', [
    umbrella.id,
    [own.id, foreign.id],
  ])
  const before = await findSettings(await world.as(foreign.dpo), foreign.id)
  const { version } = await findSettings(await world.as(own.dpo), own.id)
  const input = { regimes: ['nis2', 'police'], ownDuties: [], version } as const
  await changeSettings(await world.as(own.dpo), own.id, input)
  expect(await findSettings(await world.as(foreign.dpo), foreign.id)).toEqual(before)
})

test('a page of the queue or of the register is never longer than its bound, whatever is asked', async () => {
  const context = await world.as(own.dpo)
  const queue = await listQueue(context, { window: 'all', first: 1_000_000 }, {})
  // Its own, and the one that passed into it.
  expect(queue.counts.registers).toBe(2)
  const endless = listIncidents(context, own.id, { first: -1 }, { edges: { node: { id: true } } })
  expect(await refusalOf(endless)).toMatchObject({ kind: 'invalid' })
})
