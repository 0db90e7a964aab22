import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addAgreement,
  changeBreach,
  confirmReportReceipt,
  deliverDispatches,
  findBreach,
  findIncident,
  giveUpDispatch,
  listBreaches,
  listDeliveries,
  listIncidents,
  markDispatches,
  planDeliveries,
  recordBreach,
  sendBreach,
  servedControllers,
  type BreachInput,
} from '@lekboek/usecases'
import type { Database } from '@lekboek/database'
import { startWorker } from '@lekboek/worker'
import {
  invalidWith,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  tell,
  verbsOf,
  type Told,
  type TestOrganisation,
  type TestPerson,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let processor: TestOrganisation
let contact: TestPerson
let towns: Town[]
let stranger: Town
beforeAll(async () => {
  world = await openWorld()
  processor = await world.organisation('Burgerloket', { kinds: ['processor'] })
  contact = await world.member(processor, 'processorContact')
  towns = [
    await openTown(world, 'Lindenrode'),
    await openTown(world, 'Zavelbeke'),
    await openTown(world, 'Oosterdonk'),
  ]
  stranger = await openTown(world, 'Wilgenmere')
  world.pass(-1)
  for (const [index, town] of towns.entries()) {
    const parties = { processorId: processor.id, controllerId: town.id }
    await addAgreement(system(), { ...parties, service: 'E-loket', termHours: 24 + index })
  }
  await addAgreement(system(), {
    ...{
      processorId: processor.id,
      controllerId: towns[0]!.id,
      service: 'Afspraken',
      termHours: 12,
    },
  })
  world.pass(1)
})
afterAll(() => world.close())

const system = (database: Database = world.database) => ({ database, jobs: world.jobs, now: () => world.now })
const input = (): BreachInput => ({
  title: 'Gijzelsoftware op het e-loket',
  awareAt: world.at(-4),
  occurredFromAt: world.at(-30),
  occurredToAt: world.at(-4),
  description: 'Twee servers versleuteld.',
  dataTypes: ['basic', 'contact'],
  measures: 'Servers losgekoppeld.',
  systems: 'E-loket',
  contact: 'incidenten@burgerloket.example',
})
const all = { id: true, number: true, version: true, dueAt: true } as const
const record = async () => {
  const row = await recordBreach(await world.as(contact), processor.id, input(), all)
  return { id: String(row['id']), number: String(row['number']) }
}
const send = async (breachId: string, ...to: TestOrganisation[]) => {
  const deliveries = to.map(({ id }, index) => ({
    controllerId: id,
    peopleCount: index + 10,
    note: `voor ${index}`,
  }))
  return tell(world, await world.as(contact), processor.id, breachId, deliveries)
}
const deliver = async (context: ReturnType<typeof system>, job: Told): Promise<void> => {
  const [failure] = await deliverDispatches(context, [job])
  if (failure) throw failure
}
const dossiersOf = async (town: Town) =>
  (
    await listIncidents(
      await world.as(town.dpo),
      town.id,
      { first: 100 },
      {
        edges: {
          node: {
            number: true,
            title: true,
            source: true,
            processorName: true,
            duties: { kind: true, state: true },
          },
        },
      },
    )
  ).edges.map(({ node }) => node)
const rowCount = async (table: string, where: string, ...values: unknown[]) =>
  Number(
    (await world.rows<{ count: string }>(`SELECT count(*) FROM ${table} WHERE ${where}`, values))[0]!.count,
  )

describe('a breach', () => {
  test('gets numbers without doubles from ten people at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 10 }, record))
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(10)
    const context = await world.as(contact)
    const first = await listBreaches(
      context,
      processor.id,
      { first: 4 },
      { edges: { node: { number: true } } },
    )
    const after = first.pageInfo.endCursor
    const second = await listBreaches(
      context,
      processor.id,
      { first: 100, after },
      { edges: { node: { number: true } } },
    )
    const listed = [...first.edges, ...second.edges].map(({ node }) => node['number'])
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed).toEqual(listed.toSorted().toReversed())
    expect(second.pageInfo.hasNextPage).toBe(false)
  })

  test.each<[string, Partial<Record<keyof BreachInput, unknown>>, string]>([
    ['title', { title: '  ' }, 'title required'],
    ['long title', { title: 'x'.repeat(201) }, 'title tooLong'],
    ['description', { description: null }, 'description required'],
    ['awareness in the future', { awareAt: '2026-11-19T12:00:00Z' }, 'awareAt inFuture'],
    [
      'awareness before it happened',
      { occurredFromAt: '2026-11-18T10:00:00Z', occurredToAt: null },
      'awareAt beforeOccurrence',
    ],
    ['an end before the beginning', { occurredToAt: '2026-11-01T10:00:00Z' }, 'occurredToAt endBeforeBegin'],
    ['an impossible day', { awareAt: '2026-02-30T10:00:00Z' }, 'awareAt notInstant'],
    ['data types', { dataTypes: ['basic', 'gossip'] }, 'dataTypes notInList'],
    ['a data type twice', { dataTypes: ['basic', 'basic'] }, 'dataTypes repeated'],
    ['a NUL', { measures: 'a\0b' }, 'measures notText'],
  ])('is refused for its %s', async (_, change, problem) => {
    const context = await world.as(contact)
    const bad = { ...input(), ...change } as BreachInput
    await refusesWithoutTrace(
      world,
      () => recordBreach(context, processor.id, bad, all),
      invalidWith(problem),
    )
  })

  test('changes; a stale version is a conflict, and what was sent stands as it was sent', async () => {
    const { id } = await record()
    const context = await world.as(contact)
    const changed = { ...input(), title: 'Andere titel', version: 1 }
    expect(await changeBreach(context, processor.id, id, changed, { version: true })).toEqual({ version: 2 })
    await refusesWithoutTrace(world, () => changeBreach(context, processor.id, id, changed, all), {
      kind: 'conflict',
      version: 2,
    })
    const deliveries = [{ controllerId: towns[0]!.id }]
    const [told] = await tell(world, context, processor.id, id, deliveries, 2)
    const later = { ...changed, title: 'Nog een titel', version: 2 }
    const selection = { hasUnsentChanges: true, versions: { number: true, title: true } } as const
    expect(await changeBreach(context, processor.id, id, later, selection)).toEqual({
      hasUnsentChanges: true,
      versions: [{ number: 1, title: 'Andere titel' }],
    })
    await deliver(system(), told!)
    const [dossier] = await dossiersOf(towns[0]!)
    expect(dossier!['title']).toBe('Andere titel')
  })

  test('is the business of the processor alone', async () => {
    const { id, number } = await record()
    const dpo = await world.as(towns[0]!.dpo)
    await refusesWithoutTrace(world, () => findBreach(dpo, processor.id, number, all), { kind: 'notFound' })
    const own = await world.as(contact)
    for (const none of ['2026-999', '2026\0-001', '\ud800', '', 'x'.repeat(10_000)])
      expect((await refusalOf(findBreach(own, processor.id, none, all))).kind).toBe('notFound')
    await refusesWithoutTrace(world, () => recordBreach(dpo, towns[0]!.id, input(), all), {
      kind: 'forbidden',
    })
    await refusesWithoutTrace(world, () => listBreaches(dpo, towns[0]!.id, { first: 5 }, all), {
      kind: 'forbidden',
    })
    await refusesWithoutTrace(world, () => sendBreach(dpo, processor.id, id, { version: 1 }, all), {
      kind: 'notFound',
    })
  })
})

