import { expect, test } from 'vitest'
import { registerCsv } from '../register-export/register-csv.ts'
import { accessColumns } from './access-columns.ts'
import type { AccessRow } from './access-row.ts'

const row = (given: Partial<AccessRow>): AccessRow => ({
  ...{
    name: 'Els',
    email: 'els@lindenrode.example',
    way: 'role',
    role: 'dpo',
    scope: null,
    tokenScopes: null,
    mayDecide: false,
  },
  ...{ organisationName: null, deputyFor: null, since: '2026-01-01T00:00:00+00:00', until: null },
  ...{ givenBy: null, lastUsedAt: null },
  ...given,
})
async function* rowsOf(...rows: AccessRow[]) {
  yield* rows
}
async function csv(language: 'nl' | 'en', ...rows: AccessRow[]): Promise<string[]> {
  const parts: Uint8Array[] = []
  for await (const part of registerCsv(accessColumns(language, 'Europe/Brussels'), rowsOf(...rows), language))
    parts.push(part)
  return Buffer.concat(parts).toString('utf8').split('\r\n').slice(1, -1)
}

test('every way in says in words through what, and what for', async () => {
  const mandate = { way: 'mandate', role: null, email: null, organisationName: 'Raadhuis' } as const
  const rows = [
    row({ lastUsedAt: '2026-11-18T10:00:00+00:00' }),
    row({ way: 'deputy', deputyFor: 'Els', until: '2026-12-01T00:00:00+00:00', givenBy: 'Els' }),
    row({ ...mandate, scope: 'dpo', mayDecide: true }),
    row({ way: 'token', role: null, name: 'ServiceNow', tokenScopes: ['report', 'counts'] }),
    row({ ...mandate, way: 'umbrella', role: 'umbrellaAdmin' }),
  ]
  expect((await csv('nl', ...rows)).map((line) => line.split(';').slice(2, 4))).toEqual([
    ['DPO', 'leest en behandelt elk dossier, weegt en adviseert'],
    ['plaatsvervanger van Els', 'leest en behandelt elk dossier, weegt en adviseert'],
    ['mandaat van Raadhuis', '"leest en behandelt elk dossier als DPO, weegt en adviseert'],
    ['token van een programma', 'geeft signalen door, leest aantallen per jaar'],
    ['koepel Raadhuis', 'ziet alleen aantallen over alle aangesloten organisaties samen'],
  ])
  expect((await csv('en', ...rows))[0]).toBe(
    'Els;els@lindenrode.example;DPO;reads and handles every dossier, weighs and advises;2026-01-01T01:00:00+01:00;;;2026-11-18T11:00:00+01:00',
  )
})

test('a name that a spreadsheet would take for a formula is shown as it is', async () => {
  expect((await csv('nl', row({ name: '=1+1' })))[0]).toMatch(/^'=1\+1;/)
})
