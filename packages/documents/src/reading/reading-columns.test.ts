import { expect, test } from 'vitest'
import { registerCsv } from '../register-export/register-csv.ts'
import { readingColumns } from './reading-columns.ts'
import type { ReadingFileRow } from './reading-row.ts'

const row = (given: Partial<ReadingFileRow>): ReadingFileRow => ({
  ...{ readAt: '2026-11-18T12:00:00+00:00', reader: 'Els', role: 'dpo', mandateHolder: null },
  ...{ deputyFor: null, kind: 'dossier', detail: null, number: '2026-001' },
  ...given,
})
async function* rowsOf(...rows: ReadingFileRow[]) {
  yield* rows
}
async function csv(language: 'nl' | 'en', ...rows: ReadingFileRow[]): Promise<string[]> {
  const parts: Uint8Array[] = []
  const columns = readingColumns(language, 'Europe/Brussels')
  for await (const part of registerCsv(columns, rowsOf(...rows), language)) parts.push(part)
  return Buffer.concat(parts).toString('utf8').split('\r\n').slice(1, -1)
}

test('every line says in which capacity somebody read what', async () => {
  const rows = [
    row({}),
    row({ mandateHolder: 'Raadhuis' }),
    row({ deputyFor: 'An', role: 'dpo' }),
    row({ role: 'service', reader: 'ServiceNow', kind: 'search', number: null }),
    row({ kind: 'export', detail: 'register.csv', number: null, role: 'iets nieuws' }),
  ]
  expect(await csv('nl', ...rows)).toEqual([
    '2026-11-18T13:00:00+01:00;Els;DPO;dossier geopend;2026-001;',
    '2026-11-18T13:00:00+01:00;Els;mandaat van Raadhuis;dossier geopend;2026-001;',
    '2026-11-18T13:00:00+01:00;Els;plaatsvervanger van An;dossier geopend;2026-001;',
    '2026-11-18T13:00:00+01:00;ServiceNow;token van een programma;gezocht in de dossiers;;',
    '2026-11-18T13:00:00+01:00;Els;iets nieuws;export;;register.csv',
  ])
  expect((await csv('en', row({})))[0]).toContain(';opened a dossier;')
})

test('a name that a spreadsheet would take for a formula is shown as it is', async () => {
  expect((await csv('nl', row({ reader: '=1+1' })))[0]).toContain(`;'=1+1;`)
})