describe('planning', () => {
  test('goes to controllers that are served, and says the same of others whether they exist or not', async () => {
    const { id } = await record()
    const context = await world.as(contact)
    const to =
      (...ids: string[]) =>
      () =>
        planDeliveries(
          context,
          processor.id,
          id,
          { deliveries: ids.map((controllerId) => ({ controllerId })) },
          all,
        )
    const [first] = towns
    const problem = invalidWith('deliveries.1.controllerId notInList')
    await refusesWithoutTrace(world, to(first!.id, stranger.id), problem)
    await refusesWithoutTrace(world, to(first!.id, '01919191-0000-7000-8000-000000000000'), problem)
    await refusesWithoutTrace(world, to(first!.id, 'nonsense'), problem)
    await refusesWithoutTrace(
      world,
      to(first!.id, first!.id),
      invalidWith('deliveries.1.controllerId repeated'),
    )
    await refusesWithoutTrace(world, to(), invalidWith('deliveries required'))
    const odd = () =>
      planDeliveries(
        context,
        processor.id,
        id,
        { deliveries: [{ controllerId: first!.id, peopleCount: 1.5 }] },
        all,
      )
    await refusesWithoutTrace(world, odd, invalidWith('deliveries.0.peopleCount notWhole'))
    await send(id, first!)
    await refusesWithoutTrace(world, to(first!.id), invalidWith('deliveries.0.controllerId repeated'))
  })
})

