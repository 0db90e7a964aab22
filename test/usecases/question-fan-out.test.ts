import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerControllers,
  askProcessor,
  deliverDispatches,
  listControllerQuestions,
  readProcessorAnswers,
  recordBreach,
} from '@lekboek/usecases'
import {
  checkedJournal,
  messagesTo,
  openWorld,
  tell,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type World,
} from '../support/src/index.ts'

const controllers = 30
const rounds = 3

let world: World
let processor: TestOrganisation
let contact: TestPerson
const towns: { place: TestOrganisation; dpo: TestPerson; reportId: string }[] = []
let breach: { id: string; number: string }
beforeAll(async () => {
  world = await openWorld()
  processor = await world.organisation('Drukkerij', { kinds: ['processor'] })
  contact = await world.member(processor, 'processorContact')
  const context = await world.as(contact)
  const content = {
    ...{ title: 'Gijzelsoftware', awareAt: world.now, description: 'Versleuteld.', dataTypes: [] },
    ...{ measures: 'Losgekoppeld.', contact: 'soc@drukkerij.example' },
  }
  const row = await recordBreach(context, processor.id, content, { id: true, number: true })
  breach = { id: String(row['id']), number: String(row['number']) }
  const places: [TestOrganisation, TestPerson][] = []
  for (let number = 0; number < controllers; number += 1) {
    const place = await world.organisation(`Geraakt ${String(number)}`)
    places.push([place, await world.member(place, 'dpo')])
    await world.agreement(processor, place)
  }
  const told = places.map(([{ id }]) => ({ controllerId: id }))
  await tell(world, context, processor.id, breach.id, told)
  await deliverDispatches(world.nobody(), await messagesTo(world, breach.id))
  for (const [place, dpo] of places) {
    const [report] = await world.rows<{ id: string }>('SELECT id FROM report WHERE organisation_id = $1', [
      place.id,
    ])
    towns.push({ place, dpo, reportId: String(report?.id) })
  }
})
afterAll(() => world.close())

const count = async (text: string) =>
  Number((await world.rows<{ count: string }>(`SELECT count(*) FROM ${text}`))[0]?.count)

/** What the queue does once the jobs of a dead process are free again. */
const freeJobs = () =>
  world.rows(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`)

async function workUntil(isReached: () => Promise<boolean>, isKilled: boolean): Promise<void> {
  const child = fork(path.join(import.meta.dirname, '../one-fan-out/src/main.ts'), {
    execArgv: [],
    env: { ...process.env, DATABASE: String(world.database.pool.options.connectionString) },
  })
  await expect.poll(isReached, { interval: 5, timeout: 60_000 }).toBe(true)
  // Anywhere between two statements, or within one.
  if (isKilled) await new Promise((resolve) => setTimeout(resolve, Math.random() * 40))
  child.kill('SIGKILL')
  await once(child, 'exit')
  await freeJobs()
}

/** Kills the worker a few times on the way, and lets the last one come to the end. */
async function workThrough(some: () => Promise<number>, all: () => Promise<number>): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const before = await some()
    await workUntil(async () => (await some()) >= Math.min(controllers, before + 4), true)
  }
  await workUntil(async () => (await all()) === controllers, false)
}

const kindsOf = async (place: TestOrganisation) =>
  Object.entries(Object.groupBy(await verbsOf(world, place), (verb) => verb)).map(([verb, all]) => [
    verb,
    all?.length,
  ])

test('a worker that is killed again and again brings each question, each answer and each mark once', async () => {
  for (const { place, dpo, reportId } of towns)
    await askProcessor(
      await world.as(dpo),
      place.id,
      { reportId, text: 'Hoe lang duurde het?' },
      { id: true },
    )
  await workThrough(
    () => count('delivery_question'),
    () => count('processor_question WHERE arrived_at IS NOT NULL'),
  )
  expect(await count('delivery_question')).toBe(controllers)
  expect(
    await count(
      'processor_question q JOIN delivery_question d ON d.id = q.id WHERE d.arrived_at = q.arrived_at',
    ),
  ).toBe(controllers)

  const context = await world.as(contact)
  const page = { edges: { node: { id: true, version: true } } } as const
  const { edges } = await listControllerQuestions(
    context,
    processor.id,
    breach.number,
    { first: 100, isOpen: true },
    page,
  )
  const questions = edges.map(({ node }) => ({ id: String(node['id']), version: Number(node['version']) }))
  expect(questions).toHaveLength(controllers)
  await answerControllers(context, processor.id, breach.id, { questions, text: 'Twee dagen.' }, { id: true })
  await workThrough(
    () => count('processor_answer'),
    () => count('delivery_answer WHERE delivered_at IS NOT NULL'),
  )
  expect(await count('processor_answer')).toBe(controllers)
  expect(await count(`mail WHERE kind = 'questionAnswered'`)).toBe(controllers)
  expect(
    await count(
      'processor_answer p JOIN delivery_answer d ON d.id = p.answer_id WHERE d.delivered_at = p.arrived_at',
    ),
  ).toBe(controllers)

  for (const { place, dpo, reportId } of towns)
    await readProcessorAnswers(await world.as(dpo), place.id, reportId)
  await workUntil(
    async () => (await count('delivery_answer WHERE read_at IS NOT NULL')) === controllers,
    false,
  )
  for (const { place } of towns)
    expect(await kindsOf(place)).toEqual([
      ['report.delivered', 1],
      ['report.questionAsked', 1],
      ['report.questionArrived', 1],
      ['report.questionAnswered', 1],
      ['report.answerRead', 1],
    ])
  const marked = (await checkedJournal(world, processor)).flatMap(({ verb, body }) => {
    const { summary } = JSON.parse(String(body)) as { summary: { answers?: { answerId: string }[] } }
    return verb === 'breach.answerDelivered' ? (summary.answers ?? []).map(({ answerId }) => answerId) : []
  })
  expect(marked).toHaveLength(controllers)
  expect(new Set(marked).size).toBe(controllers)
})
