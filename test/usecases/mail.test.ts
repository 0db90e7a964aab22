import { setTimeout as sleep } from 'node:timers/promises'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  giveUpMail,
  invite,
  mailReport,
  requestReset,
  retryMail,
  sendMail,
  type PostContext,
} from '@lekboek/usecases'
import { smtpPost, startWorker } from '@lekboek/worker'
import {
  Letters,
  linkBase,
  linkSecret,
  MailServer,
  openTown,
  openWorld,
  smtpRefusal,
  tokenIn,
  type Town,
  type World,
} from '../support/src/index.ts'

const from = { name: 'Lekboek', address: 'lekboek@platform.example' }

let world: World
let town: Town
let server: MailServer
beforeEach(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  server = new MailServer()
  await server.start()
})
afterEach(async () => {
  await server.stop()
  await world.close()
})

const context = (): PostContext => ({
  ...world.nobody(),
  post: smtpPost({ url: server.url, from }),
  links: new Letters(world).links,
})

/** An invitation that waits to be sent; the id of its mail. */
async function waitingMail(email = 'nele@lindenrode.example', language = 'nl'): Promise<string> {
  await invite(await world.as(town.admin), town.id, { email, roles: ['dpo'], language })
  const [mail] = await world.rows<{ id: string }>(
    'SELECT id FROM mail ORDER BY created_at DESC, id DESC LIMIT 1',
  )
  return String(mail?.id)
}

async function stored(id: string) {
  const [row] = await world.rows<{ state: string; attempts: number; last_answer: string | null }>(
    'SELECT state, attempts, last_answer FROM mail WHERE id = $1',
    [id],
  )
  return row
}

const attempt = async (mailId: string) => {
  try {
    await sendMail(context(), { mailId })
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A worker on this world until the function ends; what it complained of. */
async function working(run: (complaints: string[]) => Promise<void>): Promise<void> {
  const complaints: string[] = []
  const { post, links } = context()
  const worker = await startWorker({
    ...{ database: world.database, jobs: world.jobs, now: () => world.now },
    ...{ mail: { post, links }, log: (error) => void complaints.push(error.message) },
  })
  try {
    await run(complaints)
  } finally {
    await worker.stop()
  }
}

async function until(holds: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) if (await holds()) return
  throw new Error('it did not come about')
}

describe('a letter', () => {
  test('arrives as text and as a page, from whom it should, with nobody in its subject', async () => {
    const id = await waitingMail('nele@m\u00fcnchen.example', 'fr')
    expect(await attempt(id)).toBeNull()
    const [letter, ...others] = server.received
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      ...{ subject: 'Invitation à Lekboek', messageId: `<${id}@platform.example>`, from },
      // The server writes the domain as people do.
      to_: ['nele@m\u00fcnchen.example'],
    })
    expect(letter?.headers).toContainEqual(
      expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }),
    )
    expect(letter?.html).toContain('<html lang="fr">')
    expect(tokenIn(letter?.text ?? '')).toBe(tokenIn(letter?.html ?? '').split('"')[0])
    expect(letter?.text).toContain(`${linkBase}/accept#`)
    expect(await stored(id)).toEqual({ state: 'sent', attempts: 1, last_answer: null })
  })

  test('is one letter, whatever the organisation and the one who invites are called', async () => {
    const nasty = 'Ann\r\nBcc: all@x.example\r\n\r\n.\r\nMAIL FROM:<x@x.example>'
    await world.rows('UPDATE organisation SET name = $2 WHERE id = $1', [town.id, nasty])
    await world.rows('UPDATE "user" SET name = $2 WHERE id = $1', [town.admin.id, nasty])
    expect(await attempt(await waitingMail())).toBeNull()
    expect(server.received).toHaveLength(1)
    const [letter] = server.received
    expect(letter?.to_).toEqual(['nele@lindenrode.example'])
    const keys = letter?.headers.map(({ key }) => key) ?? []
    expect(keys).not.toContain('bcc')
    expect(letter?.to).toEqual([{ name: '', address: 'nele@lindenrode.example' }])
    expect(letter?.text).toContain('Ann Bcc: all@x.example . MAIL FROM:<x@x.example> nodigt u uit')
  })

  test('is sent once, however often its job comes', async () => {
    const id = await waitingMail()
    for (let time = 0; time < 3; time += 1) expect(await attempt(id)).toBeNull()
    expect(server.received).toHaveLength(1)
  })

  test('is one worker’s at a time, and free again when that one was never heard of again', async () => {
    const id = await waitingMail()
    const { promise: kept, resolve: goOn } = Promise.withResolvers<void>()
    server.mood = { onKept: () => kept }
    const running = attempt(id)
    await until(() => server.received.length === 1)
    expect(await attempt(id)).toBe(`mail ${id} was not sent: another process has it`)
    goOn()
    expect(await running).toBeNull()
    expect(server.received).toHaveLength(1)
  })

  test('that nobody waits for any more is dropped', async () => {
    await requestReset(world.nobody(), `${town.dpo.id}@lekboek.example`)
    world.pass(2)
    const [{ id } = { id: '' }] = await world.rows<{ id: string }>('SELECT id FROM mail')
    expect(await attempt(id)).toBeNull()
    expect(await stored(id)).toMatchObject({ state: 'dropped' })
    expect(server.received).toEqual([])
  })
})

