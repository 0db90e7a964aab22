import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readLetterSender, readLetterTimes } from './read-letter-times.ts'
import { readSupplierTable } from './read-supplier-table.ts'

const sender = { person: 'els', organisation: 'a town' }
const letter = (...lines: string[]) =>
  Buffer.from(`${lines.join('\r\n')}\r\n\r\nDate: 1 Jan 1990 00:00 +0000`)
const times = (...lines: string[]) => readLetterTimes(letter('From: a@b.example', ...lines))

describe('when a letter came', () => {
  test('stands in the first Received, which goes on over lines, and in Date', async () => {
    expect(
      await times(
        'Received: from mx.druk.example (mx.druk.example [192.0.2.7])',
        '\tby mail.stad.example with ESMTPS id 4; Thu, 19 Nov 2026 09:12:44 +0100 (CET)',
        'Received: from inner.druk.example by mx.druk.example; Thu, 19 Nov 2026 07:00:00 +0100',
        'Date: Thu, 19 Nov 2026 06:59:58 +0100',
      ),
    ).toEqual({ received: '2026-11-19T08:12:44.000Z', date: '2026-11-19T05:59:58.000Z' })
  })

  test.each([
    ['an offset and a comment', 'Thu, 19 Nov 2026 06:59:58 +0100 (CET)', '2026-11-19T05:59:58.000Z'],
    ['no day of the week and no seconds', '9 Nov 2026 06:59 GMT', '2026-11-09T06:59:00.000Z'],
    ['UT', '9 Nov 2026 06:59:58 UT', '2026-11-09T06:59:58.000Z'],
  ])('is read with %s', async (_, date, at) => {
    expect(await times(`Date: ${date}`)).toEqual({ date: at })
  })

  test.each([
    ['no such header', ['Subject: x'], {}],
    ['a Received without a time', ['Received: by mail.stad.example with HTTP'], {}],
    ['a date that is none', ['Date: gisteren'], {}],
    ['no zone', ['Date: Thu, 19 Nov 2026 06:59:58'], {}],
    ['a zone that only some know', ['Date: Thu, 19 Nov 2026 06:59:58 CET'], {}],
    ['a month that may be the day', ['Date: 10/11/2026 06:59 +0100'], {}],
    ['a day that there is not', ['Date: Tue, 31 Feb 2026 06:59:58 +0100'], {}],
    ['a day alone', ['Date: 19 Nov 2026'], {}],
  ])('is not known with %s', async (_, lines, expected) => {
    expect(await times(...lines)).toEqual(expected)
  })

  test('is not read from the letter’s own words', async () => {
    expect(await readLetterTimes(Buffer.from('Subject: x\r\n\r\nDate: 1 Jan 1990 00:00 +0000'))).toEqual({})
  })
})

test.each([
  ['an address', ['From: Jan <Jan@Druk.Example>'], 'jan@druk.example'],
  ['no sender', ['Subject: x'], null],
  ['two senders', ['From: a@b.example', 'From: c@d.example'], null],
  ['a name alone', ['From: Jan'], null],
])('a letter with %s', async (_, lines, expected) => {
  expect(await readLetterSender(letter(...lines))).toBe(expected)
})

describe('a supplier’s table', () => {
  const table = (...lines: string[]) => readSupplierTable(Buffer.from(lines.join('\n')), sender)

  test('is read with its own columns passed over, by semicolons or commas', async () => {
    const rows = [{ people: '12', kinds: 'Namen' }, { people: '3' }]
    expect(await table('Dossier;Personen;Soorten', 'a;12;Namen', 'b;3;')).toEqual({ rows })
    expect(await table('Dossier,Personen,Soorten', 'a,12,Namen', 'b,3,')).toEqual({ rows })
  })

  test.each([
    ['no column that we know', ['Kleur;Maat', 'rood;3']],
    ['nothing in it', ['']],
    ['a quote that never closes', ['Personen;Soorten', '"12;x']],
  ])('with %s offers nothing', async (_, lines) => {
    expect(await table(...lines)).toBeNull()
  })

  test('with more rows than anybody would look at says so', async () => {
    const params = { rows: 20_001, limit: 20_000 }
    expect(await table('Personen', ...Array.from({ length: 20_001 }, () => '1'))).toEqual({
      problem: { line: null, code: 'tooManyRows', params },
    })
  })

  test('that is a workbook says why it is not read: too large, damaged, or while others are', async () => {
    const problem = (code: string) => ({ problem: { line: null, code } })
    const book = new exceljs.Workbook()
    const page = book.addWorksheet('een')
    page.addRow(['Personen'])
    const small = new Uint8Array(await book.xlsx.writeBuffer())
    page.mergeCells('B2:Z5000')
    const large = new Uint8Array(await book.xlsx.writeBuffer())
    expect(await readSupplierTable(large, sender)).toEqual(problem('fileTooLarge'))
    expect(await readSupplierTable(small.subarray(0, 500), sender)).toEqual(problem('notWorkbook'))
    const five = await Promise.all(Array.from({ length: 5 }, () => readSupplierTable(small, sender)))
    expect(five).toEqual([...Array.from({ length: 4 }, () => ({ rows: [] })), problem('tooManyFiles')])
  })

  test('that is a workbook says which cells are merged over rows, and not those over columns', async () => {
    const book = new exceljs.Workbook()
    const page = book.addWorksheet('een')
    page.addRows([
      ['Naam', 'Systeem', 'Aantal personen', 'Records', 'Nota'],
      ['Stad', 'a', 120, 9],
      ['', 'b'],
      ['Dorp', 'c', 7, 8],
    ])
    for (const place of ['A2:A3', 'C2:C3', 'D4:E4']) page.mergeCells(place)
    const rows = [
      { name: 'Stad', people: '120', records: '9', merged: { name: 'A2', people: 'C2' } },
      { name: 'Stad', people: '120', merged: { name: 'A2', people: 'C2' } },
      { name: 'Dorp', people: '7', records: '8' },
    ]
    expect(await readSupplierTable(new Uint8Array(await book.xlsx.writeBuffer()), sender)).toEqual({ rows })
  })

  test('in another encoding offers nothing', async () => {
    expect(await readSupplierTable(Buffer.from('Personen\n\u00e9', 'latin1'), sender)).toBeNull()
  })
})
