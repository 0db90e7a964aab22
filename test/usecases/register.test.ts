import { parse } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  exportRegister,
  openIncident,
  registerRows,
  submitReport,
  type IncidentFilter,
} from '@lekboek/usecases'
import {
  checkedJournal,
  confirmedDossier,
  fill,
  invalidWith,
  openTown,
  openWorld,
  refusalOf,
  refusesWithoutTrace,
  type Town,
  type World,
} from '../support/src/index.ts'

let world: World
let town: Town
let other: Town
beforeAll(async () => {
  world = await openWorld()
  town = await openTown(world, 'Lindenrode')
  other = await openTown(world, 'Zavelbeke')
  await confirmedDossier(world, other, 'Geheim van Zavelbeke')
})
afterAll(() => world.close())

const rowsOf = async (filter: IncidentFilter = {}, person = town.dpo) => {
  const references: string[] = []
  for await (const row of registerRows(await world.as(person), town.id, filter))
    references.push(row.reference)
  return references
}
const bytesOf = async (stream: AsyncIterable<Uint8Array>) => {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

describe('the rows of a register', () => {
  test('2,000 of them come once each, in the order of their numbers, while others are added', async () => {
    await copies(2000)
    const references: string[] = []
    for await (const row of registerRows(await world.as(town.dpo), town.id)) {
      if (references.length === 300) {
        world.pass(0.01)
        const input = { text: 'Kwam er tijdens de export bij.', noticedAt: world.now }
        await submitReport(await world.as(town.reporter), town.id, input, { id: true })
      }
      references.push(row.reference)
    }
    expect(references).toHaveLength(2000)
    expect(new Set(references).size).toBe(2000)
    const numbers = references.map((reference) => Number(reference.split('-').at(-1)))
    expect(numbers).toEqual(numbers.toSorted((one, next) => one - next))
    expect(await rowsOf()).toHaveLength(2001)
  })

  test('follow the filter, with dismissed and never notified ones', async () => {
    expect(await rowsOf({ status: ['dismissed'] })).toHaveLength(499)
    expect(await rowsOf({ authorityNotified: true })).toEqual([])
    expect(await rowsOf({ text: 'tijdens de export' })).toHaveLength(1)
  })

  test('carry what the dossier says', async () => {
    const dossier = await confirmedDossier(world, town, 'Verloren laptop met een verhaal')
    await fill(world, town, dossier, 'people', { countKind: 'exact', count: 7 })
    for await (const row of registerRows(await world.as(town.dpo), town.id, { text: 'met een verhaal' })) {
      expect(row).toMatchObject({
        title: 'Verloren laptop met een verhaal',
        status: 'confirmed',
        awareness: { ground: 'lossNoticed' },
      })
      expect(row.facts.people.count).toBe(7)
      expect(row.awareness?.awareAt).toBe(world.at(-2))
    }
    expect.hasAssertions()
  })
})

describe('an export', () => {
  test('is written in the journal before its first byte', async () => {
    const stream = await exportRegister(
      await world.as(town.auditor),
      town.id,
      { status: ['dismissed'] },
      'csv',
      'nl',
    )
    const leaf = (await checkedJournal(world, town)).at(-1)!
    expect(leaf.verb).toBe('register.exported')
    expect(JSON.parse(leaf.body)).toMatchObject({
      summary: { kind: 'csv', filter: { status: ['dismissed'] } },
    })
    const text = (await bytesOf(stream.bytes)).toString()
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text.trimEnd().split('\r\n').length).toBe(500)
    expect(text).not.toContain('Zavelbeke')
    expect(parse(stream.fileName)).toMatchObject({ ext: '.csv' })
  })

  test('is a workbook too', async () => {
    const stream = await exportRegister(
      await world.as(town.dpo),
      town.id,
      { status: ['confirmed'] },
      'xlsx',
      'en',
    )
    expect((await bytesOf(stream.bytes)).subarray(0, 2).toString()).toBe('PK')
  })

  test.each([
    ['kind', { kind: 'docx' }, 'kind notInList'],
    ['language', { language: 'la' }, 'language notInList'],
    ['status', { filter: { status: ['lost'] } }, 'status notInList'],
    ['period', { filter: { from: '2026-02-31' } }, 'from notInstant'],
  ])('is refused for its %s', async (_, change, problem) => {
    const context = await world.as(town.dpo)
    const { filter, kind, language } = {
      filter: {},
      kind: 'csv',
      language: 'nl',
      ...(change as object),
    } as never
    await refusesWithoutTrace(
      world,
      () => exportRegister(context, town.id, filter, kind, language),
      invalidWith(problem),
    )
  })

  test('is a right of its own', async () => {
    const attempt = async (person: Town['dpo']) => {
      const context = await world.as(person)
      return () => exportRegister(context, town.id, {}, 'csv', 'nl')
    }
    for (const person of [town.reporter, town.handler, town.admin]) {
      await refusesWithoutTrace(world, await attempt(person), { kind: 'forbidden' })
    }
    await refusesWithoutTrace(world, await attempt(other.dpo), { kind: 'notFound' })
    const context = await world.as(town.reporter)
    expect((await refusalOf(registerRows(context, town.id).next())).kind).toBe('forbidden')
  })
})

/** One dossier of the DPO's, copied as rows: two thousand times through the form would take minutes. */
async function copies(count: number): Promise<void> {
  const input = {
    title: 'Eerste',
    text: 'Eerste',
    source: 'dpo',
    noticedAt: world.now,
    reportedAt: world.now,
  } as const
  const { id } = await openIncident(await world.as(town.dpo), town.id, input, { id: true })
  await world.rows(
    `INSERT INTO incident (organisation_id, id, year, sequence, reference, title, status, source, rule_set_id, created_at, created_by, reported_at, next_step)
     SELECT organisation_id, gen_random_uuid(), year, n, 'LIN ' || year || '-' || lpad(n::text, 4, '0'), 'Dossier ' || n,
       CASE WHEN n % 4 = 1 THEN 'dismissed' ELSE 'closed' END, source, rule_set_id, created_at, created_by, reported_at, 'none'
     FROM incident, generate_series(2, $2) n WHERE id = $1`,
    [id, count],
  )
  await world.rows('UPDATE register_counter SET last = $2 WHERE organisation_id = $1', [town.id, count])
}
