import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Refusal, importOrganisations, setIdentity, type ImportReport } from '@lekboek/usecases'
import { lockNames, selectDoubtedNames } from '@lekboek/database'
import { openWorld, pictureOf, waitForLocks, type World } from '../support/src/index.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
beforeEach(() => world.rows('TRUNCATE organisation CASCADE'))
afterAll(() => world.close())

const header = 'naam;soort;kbo;nis;ovo;e-mail;taal;autoriteit;dpo naam;dpo e-mail;geldig vanaf'
const kbo = (base: number) => {
  const digits = String(base).padStart(8, '0')
  return `${digits}${String(97 - (base % 97)).padStart(2, '0')}`
}
const row = (index: number, change: Partial<Record<string, string>> = {}) =>
  Object.values({
    ...{
      name: `Gemeente ${index}`,
      form: 'gemeente',
      kbo: kbo(9_980_000 + index),
      nis: '',
      ovo: `OVO${String(index).padStart(6, '0')}`,
    },
    ...{
      email: `info@gemeente${index}.example`,
      language: 'nl',
      authority: 'GBA',
      dpo: '',
      dpoMail: '',
      from: '2025-01-01',
    },
    ...change,
  }).join(';')
const file = (...rows: string[]) => Buffer.from(`\uFEFF${[header, ...rows].join('\r\n')}\r\n`)
const run = (bytes: Uint8Array, dryRun = false, umbrella: string | null = null): Promise<ImportReport> =>
  importOrganisations({ database: world.database, bytes, dryRun, umbrella, now: () => world.now })
const outcomes = (report: ImportReport) =>
  report.rows.map(({ line, outcome, reasons }) => [
    line,
    outcome,
    ...reasons.map(({ path, code }) => `${path} ${code}`),
  ])

/** Shaped like the files that municipalities have: a wrong check digit, a double, a row without number and an impossible day. */
const excerpt = file(
  'Lindenrode;gemeente;0998.000.039;90000;OVO900000;info@lindenrode.example;nl;GBA;;;2025-01-01',
  'Lindenbeke;OCMW;0998.001.425;;OVO900002;info@lindenbeke.example;nl;GBA;DPO Lindenbeke;dpo@lindenbeke.example;2025-01-01',
  'Fout;gemeente;0998.002.119;90003;OVO900003;info@fout.example;nl;GBA;;;2025-01-01',
  'Lindenrode;gemeente;0998.000.039;90000;OVO900000;info@lindenrode.example;nl;GBA;;;2025-01-01',
  'Zonderkbo;gemeente;;;;;nl;GBA;;;31/02/2025',
)