describe('a mail server', () => {
  test('that is down is tried until it is back; then the letter goes out, once', async () => {
    await server.stop()
    const id = await waitingMail()
    await working(async (complaints) => {
      await until(() => complaints.length > 0)
      expect(complaints[0]).toBe(`mail ${id} was not sent: ESOCKET`)
      expect(await stored(id)).toMatchObject({ state: 'waiting', last_answer: 'ESOCKET' })
      await server.start()
      await until(async () => (await stored(id))?.state === 'sent')
    })
    expect(server.received).toHaveLength(1)
  })

  test.each<[string, () => void, string]>([
    [
      'has no room for the recipient now',
      () => (server.mood = { onRecipient: () => Promise.reject(smtpRefusal(450, 'nele@x.example is full')) }),
      'EENVELOPE 450',
    ],
    [
      'will not have this sender',
      () => (server.mood = { onSender: () => Promise.reject(smtpRefusal(550, 'not you')) }),
      'EENVELOPE 550',
    ],
    [
      'cannot keep the letter now',
      () => (server.mood = { onKept: () => Promise.reject(smtpRefusal(451, 'disk full')) }),
      'EMESSAGE 451',
    ],
  ])('that %s is tried again', async (_, set, answer) => {
    const id = await waitingMail()
    set()
    expect(await attempt(id)).toBe(`mail ${id} was not sent: ${answer}`)
    expect(await stored(id)).toEqual({ state: 'waiting', attempts: 1, last_answer: answer })
    server.mood = {}
    expect(await attempt(id)).toBeNull()
    const ids = server.received.map(({ messageId }) => messageId)
    expect(new Set(ids)).toEqual(new Set([`<${id}@platform.example>`]))
  })

  test.each<[string, () => void, string]>([
    [
      'knows no such recipient',
      () => (server.mood = { onRecipient: () => Promise.reject(smtpRefusal(550, 'no nele@x.example here')) }),
      'EENVELOPE 550',
    ],
    [
      'will not have this letter',
      () => (server.mood = { onKept: () => Promise.reject(smtpRefusal(554, 'spam')) }),
      'EMESSAGE 554',
    ],
  ])('that %s is believed: given up, and the operator sees it', async (_, set, answer) => {
    const id = await waitingMail()
    set()
    expect(await attempt(id)).toBeNull()
    expect(await mailReport(world.database)).toMatchObject({
      counts: { waiting: 0, sent: 0, failed: 1 },
      stuck: [{ id, kind: 'invitation', state: 'failed', attempts: 1, lastAnswer: answer }],
    })
  })

  test('that never says a word holds nobody up for long', { timeout: 40_000 }, async () => {
    await server.stop()
    const silent = net.createServer(() => undefined).listen(server.port, '127.0.0.1')
    await once(silent, 'listening')
    const id = await waitingMail()
    const began = Date.now()
    expect(await attempt(id)).toBe(`mail ${id} was not sent: ETIMEDOUT`)
    expect(Date.now() - began).toBeLessThan(15_000)
    silent.close()
  })

  test('that is slow gets the letter all the same', async () => {
    const slow = () => sleep(700)
    server.mood = { onSender: slow, onRecipient: slow, onKept: slow }
    expect(await attempt(await waitingMail())).toBeNull()
    expect(server.received).toHaveLength(1)
  })

  test('that cannot hide the letter on its way gets none over a network', async () => {
    const post = smtpPost({ url: `smtp://0.0.0.0:${server.port}`, from })
    const id = await waitingMail()
    await expect(sendMail({ ...context(), post }, { mailId: id })).rejects.toThrow(/: ETLS 500$/)
    expect(server.received).toEqual([])
    const willing = smtpPost({ url: `smtp://0.0.0.0:${server.port}?requireTLS=false`, from })
    await sendMail({ ...context(), post: willing }, { mailId: id })
    expect(server.received).toHaveLength(1)
  })
})

test('a worker killed between sending and noting it: the same letter again, under the same id', async () => {
  const id = await waitingMail()
  const child = fork(path.join(import.meta.dirname, '../one-mail/src/main.ts'), {
    execArgv: [],
    env: {
      ...process.env,
      ...{ DATABASE: databaseUrl(), SMTP: server.url, SECRET: linkSecret, MAIL: id, NOW: world.now },
    },
  })
  server.mood = {
    onKept: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
  await until(() => server.received.length === 1 && child.exitCode === null && child.signalCode !== null)
  expect(await stored(id)).toMatchObject({ state: 'waiting', attempts: 1 })
  server.mood = {}
  expect(await attempt(id)).toContain('another process has it')
  world.now = new Date(Date.parse(world.now) + 100_000).toISOString()
  expect(await attempt(id)).toBeNull()
  expect(server.received.map(({ messageId }) => messageId)).toEqual([
    `<${id}@platform.example>`,
    `<${id}@platform.example>`,
  ])
  expect(server.received[0]?.text).toBe(server.received[1]?.text)
  expect(await stored(id)).toMatchObject({ state: 'sent', attempts: 2 })
})

test('the operator sends again what was given up', async () => {
  const id = await waitingMail()
  await giveUpMail(world.nobody(), { mailId: id })
  expect(await attempt(id)).toBeNull()
  expect(server.received).toEqual([])
  expect((await mailReport(world.database)).counts).toEqual({ waiting: 0, sent: 0, failed: 1 })
  expect(await retryMail(world)).toBe(1)
  expect(await retryMail(world)).toBe(0)
  await working(() => until(async () => (await stored(id))?.state === 'sent'))
  expect(server.received).toHaveLength(1)
})

test('a letter that came through after all is not given up', async () => {
  const id = await waitingMail()
  expect(await attempt(id)).toBeNull()
  await giveUpMail(world.nobody(), { mailId: id })
  expect(await stored(id)).toMatchObject({ state: 'sent' })
})

/** Where the application's own pool goes. */
function databaseUrl(): string {
  return String(world.database.pool.options.connectionString)
}