describe('sending', () => {
  test('counts the shortest contract term from the processor’s own awareness', async () => {
    const { id, number } = await record()
    await send(id, towns[0]!, towns[2]!)
    const breach = await findBreach(await world.as(contact), processor.id, number, all)
    expect(new Date(String(breach['dueAt'])).toISOString()).toBe(world.at(-4 + 12))
    const served = await servedControllers(await world.as(contact), processor.id)
    expect(served.map(({ service, termHours }) => [service, termHours])).toEqual([
      ['Afspraken', 12],
      ['E-loket', 24],
      ['E-loket', 26],
      ['E-loket', 25],
    ])
  })

  test('makes each controller its own dossier and tells none of the others', async () => {
    const { id, number } = await record()
    const [one, two, three] = towns as [Town, Town, Town]
    const before = (await dossiersOf(one)).length
    for (const job of await send(id, one, two)) await deliver(system(), job)
    const [dossier] = await dossiersOf(one)
    expect(dossier).toMatchObject({ source: 'processor', processorName: 'Burgerloket', title: input().title })
    expect(dossier!['duties']).toEqual(expect.arrayContaining([{ kind: 'processorReport', state: 'met' }]))
    expect(await dossiersOf(one)).toHaveLength(before + 1)
    const whole = {
      ...all,
      reports: { text: true, processorReference: true },
      facts: { parties: true },
      timeline: { summary: true },
    } as const
    const told = JSON.stringify(
      await findIncident(await world.as(one.dpo), one.id, String(dossier!['number']), whole),
    )
    expect(told).toContain('Servers losgekoppeld')
    expect(told).not.toContain(number)
    for (const secret of [two.id, two.name, three.id, three.name]) expect(told).not.toContain(secret)
    expect(await dossiersOf(three)).toHaveLength(await rowCount('incident', 'organisation_id = $1', three.id))
  })
})

describe('delivery', () => {
  const arrivals = (deliveryId: string) => rowCount('report', 'delivery_id = $1', deliveryId)
  const marks = async () =>
    (await verbsOf(world, processor)).filter((verb) => verb === 'breach.delivered').length

  test('happens once, however often and however much at once the job runs', async () => {
    const [job] = await send((await record()).id, towns[1]!)
    const marked = await marks()
    await Promise.all(Array.from({ length: 6 }, () => deliver(system(), job!)))
    await deliver(system(), job!)
    expect(await arrivals(job!.deliveryId)).toBe(1)
    expect(await rowCount('report', 'organisation_id = $1 AND processor_id IS NOT NULL', towns[1]!.id)).toBe(
      await rowCount('report', 'organisation_id = $1 AND delivery_id IS NOT NULL', towns[1]!.id),
    )
    expect(await marks()).toBe(marked + 1)
  })

  test.each([1, 3, 4])(
    'broken off at its connection %i, it is finished by the next attempt',
    async (place) => {
      const [job] = await send((await record()).id, towns[2]!)
      const marked = await marks()
      await expect(deliver(system(failingAt(world.database, place)), job!)).rejects.toThrow('broken off')
      expect(await arrivals(job!.deliveryId)).toBe(place === 4 ? 1 : 0)
      world.pass(1)
      await deliver(system(), job!)
      expect(await arrivals(job!.deliveryId)).toBe(1)
      expect(await marks()).toBe(marked + 1)
      const [{ delivered_at: deliveredAt, created_at: createdAt }] = (await world.rows<{
        delivered_at: Date
        created_at: Date
      }>(
        'SELECT d.delivered_at, p.reported_at AS created_at FROM delivery d JOIN report p ON p.delivery_id = d.id WHERE d.id = $1',
        [job!.deliveryId],
      )) as [{ delivered_at: Date; created_at: Date }]
      expect(deliveredAt).toEqual(createdAt)
    },
  )

  test('of something that was never sent does nothing', async () => {
    const absent = '01919191-0000-7000-8000-000000000000'
    const before = await rowCount('report', 'true')
    expect(await deliverDispatches(system(), [{ processorId: processor.id, dispatchId: absent }])).toEqual([
      null,
    ])
    expect(await rowCount('report', 'true')).toBe(before)
  })
})