describe('an import', () => {
  test('keeps the name of before when the file says another, and knows the number of today alone', async () => {
    await run(file(row(1, { name: 'Nazareth', nis: '44086' })))
    await run(file(row(1, { name: 'Nazareth-De Pinte', nis: '44086' })))
    const [stored] = await world.rows<{ id: string }>('SELECT id, name, former_names FROM organisation')
    expect(stored).toMatchObject({ name: 'Nazareth-De Pinte', former_names: ['Nazareth'] })
    const jobs = world.jobs
    await setIdentity({ database: world.database, jobs, now: () => world.now }, stored!.id, {
      kbo: kbo(9_980_500),
    })
    const old = file(row(1, { name: 'Nazareth', ovo: '' }))
    expect(outcomes(await run(old))).toEqual([[2, 'refused', 'kbo notValidThen']])
    const today = file(row(1, { name: 'Nazareth-De Pinte', nis: '44086', kbo: kbo(9_980_500) }))
    expect(outcomes(await run(today))).toEqual([[2, 'unchanged']])
  })

  test('refuses a code that has passed into another, and changes nothing in what ended', async () => {
    expect(outcomes(await run(file(row(1, { nis: '44048' }))))).toEqual([[2, 'refused', 'nis notValidThen']])
    await run(file(row(1)))
    await world.rows('UPDATE organisation SET valid_until = $1', [world.now])
    expect(outcomes(await run(file(row(1))))).toEqual([[2, 'unchanged']])
    expect(outcomes(await run(file(row(1, { name: 'Anders' }))))).toEqual([
      [2, 'refused', 'null organisationEnded'],
    ])
  })

  test('refuses a name that somebody else took since the file was read, or one taken for it', async () => {
    const client = await world.admin.connect()
    try {
      await client.query('BEGIN')
      await lockNames({ query: async ({ text, values }) => (await client.query(text, [...values])).rows })
      const running = run(file(row(1, { name: 'Oosterlo' }), row(2, { name: 'Zavelbeke' })))
      await waitForLocks(world, 1)
      await world.organisation('0osterlo')
      await client.query('COMMIT')
      expect(outcomes(await running)).toEqual([
        [2, 'refused', 'name nameResembles'],
        [3, 'created'],
      ])
    } finally {
      client.release()
    }
    const names = await world.rows<{ name: string }>('SELECT name FROM organisation ORDER BY name')
    expect(names.map(({ name }) => name)).toEqual(['0osterlo', 'Zavelbeke'])
  })

  test('takes good rows whole and refuses others with their reasons', async () => {
    const report = await run(excerpt)
    expect(outcomes(report)).toEqual([
      [2, 'created'],
      [3, 'created'],
      [4, 'refused', 'kbo invalidIdentifier'],
      [5, 'refused', 'kbo repeated'],
      [6, 'refused', 'kbo required', 'validFrom notInstant'],
    ])
    expect(report.counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 3, invited: 0 })
    const rows = await world.rows(
      'SELECT name, slug, prefix, kbo, valid_from, dpo_name FROM organisation ORDER BY name',
    )
    expect(rows).toEqual([
      expect.objectContaining({ name: 'Lindenbeke', slug: 'ocmw-lindenbeke', dpo_name: 'DPO Lindenbeke' }),
      expect.objectContaining({
        name: 'Lindenrode',
        slug: 'lindenrode',
        prefix: 'LIN',
        kbo: '0998.000.039',
        valid_from: new Date('2024-12-31T23:00:00Z'),
      }),
    ])
  })

  test('run again changes nothing, and run dry never does', async () => {
    const empty = await pictureOf(world)
    expect((await run(excerpt, true)).counts.created).toBe(2)
    expect(await pictureOf(world)).toEqual(empty)
    await run(excerpt)
    const full = await pictureOf(world)
    expect((await run(excerpt)).counts).toEqual({
      created: 0,
      updated: 0,
      unchanged: 2,
      refused: 3,
      invited: 0,
    })
    expect(await pictureOf(world)).toEqual(full)
  })

  test('updates what changed, and forgets nothing for a blank', async () => {
    await run(file(row(1, { dpo: 'Els', dpoMail: 'els@gemeente1.example' })))
    const report = await run(file(row(1, { name: 'Gemeente Een', authority: 'VTC' })))
    expect(outcomes(report)).toEqual([[2, 'updated', 'name changed', 'defaultAuthority changed']])
    const [stored] = await world.rows('SELECT name, default_authority, dpo_name FROM organisation')
    expect(stored).toEqual({ name: 'Gemeente Een', default_authority: 'VTC', dpo_name: 'Els' })
  })

  test.each([
    ['a wrong check digit', { kbo: '0998000031' }, 'kbo invalidIdentifier'],
    ['letters for a number', { kbo: 'BE-ABC' }, 'kbo invalidIdentifier'],
    ['a NIS code that is none', { nis: '9999' }, 'nis invalidIdentifier'],
    ['an OVO code that is none', { ovo: 'OVO12' }, 'ovo invalidIdentifier'],
    ['an e-mail without host', { email: 'info@' }, 'email notEmail'],
    ['a language that is none', { language: 'la' }, 'language notInList'],
    ['an authority that is none', { authority: 'ABC' }, 'defaultless'],
    ['a day that is none', { from: '30/02/2025' }, 'validFrom notInstant'],
    ['no name', { name: '' }, 'name required'],
    ['an endless name', { name: 'x'.repeat(500) }, 'null fieldTooLong'],
  ])('refuses a row with %s', async (_, change, problem) => {
    const report = await run(file(row(1, change), row(2)))
    const expected = problem === 'defaultless' ? 'authority notInList' : problem
    expect(outcomes(report)).toEqual([
      [2, 'refused', expected],
      [3, 'created'],
    ])
  })

  test.each([
    ['in another encoding', Buffer.concat([file(row(1)), Buffer.from([0x4c, 0xe9, 0x6f, 0x0a])]), 'notUtf8'],
    ['without a header', Buffer.from(`${row(1)}\n`), 'missingHeader'],
    ['that is empty', Buffer.from(''), 'emptyFile'],
    ['with a quote left open', Buffer.from(`${header}\n"Lindenrode;gemeente\n${row(1)}\n`), 'brokenQuotes'],
  ])('refuses a file %s as a whole', async (_, bytes, code) => {
    const before = await pictureOf(world)
    const report = await run(bytes)
    expect(report.problems.map((problem) => problem.code)).toContain(code)
    expect(report.rows).toEqual([])
    expect(await pictureOf(world)).toEqual(before)
  })

  test('refuses a number that somebody else holds, in the file and aboard', async () => {
    await run(file(row(1)))
    const report = await run(file(row(2, { ovo: 'OVO000001' }), row(3), row(4, { ovo: 'OVO000003' })))
    expect(outcomes(report)).toEqual([
      [2, 'refused', 'ovo repeated'],
      [3, 'created'],
      [4, 'refused', 'ovo repeated'],
    ])
  })

  test('tells of a name that another bears, and refuses one that is only taken for it', async () => {
    await run(file(row(1, { name: 'Oosterlo' })))
    const report = await run(
      file(
        row(1, { name: 'Oosterlo' }),
        row(2, { name: 'Oosterlo' }),
        row(3, { name: 'Oosterlo', form: 'OCMW' }),
        row(4, { name: '0osterlo' }),
        row(5, { name: 'Oosterlо' }),
        row(6, { name: 'Zavelbeke' }),
        row(7, { name: 'ZAVELBEKE' }),
      ),
    )
    expect(outcomes(report)).toEqual([
      [2, 'unchanged'],
      [3, 'created', 'name nameTaken'],
      [4, 'created'],
      [5, 'refused', 'name nameResembles'],
      [6, 'refused', 'name nameLookAlike'],
      [7, 'created'],
      [8, 'created', 'name nameTaken'],
    ])
    const again = await run(file(row(2, { name: 'Zavelbeke' }), row(6, { name: '0osterlo' })))
    expect(outcomes(again)).toEqual([
      [2, 'updated', 'name changed', 'name nameTaken'],
      [3, 'refused', 'name nameResembles'],
    ])
  })

  test('takes a name that is taken for another’s where the operator means it, and marks whoever bears that one', async () => {
    await run(file(row(1, { name: '0udenaarde' })))
    const bytes = file(row(2, { name: 'Oudenaarde' }))
    const refused = await run(bytes)
    expect(refused.rows[0]?.reasons).toEqual([
      { path: 'name', code: 'nameResembles', params: { name: '0udenaarde' } },
    ])
    const report = await importOrganisations({
      ...{ database: world.database, bytes, dryRun: false, meant: ['Oudenaarde'], now: () => world.now },
    })
    expect(outcomes(report)).toEqual([[2, 'created', 'name nameMeant']])
    expect(await selectDoubtedNames(world.database)).toMatchObject([
      { name: '0udenaarde', byName: 'Oudenaarde' },
    ])
  })

  test('belongs to the umbrella that was named, or does not begin', async () => {
    await run(file(row(1)))
    await run(file(row(2)), false, '1')
    const [belongs] = await world.rows(
      "SELECT u.slug FROM organisation o JOIN organisation u ON u.id = o.umbrella_id WHERE o.name = 'Gemeente 2'",
    )
    expect(belongs).toEqual({ slug: '1' })
    await expect(run(file(row(3)), false, 'nobody')).rejects.toBeInstanceOf(Refusal)
  })

  test('run twice at once makes each organisation once', async () => {
    const bytes = file(...Array.from({ length: 300 }, (_, index) => row(index)))
    const reports = await Promise.all([run(bytes), run(bytes)])
    const created = reports.reduce((sum, { counts }) => sum + counts.created, 0)
    expect(created).toBe(300)
    expect(await world.rows('SELECT count(*)::int AS count FROM organisation')).toEqual([{ count: 300 }])
  })

  test('of 5,000 rows gives each its own path, prefix and colour', async () => {
    const bytes = file(
      ...Array.from({ length: 5_000 }, (_, index) => row(index, { name: `Sint-Maarten ${index % 40}` })),
    )
    const report = await run(bytes)
    expect(report.counts).toEqual({ created: 5_000, updated: 0, unchanged: 0, refused: 0, invited: 0 })
    expect(
      await world.rows(
        'SELECT count(DISTINCT slug)::int AS slugs, count(DISTINCT prefix)::int AS prefixes, count(DISTINCT colour)::int AS colours FROM organisation',
      ),
    ).toEqual([{ slugs: 5_000, prefixes: 5_000, colours: 5_000 }])
    expect((await run(bytes)).counts.unchanged).toBe(5_000)
  })
})
