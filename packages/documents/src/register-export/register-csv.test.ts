import { peopleCategoryLabels } from '@lekboek/domain/labels'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { registerColumns } from './register-columns.ts'
import { registerCsv } from './register-csv.ts'
import { dismissedHint, each, phishedMailbox } from './register-row.fixture.ts'
import type { Column } from './register-column.ts'

const columns = registerColumns('nl', 'Europe/Brussels')

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = []
  for await (const chunk of chunks) read.push(chunk)
  return Buffer.concat(read)
}

const oneText: Column<string> = { key: 'text', header: 'Text', width: 10, kind: 'text', read: (row) => row }
const written = async (text: string) => {
  const bytes = await bytesOf(registerCsv([oneText], each(text), 'nl'))
  const rows = parse(bytes, { bom: true, delimiter: ';', record_delimiter: ['\r\n', '\n', '\r'] })
  return rows.length === 2 ? rows[1]?.[0] : rows
}

describe('the register as CSV', () => {
  test('reads back: BOM, semicolons, CRLF, quotes and line ends inside a field', async () => {
    const bytes = await bytesOf(registerCsv(columns, each(phishedMailbox(), dismissedHint()), 'nl'))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString('utf8')).toContain('\r\nLIN 2026-014;')
    const rows: Record<string, string>[] = parse(bytes, { bom: true, delimiter: ';', columns: true })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      Kenmerk: 'LIN 2026-014',
      'Wat is er gebeurd': 'Iemand las mee in de mailbox;\ner werden 200 berichten "doorgestuurd".',
      'Kennisname (Europe/Brussels)': '2026-11-20T17:05:00+01:00',
      'Gebeurd vanaf (Europe/Brussels)': '2026-10-25T02:30:00+02:00',
      'Aantal records': '4321',
      'ENISA-score': '3,25',
      'Categorieën betrokkenen': `${peopleCategoryLabels.residents.nl}; ${peopleCategoryLabels.welfareClients.nl}`,
    })
    expect(rows[1]).toMatchObject({ Status: 'Geen datalek', 'Kennisname (Europe/Brussels)': '' })
  })

  // What Excel, LibreOffice and RFC 4180 agree on: outside quotes any line end ends the row.
  test('every cell of a dossier with several notifications, measures and messages stays in its row', async () => {
    const row = phishedMailbox()
    const bytes = await bytesOf(registerCsv(columns, each(row, dismissedHint()), 'nl'))
    const strict = { bom: true, delimiter: ';', record_delimiter: ['\r\n', '\n', '\r'] }
    const rows: string[][] = parse(bytes, strict)
    expect(rows.map((cells) => cells.length)).toEqual([columns.length, columns.length, columns.length])
    const texts = columns.flatMap((column, index) =>
      column.kind === 'text'
        ? [{ key: column.key, said: column.read(row) ?? '', read: rows[1]?.[index] }]
        : [],
    )
    const several = texts.filter(({ key }) => /^(notification|communication|measure)[A-Z]/.test(key))
    expect(several.length).toBeGreaterThan(15)
    expect(several.filter(({ said }) => !said.includes('\n'))).toEqual([])
    for (const { key, said, read } of texts) expect(read?.replace(/^'/, ''), key).toBe(said)
  })

  test('an empty register is a header', async () => {
    const rows = parse(await bytesOf(registerCsv(columns, each(), 'nl')), { bom: true, delimiter: ';' })
    expect(rows).toEqual([columns.map(({ header }) => header)])
  })

  test.each(['=1+1', '+32 11 22', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠x'])(
    'text %j cannot become a formula',
    async (text) => {
      expect(await written(text)).toBe(`'${text}`)
    },
  )

  test.each([
    '1+1=2',
    "'t is zo",
    'a@b.example',
    'x-1',
    '–',
    '"quoted"; and more',
    'שלום',
    '🧾',
    'a\r\nb',
    'a\nb',
    'a\rb',
  ])('text %j stays as it is', async (text) => {
    expect(await written(text)).toBe(text)
  })

  test('a decimal sign is the one of the language', async () => {
    const inEnglish = registerColumns('en', 'Europe/Brussels')
    const bytes = await bytesOf(registerCsv(inEnglish, each(phishedMailbox()), 'en'))
    const rows: Record<string, string>[] = parse(bytes, { bom: true, delimiter: ';', columns: true })
    expect(rows[0]).toMatchObject({ 'ENISA score': '3.25', 'Number of people (or minimum)': '1200' })
  })

  test('a number below zero stays a number', async () => {
    const column: Column<number> = { key: 'n', header: 'N', width: 9, kind: 'number', read: (row) => row }
    expect((await bytesOf(registerCsv([column], each(-4), 'nl'))).toString('utf8')).toBe('\uFEFFN\r\n-4\r\n')
  })
})
