import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAttachment, submitReport, sweepBlobs } from '@lekboek/usecases'
import {
  openTown,
  openWorld,
  temporaryFiles,
  testMasterKeyText,
  type TemporaryFiles,
  type Town,
  type World,
} from '../support/src/index.ts'

const rounds = 8
/** A report takes twenty files: enough of them for all rounds. */
const reportCount = 40

let world: World
let town: Town
let files: TemporaryFiles
const reports: string[] = []
beforeAll(async () => {
  world = await openWorld()
  files = await temporaryFiles(world)
  town = await openTown(world, 'Lindenrode')
  const context = await world.as(town.reporter)
  for (let count = 0; count < reportCount; count += 1) {
    const input = { text: 'Ik vond papieren op straat.', noticedAt: world.now }
    reports.push(String((await submitReport(context, town.id, input, { id: true }))['id']))
  }
})
afterAll(() => world.close())

const ids = async (text: string) => (await world.rows<{ id: string }>(text)).map(({ id }) => id)
const kept = () => ids('SELECT id FROM attachment')

/** Takes files in until some more are kept, and dies anywhere in the next one. */
async function takeUntilKilled(): Promise<void> {
  const before = (await kept()).length
  const child = fork(path.join(import.meta.dirname, '../one-file/src/main.ts'), {
    execArgv: [],
    env: {
      ...process.env,
      ...{ DATABASE: world.database.pool.options.connectionString, FOLDER: files.folder, NOW: world.now },
      ...{ KEY: testMasterKeyText, ORGANISATION: town.id, REPORTS: reports.join(',') },
    },
  })
  await expect
    .poll(async () => (await kept()).length, { interval: 5, timeout: 60_000 })
    .toBeGreaterThan(before)
  // Anywhere between two statements, within one, or between two parts of a file.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('a process that is killed again and again leaves no row without its file, and the sweep no file without its row', async () => {
  for (let round = 1; round <= rounds; round += 1) await takeUntilKilled()
  world.pass(25)
  await sweepBlobs({ database: world.database, files, now: () => world.now })
  const used = await ids('SELECT DISTINCT blob_id AS id FROM blob_use')
  expect((await kept()).length).toBeGreaterThanOrEqual(rounds)
  expect((await ids('SELECT id FROM blob')).toSorted()).toEqual(used.toSorted())
  expect((await ids('SELECT blob_id AS id FROM attachment')).toSorted()).toEqual(used.toSorted())
  expect((await files.list()).map((file) => path.basename(file)).toSorted()).toEqual(used.toSorted())
  const context = { ...(await world.as(town.dpo)), files }
  for (const id of await kept()) {
    const { bytes, size } = await readAttachment(context, town.id, id)
    let length = 0
    // Read to its end: bytes that are missing or were changed are found out.
    for await (const part of bytes) length += part.length
    expect(length).toBe(size)
  }
})