describe('confirming receipt', () => {
  test('reaches the processor once, also when it comes before the mark of delivery', async () => {
    const { id, number } = await record()
    const [job] = await send(id, towns[0]!)
    await expect(deliver(system(failingAt(world.database, 4)), job!)).rejects.toThrow('broken off')
    const dpo = await world.as(towns[0]!.dpo)
    const [dossier] = await dossiersOf(towns[0]!)
    const { reports } = await findIncident(dpo, towns[0]!.id, String(dossier!['number']), {
      reports: { id: true },
    })
    const report = String((reports as { id: string }[])[0]!.id)
    const auditor = await world.as(towns[0]!.auditor)
    await refusesWithoutTrace(
      world,
      () => confirmReportReceipt(auditor, towns[0]!.id, { reportId: report, serial: 1 }, all),
      {
        kind: 'forbidden',
      },
    )
    const foreign = await world.as(towns[1]!.dpo)
    await refusesWithoutTrace(
      world,
      () => confirmReportReceipt(foreign, towns[1]!.id, { reportId: report, serial: 1 }, all),
      {
        kind: 'notFound',
      },
    )
    await confirmReportReceipt(dpo, towns[0]!.id, { reportId: report, serial: 1 }, { id: true })
    const verbs = await verbsOf(world, towns[0]!)
    await confirmReportReceipt(dpo, towns[0]!.id, { reportId: report, serial: 1 }, { id: true })
    expect(await verbsOf(world, towns[0]!)).toEqual(verbs)
    const { processorId, dispatchId } = job!
    const confirmation = { processorId, dispatchId, mark: 'confirmed', at: world.now } as const
    await Promise.all([1, 2].map(() => markDispatches(system(), [confirmation, confirmation])))
    await deliver(system(), job!)
    const { edges } = await listDeliveries(
      await world.as(contact),
      processor.id,
      number,
      { first: 5 },
      { edges: { node: { state: true, deliveredAt: true } } },
    )
    expect(edges.map(({ node }) => node)).toEqual([{ state: 'confirmed', deliveredAt: expect.any(String) }])
    expect(
      (await verbsOf(world, processor)).filter((verb) => verb === 'breach.receiptConfirmed'),
    ).toHaveLength(1)
  })

  test('and the job that tells the processor are one transaction', async () => {
    const [job] = await send((await record()).id, towns[1]!)
    await deliver(system(), job!)
    const [report] = await world.rows<{ id: string }>('SELECT id FROM report WHERE delivery_id = $1', [
      job!.deliveryId,
    ])
    const dpo = await world.as(towns[1]!.dpo)
    await confirmReportReceipt(dpo, towns[1]!.id, { reportId: report!.id, serial: 1 }, { id: true })
    const [confirmed] = await world.rows('SELECT xmin::text FROM received_version WHERE report_id = $1', [
      report!.id,
    ])
    const queued = await world.rows(
      `SELECT xmin::text FROM pgboss.job WHERE name = 'mark-dispatch' AND data->>'dispatchId' = $1`,
      [job!.dispatchId],
    )
    expect(queued).toEqual([confirmed])
  })

  test('of a report that no processor sent is refused', async () => {
    const { submitReport } = await import('@lekboek/usecases')
    const own = { text: 'Laptop kwijt in de trein.', noticedAt: world.at(-1) }
    const report = await submitReport(await world.as(towns[0]!.reporter), towns[0]!.id, own, { id: true })
    const dpo = await world.as(towns[0]!.dpo)
    const refusal = await refusalOf(
      confirmReportReceipt(dpo, towns[0]!.id, { reportId: String(report['id']), serial: 1 }, { id: true }),
    )
    expect(refusal.kind).toBe('notFound')
  })
})

