import fs from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAccess, onboardOrganisations, openRegister, readCounts } from '@lekboek/usecases'
import {
  invalidWith,
  openWorld,
  pictureOf,
  refusalOf,
  refusesWithoutTrace,
  verbsOf,
  type TestOrganisation,
  type TestPerson,
  type World,
} from '../support/src/index.ts'

let world: World
let umbrella: TestOrganisation
let greet: TestPerson
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.rows('UPDATE organisation SET kbo = NULL, ovo = NULL')
  umbrella = await world.organisation('Koepel', { kinds: ['umbrella'] })
  greet = await world.member(umbrella, 'umbrellaAdmin', 'Greet')
})

const header = 'naam;soort;kbo;nis;ovo;e-mail;taal;autoriteit;dpo naam;dpo e-mail;geldig vanaf'
const row = (name: string, kbo: string) => `${name};gemeente;${kbo};;;info@x.example;nl;GBA;;;`
const [first, second] = ['0998.000.039', '0998.000.732'] as const
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const csv = (...rows: string[]) => base64([header, ...rows].join('\n'))
const onboard = async (file: string, isDryRun = false, person = greet, at = umbrella) =>
  onboardOrganisations(await world.as(person), at.id, { file, isDryRun })
const aboard = () =>
  world.rows<{ name: string; id: string }>(
    'SELECT id, name FROM organisation WHERE umbrella_id = $1 ORDER BY name',
    [umbrella.id],
  )

describe('an umbrella', () => {
  test('sees first what a file would do, and nothing is done', async () => {
    const before = await pictureOf(world)
    const report = await onboard(csv(row('Berkenveld', first), row('Fout', '0998.000.040')), true)
    expect(report).toMatchObject({
      isDryRun: true,
      counts: { created: 1, refused: 1, updated: 0, unchanged: 0 },
    })
    expect(report.rows[1]?.reasons).toMatchObject([{ path: 'kbo', code: 'invalidIdentifier' }])
    expect(await pictureOf(world)).toEqual(before)
  })

  test('brings its organisations aboard, which then are its own; once more changes nothing', async () => {
    const file = csv(row('Berkenveld', first), row('Waterhoek', second))
    expect((await onboard(file)).counts).toMatchObject({ created: 2 })
    expect((await aboard()).map(({ name }) => name)).toEqual(['Berkenveld', 'Waterhoek'])
    expect((await onboard(file)).counts).toMatchObject({ created: 0, unchanged: 2 })
    expect(await verbsOf(world, umbrella)).toEqual(['organisations.onboarded'])
  })

  test('gets counts of them and no look into any', async () => {
    await onboard(csv(row('Berkenveld', first)))
    const [one] = await aboard()
    expect((await refusalOf(openRegister(await world.as(greet), String(one?.id)))).kind).toBe('notFound')
    expect((await refusalOf(listAccess(await world.as(greet), String(one?.id)))).kind).toBe('notFound')
    expect(await readCounts(await world.as(greet), umbrella.id)).toMatchObject({ isSum: true, registers: 1 })
  })

  test('takes a file as umbrellas keep it, and the rows that are wrong stay behind', async () => {
    const file = await fs.readFile(new URL('organisaties-voorbeeld.csv', import.meta.url))
    const report = await onboard(base64(file), true)
    expect(report.problems).toEqual([])
    expect(report.counts).toMatchObject({ created: 3, refused: 2 })
  })

  test('changes those it brought aboard, until they have people of their own', async () => {
    await onboard(csv(row('Berkenveld', first)))
    expect((await onboard(csv(row('Berkenveld aan Zee', first)))).counts).toMatchObject({ updated: 1 })
    const [one] = await aboard()
    await world.member({ id: String(one?.id), name: 'Berkenveld' }, 'admin')
    const report = await onboard(csv(row('Overgenomen', first)))
    expect(report.rows).toMatchObject([{ outcome: 'refused', reasons: [{ code: 'managesItself' }] }])
    expect(await aboard()).toEqual([one])
  })

  test('neither changes nor takes over an organisation of others, and learns nothing of it', async () => {
    const others = await world.organisation('Andermans')
    await world.rows('UPDATE organisation SET kbo = $2 WHERE id = $1', [others.id, first])
    const before = await pictureOf(world)
    const report = await onboard(csv(row('Mijn', first)))
    expect(report.rows).toEqual([
      {
        ...{ line: 2, name: 'Mijn', outcome: 'refused' },
        reasons: [{ path: 'kbo', code: 'repeated', params: { line: 0 } }],
      },
    ])
    expect(await pictureOf(world)).toEqual(before)
  })

  test('and another one that bring the same aboard at one moment: one has it, the other is told', async () => {
    const other = await world.organisation('Andere koepel', { kinds: ['umbrella'] })
    const chief = await world.member(other, 'umbrellaAdmin', 'Chef')
    const file = csv(row('Berkenveld', first), row('Waterhoek', second))
    const reports = await Promise.all([onboard(file), onboard(file, false, chief, other)])
    expect(reports.map(({ counts }) => counts.created).toSorted()).toEqual([0, 2])
    expect(reports.map(({ counts }) => counts.refused).toSorted()).toEqual([0, 2])
  })

  test.each([
    ['nothing', '', 'file notText'],
    ['what is no base64', 'é', 'file notText'],
    ['more than fits', base64(new Uint8Array(700_001)), 'file tooLong'],
  ])('does not send %s', async (_, file, problem) => {
    await refusesWithoutTrace(world, () => onboard(file), invalidWith(problem))
  })

  test('is told of a file that is none, and of one with too many rows', async () => {
    expect((await onboard(base64('PK\u0003\u0004 no workbook'))).problems).toMatchObject([
      { code: 'notWorkbook' },
    ])
    const many = csv(...Array.from({ length: 2001 }, (_, index) => row(`N${index}`, '1')))
    expect((await onboard(many)).problems).toMatchObject([{ code: 'tooManyRows', params: { limit: 2000 } }])
  })
})

test('nobody else brings anybody aboard, not the administrator of a town nor one with the role in no umbrella', async () => {
  const town = await world.organisation('Lindenrode')
  const misplaced = await world.member(town, 'umbrellaAdmin', 'Verkeerd')
  const admin = await world.member(umbrella, 'admin', 'Beheer')
  const file = csv(row('Berkenveld', first))
  for (const [person, at] of [
    [misplaced, town],
    [admin, umbrella],
  ] as const)
    await refusesWithoutTrace(world, () => onboard(file, false, person, at), { kind: 'forbidden' })
})
