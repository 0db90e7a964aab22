import { afterAll, expect, test } from 'vitest'
import { OlderDatabase } from './older.ts'

const database = new OlderDatabase()
afterAll(() => database.drop())

const processorId = '01a20226-2542-7b91-84f4-f3118239ce69'
const deliveryId = '01a20226-2542-7b91-84f4-f3118239ce70'
const confirmedAt = '2026-11-20T12:00:00.000Z'

/** The queue as it was before messages had versions, with a job of each kind that waits and one that is done. */
async function keepOlder(): Promise<void> {
  const names = [
    ['give-up-dispatch', 'give-up-delivery'],
    ['deliver-dispatch', 'deliver-breach'],
    ['mark-dispatch', 'confirm-delivery'],
  ] as const
  await database.run("UPDATE pgboss.queue SET dead_letter = NULL WHERE name = 'deliver-dispatch'")
  for (const [now, before] of names)
    await database.run(`UPDATE pgboss.queue SET name = '${before}' WHERE name = '${now}'`)
  await database.run("UPDATE pgboss.queue SET dead_letter = 'give-up-delivery' WHERE name = 'deliver-breach'")
  const job = (name: string, state: string, data: object, deadLetter = 'NULL') =>
    database.run(`INSERT INTO pgboss.job (name, state, data, dead_letter)
      VALUES ('${name}', '${state}', '${JSON.stringify(data)}', ${deadLetter})`)
  const told = { processorId, deliveryId }
  for (const state of ['created', 'retry', 'active', 'completed'])
    await job('deliver-breach', state, told, "'give-up-delivery'")
  await job('give-up-delivery', 'created', told)
  await job('confirm-delivery', 'created', { ...told, confirmedAt })
  await job('confirm-delivery', 'failed', { ...told, confirmedAt })
}

test('what waited before messages had versions waits as a job of now, and nothing else of it is left', async () => {
  await database.open('0312')
  await keepOlder()
  await database.upgrade()
  const jobs = await database.read(
    'SELECT name, state, data, dead_letter AS "deadLetter" FROM pgboss.job ORDER BY name, state',
  )
  const data = { processorId, dispatchId: deliveryId }
  const delivering = { name: 'deliver-dispatch', data, deadLetter: 'give-up-dispatch' }
  expect(jobs).toEqual([
    ...['created', 'retry', 'active'].map((state) => ({ ...delivering, state })),
    { name: 'give-up-dispatch', state: 'created', data, deadLetter: null },
    {
      ...{ name: 'mark-dispatch', state: 'created', deadLetter: null },
      data: { ...data, mark: 'confirmed', at: confirmedAt },
    },
  ])
  const queues = await database.read(
    `SELECT name, dead_letter AS "deadLetter", retry_limit AS "retryLimit" FROM pgboss.queue
      WHERE name ~ '(dispatch|deliver-breach|-delivery)$' ORDER BY name`,
  )
  expect(queues).toEqual([
    { name: 'deliver-dispatch', deadLetter: 'give-up-dispatch', retryLimit: 20 },
    { name: 'give-up-dispatch', deadLetter: null, retryLimit: 20 },
    { name: 'mark-dispatch', deadLetter: null, retryLimit: 20 },
  ])
})