test('the worker runs what was put in the queue, two of them at once', async () => {
  const jobs = await send((await record()).id, ...towns)
  const errors: Error[] = []
  const options = {
    database: world.database,
    jobs: world.jobs,
    now: () => world.now,
    log: (error: Error) => errors.push(error),
  }
  const workers = [await startWorker(options), await startWorker(options)]
  await expect
    .poll(
      () =>
        rowCount(
          'delivery',
          'id = ANY ($1) AND delivered_at IS NOT NULL',
          jobs.map(({ deliveryId }) => deliveryId),
        ),
      { timeout: 20_000 },
    )
    .toBe(3)
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(errors).toEqual([])
  expect(
    await rowCount(
      'report',
      'delivery_id = ANY ($1)',
      jobs.map(({ deliveryId }) => deliveryId),
    ),
  ).toBe(3)
})

/** A database whose n-th connection cannot be had: what was done before stays done. */
function failingAt(database: Database, place: number): Database {
  const pool: Database['pool'] = Object.create(database.pool)
  let count = 0
  pool.connect = ((...given: []) => {
    count += 1
    if (count === place) throw new Error('broken off')
    return database.pool.connect(...given)
  }) as Database['pool']['connect']
  return { ...database, pool }
}

test('many deliveries do not wait for each other, and one that fails keeps none back', async () => {
  const many = await Promise.all(
    Array.from({ length: 90 }, (_, index) => world.organisation(`Plaats ${index}`)),
  )
  world.pass(-1)
  for (const { id } of many) {
    const agreement = { processorId: processor.id, controllerId: id, service: 'E-loket' }
    await addAgreement(system(), { ...agreement, termHours: null })
  }
  world.pass(1)
  const jobs = await send((await record()).id, ...many)
  const broken = jobs[5]!
  await world.rows(
    "UPDATE delivery SET controller_id = '01919191-0000-7000-8000-000000000000' WHERE id = $1",
    [broken.deliveryId],
  )
  const ids = jobs.map(({ deliveryId }) => deliveryId)
  const errors: Error[] = []
  const log = (error: Error) => errors.push(error)
  const worker = await startWorker({ database: world.database, jobs: world.jobs, now: () => world.now, log })
  // Job by job at two a second this would take 45 seconds.
  await expect
    .poll(() => rowCount('delivery', 'id = ANY ($1) AND delivered_at IS NOT NULL', ids), { timeout: 30_000 })
    .toBe(89)
  await worker.stop()
  expect(errors.length).toBeGreaterThan(0)
  expect(await rowCount('report', 'delivery_id = ANY ($1)', ids)).toBe(89)
  const failed = await world.rows<{ output: unknown }>(
    "SELECT output FROM pgboss.job WHERE name = 'deliver-dispatch' AND data ->> 'dispatchId' = $1",
    [broken.dispatchId],
  )
  expect(failed).toEqual([{ output: { error: 'Error' } }])
})

test('a report that cannot be brought is shown as failed once the queue gives up, unless it arrived after all', async () => {
  const [stuck, arrived] = await send((await record()).id, towns[0]!, towns[1]!)
  const stateOf = async ({ deliveryId }: { deliveryId: string }) =>
    (await world.rows<{ state: string }>('SELECT state FROM delivery WHERE id = $1', [deliveryId]))[0]?.state
  await expect(deliver(system(failingAt(world.database, 4)), arrived!)).rejects.toThrow('broken off')
  await giveUpDispatch(system(), arrived!)
  expect(await stateOf(arrived!)).toBe('delivered')

  await world.rows(
    "UPDATE delivery SET controller_id = '01919191-0000-7000-8000-000000000000' WHERE id = $1",
    [stuck!.deliveryId],
  )
  await world.rows("UPDATE pgboss.job SET retry_limit = 0 WHERE data ->> 'dispatchId' = $1", [
    stuck!.dispatchId,
  ])
  const quiet = () => undefined
  const worker = await startWorker({
    ...{ database: world.database, jobs: world.jobs, now: () => world.now, log: quiet },
  })
  await expect.poll(() => stateOf(stuck!), { timeout: 30_000 }).toBe('failed')
  await worker.stop()
  expect((await verbsOf(world, processor)).filter((verb) => verb === 'breach.notDelivered')).toHaveLength(1)
})

test('a job of a process that was killed is free again within two minutes', async () => {
  const queues = await world.rows('SELECT name, expire_seconds <= 120 AS "isSoon" FROM pgboss.queue')
  const ours = queues.filter(({ name }) => /deliver|ask-/.test(String(name)))
  expect(ours.map(({ isSoon }) => isSoon)).toEqual(ours.map(() => true))
  expect(ours.length).toBeGreaterThan(1)
})
