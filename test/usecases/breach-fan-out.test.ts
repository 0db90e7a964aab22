import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planDeliveries, recordBreach, sendBreach } from '@lekboek/usecases'
import {
  checkedJournal,
  openWorld,
  type TestOrganisation,
  type TestPerson,
  type World,
} from '../support/src/index.ts'

const controllers = 60
const rounds = 6

let world: World
let processor: TestOrganisation
let contact: TestPerson
beforeAll(async () => {
  world = await openWorld()
  processor = await world.organisation('Drukkerij', { kinds: ['processor'] })
  contact = await world.member(processor, 'processorContact')
  for (let number = 0; number < controllers; number += 1) {
    const town = await world.organisation(`Geraakt ${String(number)}`)
    await world.member(town, 'dpo')
    await world.agreement(processor, town)
  }
})
afterAll(() => world.close())

function databaseUrl(): string {
  const url = world.database.pool.options.connectionString
  if (url === undefined) throw new Error('a database without an address')
  return url
}

const count = async (text: string, ...values: unknown[]) =>
  Number((await world.rows<{ count: string }>(`SELECT count(*) FROM ${text}`, values))[0]?.count)

const delivered = () => count('delivery WHERE delivered_at IS NOT NULL')
const arrived = () => count('report WHERE processor_id IS NOT NULL')

/** What the queue does once the jobs of a dead process are free again. */
const freeJobs = () =>
  world.rows(
    `UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = 'deliver-dispatch' AND state = 'active'`,
  )

async function workUntil(isReached: () => Promise<boolean>, isKilled: boolean): Promise<void> {
  const child = fork(path.join(import.meta.dirname, '../one-fan-out/src/main.ts'), {
    execArgv: [],
    env: { ...process.env, DATABASE: databaseUrl() },
  })
  await expect.poll(isReached, { interval: 5, timeout: 60_000 }).toBe(true)
  // Anywhere between two statements, or within one.
  if (isKilled) await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
  child.kill('SIGKILL')
  await once(child, 'exit')
  await freeJobs()
}

test('a worker that is killed again and again makes one dossier, one letter and one mark for each controller', async () => {
  const context = await world.as(contact)
  const content = {
    ...{ title: 'Gijzelsoftware', awareAt: world.now, description: 'Versleuteld.', dataTypes: [] },
    ...{ measures: 'Losgekoppeld.', contact: 'soc@drukkerij.example' },
  }
  const { id } = await recordBreach(context, processor.id, content, { id: true })
  const breachId = String(id)
  await world.rows('UPDATE agreement SET confirmed_at = created_at WHERE processor_id = $1', [processor.id])
  await planDeliveries(context, processor.id, breachId, { filter: {} }, { id: true })
  await sendBreach(context, processor.id, breachId, { version: 1 }, { id: true })
  for (let round = 1; round <= rounds; round += 1) {
    const before = await arrived()
    const more = 1 + Math.floor(Math.random() * 8)
    await workUntil(async () => (await arrived()) >= Math.min(controllers, before + more), true)
  }
  expect(await delivered()).toBeLessThanOrEqual(await arrived())
  await workUntil(async () => (await delivered()) === controllers, false)

  expect(await arrived()).toBe(controllers)
  expect(await count('incident')).toBe(controllers)
  expect(await count('(SELECT DISTINCT organisation_id FROM incident) AS one')).toBe(controllers)
  expect(await count('received_version')).toBe(controllers)
  expect(await count(`mail WHERE kind = 'processorReported'`)).toBe(controllers)
  expect(await count(`journal_leaf WHERE verb = 'report.delivered'`)).toBe(controllers)
  const leaves = (await checkedJournal(world, processor)).filter(({ verb }) => verb === 'breach.delivered')
  const marked = leaves.flatMap(({ body }) => {
    const { summary } = JSON.parse(String(body)) as { summary: { deliveries: { dispatchId: string }[] } }
    return summary.deliveries.map(({ dispatchId }) => dispatchId)
  })
  expect(marked).toHaveLength(controllers)
  expect(new Set(marked).size).toBe(controllers)
  // What the processor was told is the instant from which the controller's own clock runs.
  expect(
    await count(
      'delivery d JOIN report r ON r.delivery_id = d.id WHERE r.reported_at IS DISTINCT FROM d.delivered_at',
    ),
  ).toBe(0)
})
