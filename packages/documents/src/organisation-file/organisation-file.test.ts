import { describe, expect, test } from 'vitest'
import { tableByteLimit } from '../table-file/read-text.ts'
import { organisationRowLimit } from './organisation-row.ts'
import { readOrganisationFile } from './read-organisation-file.ts'

const sender = { person: 'els', organisation: 'a town' }
const bom = '\uFEFF'
const header = 'naam;soort;kbo;nis;ovo;e-mail;taal;autoriteit;dpo naam;dpo e-mail;geldig vanaf'
const berkenveld =
  'Berkenveld;gemeente;0998.300.034;90400;OVO900400;info@berkenveld.example;nl;GBA;DPO Berkenveld;dpo@berkenveld.example;2025-01-01'
const waterhoek = 'Waterhoek;OCMW;0998.300.727;;OVO900401;info@waterhoek.example;fr;GBA;;;2025-01-01'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (...lines: string[]) =>
  readOrganisationFile(utf8(bom + [header, ...lines, ''].join('\r\n')), sender)
const codes = async (bytes: Uint8Array) =>
  (await readOrganisationFile(bytes, sender)).problems.map(({ code }) => code)

describe('a file as municipalities make it', () => {
  test.each([
    ['with BOM and CRLF', bom, '\r\n'],
    ['without BOM and LF', '', '\n'],
    ['without a last line end', '', ''],
  ])('%s', async (_name, begin, end) => {
    const lineEnd = end || '\n'
    const file = await readOrganisationFile(
      utf8(begin + [header, berkenveld, waterhoek].join(lineEnd) + end),
      sender,
    )
    expect(file.problems).toEqual([])
    expect(file.rows.map(({ line }) => line)).toEqual([2, 3])
    expect(file.rows[0]?.values).toEqual({
      name: 'Berkenveld',
      form: 'gemeente',
      kbo: '0998.300.034',
      nis: '90400',
      ovo: 'OVO900400',
      email: 'info@berkenveld.example',
      language: 'nl',
      authority: 'GBA',
      dpoName: 'DPO Berkenveld',
      dpoEmail: 'dpo@berkenveld.example',
      validFrom: '2025-01-01',
    })
    expect(file.rows[1]?.values).toMatchObject({ nis: null, dpoName: null, dpoEmail: null, language: 'fr' })
  })

  test.each([',', '\t', '|'])('divided by %j as well as by semicolons', async (sign) => {
    const bytes = utf8([header, waterhoek].join('\n').replaceAll(';', sign))
    expect(await readOrganisationFile(bytes, sender)).toEqual(
      await readOrganisationFile(utf8(`${header}\n${waterhoek}`), sender),
    )
    expect((await readOrganisationFile(bytes, sender)).rows).toHaveLength(1)
  })

  test('columns in another order and written otherwise', async () => {
    const columns = header.split(';').reverse()
    const file = await readOrganisationFile(
      utf8(
        [
          columns.map((name) => ` ${name.toUpperCase()} `).join(';'),
          berkenveld.split(';').reverse().join(';'),
        ].join('\n'),
      ),
      sender,
    )
    expect(file.problems).toEqual([])
    expect(file.rows[0]?.values).toMatchObject({ name: 'Berkenveld', validFrom: '2025-01-01' })
  })

  test('quoted fields hold semicolons and quotes; spaces around a field go', async () => {
    const file = await read(
      waterhoek.replace('Waterhoek', '"Waterhoek; ""het"" dorp"').replace('OCMW', '  OCMW '),
    )
    expect(file.rows[0]?.values).toMatchObject({ name: 'Waterhoek; "het" dorp', form: 'OCMW' })
  })

  test('what is impossible but well-formed passes: judging it is not reading', async () => {
    const file = await read('Zonderkbo;gemeente;;;;;nl;GBA;;;31/02/2025', berkenveld, berkenveld)
    expect(file.problems).toEqual([])
    expect(file.rows).toHaveLength(3)
    expect(file.rows[0]?.values.validFrom).toBe('31/02/2025')
  })

  test('empty lines count as lines, not as rows', async () => {
    const file = await read('', berkenveld, '', '', waterhoek)
    expect(file.rows.map(({ line }) => line)).toEqual([3, 6])
  })
})

describe('columns of first people', () => {
  const invite = 'nodig uit als beheerder;Nodig uit als DPO'
  const withPeople = (...lines: string[]) =>
    readOrganisationFile(utf8([`${header};${invite}`, ...lines].join('\n')), sender)

  test('may be there or not, and are kept by role; an empty one says nothing', async () => {
    expect((await read(berkenveld)).rows[0]?.invited).toEqual({})
    const file = await withPeople(`${berkenveld};ann@berkenveld.example, koen@berkenveld.example;`)
    expect(file.problems).toEqual([])
    expect(file.rows[0]?.invited).toEqual({ admin: 'ann@berkenveld.example, koen@berkenveld.example' })
  })

  test('several lines in one cell are several addresses', async () => {
    const file = await withPeople(`${berkenveld};"a@x.example\nb@x.example";c@x.example`)
    expect(file.rows[0]?.invited).toEqual({ admin: 'a@x.example b@x.example', dpo: 'c@x.example' })
  })

  test.each([
    ['twice', `${header};${invite};nodig uit als dpo`, 'duplicateColumn'],
    ['for a role that nobody begins with', `${header};nodig uit als melder`, 'unknownColumn'],
  ])('refused %s', async (_, columns, code) => {
    expect(await codes(utf8(columns))).toEqual([code])
  })

  test.each([
    ['too long', 'x'.repeat(2001), 'fieldTooLong'],
    ['a character that is no text', 'a\u0007@x.example', 'controlCharacter'],
  ])('a row is refused for %s', async (_, addresses, code) => {
    expect(await withPeople(`${berkenveld};${addresses};`)).toMatchObject({
      rows: [],
      problems: [{ line: 2, code }],
    })
  })
})

describe('a file that is refused as a whole has no rows', () => {
  test.each([
    ['nothing', new Uint8Array(), 'emptyFile'],
    ['a BOM alone', utf8(bom), 'emptyFile'],
    ['only line ends', utf8('\r\n\r\n'), 'emptyFile'],
    ['UTF-16 with BOM', Uint8Array.from(Buffer.from(bom + header, 'utf16le')), 'notUtf8'],
    ['UTF-16 without BOM', Uint8Array.from(Buffer.from(header, 'utf16le')), 'notUtf8'],
    ['no header', utf8([berkenveld, waterhoek].join('\n')), 'missingHeader'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'notUtf8'],
    [
      'a quote that never closes',
      utf8([header, '"Berkenveld;gemeente', waterhoek].join('\n')),
      'brokenQuotes',
    ],
    ['text after a closing quote', utf8([header, '"Berken"veld;gemeente'].join('\n')), 'brokenQuotes'],
    ['more bytes than any such file has', new Uint8Array(tableByteLimit + 1), 'fileTooLarge'],
  ])('%s', async (_name, bytes, code) => {
    const file = await readOrganisationFile(bytes, sender)
    expect(file.problems.map((problem) => problem.code)).toEqual([code])
    expect(file.rows).toEqual([])
  })

  test('Windows-1252 is named with the line of its first odd byte', async () => {
    const bytes = Buffer.from(
      [header, berkenveld, waterhoek.replace('Waterhoek', 'Financiën')].join('\n'),
      'latin1',
    )
    expect(await readOrganisationFile(bytes, sender)).toEqual({
      rows: [],
      problems: [{ line: 3, code: 'notUtf8', params: { looksLike: 'Windows-1252' } }],
    })
    expect(await codes(utf8(bytes.toString('latin1')))).toEqual([])
  })

  test('the header says each column that is missing, strange or double', async () => {
    const file = await readOrganisationFile(utf8(header.replace('kbo', 'btw').replace('nis', 'naam')), sender)
    expect(file.problems).toEqual([
      { line: 1, code: 'missingColumn', params: { column: 'kbo' } },
      { line: 1, code: 'missingColumn', params: { column: 'nis' } },
      { line: 1, code: 'unknownColumn', params: { column: 'btw' } },
      { line: 1, code: 'duplicateColumn', params: { column: 'naam' } },
    ])
  })

  test('a column named like a property of every object is unknown', async () => {
    expect(await codes(utf8(`${header};constructor`))).toEqual(['unknownColumn'])
  })
})

describe('a bad row says why and leaves the others alone', () => {
  test.each([
    ['too few fields', 'Berkenveld;gemeente', 'wrongFieldCount'],
    ['too many fields', `${berkenveld};`, 'wrongFieldCount'],
    ['a name longer than 200', berkenveld.replace('Berkenveld', 'B'.repeat(201)), 'fieldTooLong'],
    ['an address longer than 254', berkenveld.replace('info@', `${'i'.repeat(250)}@`), 'fieldTooLong'],
    ['a NUL byte', berkenveld.replace('gemeente', 'gem\u0000eente'), 'controlCharacter'],
    ['another control character', berkenveld.replace('gemeente', 'gem\u0007eente'), 'controlCharacter'],
    ['a line end inside a name', berkenveld.replace('Berkenveld', '"Berken\nveld"'), 'controlCharacter'],
  ])('%s', async (_name, row, code) => {
    const file = await read(waterhoek, row, berkenveld)
    expect(file.problems).toMatchObject([{ line: 3, code }])
    expect(file.rows.map(({ values }) => values.name)).toEqual(['Waterhoek', 'Berkenveld'])
  })

  test('lines stay right after a row of two lines', async () => {
    const file = await read(berkenveld.replace('Berkenveld', '"Berken\r\nveld"'), waterhoek)
    expect(file.problems.map(({ line }) => line)).toEqual([2])
    expect(file.rows.map(({ line }) => line)).toEqual([4])
  })

  test('at the limits all is well', async () => {
    expect((await read(berkenveld.replace('Berkenveld', 'B'.repeat(200)))).problems).toEqual([])
  })
})

describe('a very long file', () => {
  const rows = (count: number): Uint8Array => utf8(`${header}\n${`${waterhoek}\n`.repeat(count)}`)

  test('50,000 rows are read', async () => {
    const file = await readOrganisationFile(rows(organisationRowLimit), sender)
    expect(file.problems).toEqual([])
    expect(file.rows).toHaveLength(50_000)
    expect(file.rows.at(-1)?.line).toBe(50_001)
  })

  test('one more is refused whole', async () => {
    expect(await readOrganisationFile(rows(organisationRowLimit + 1), sender)).toEqual({
      rows: [],
      problems: [{ line: null, code: 'tooManyRows', params: { rows: 50_001, limit: 50_000 } }],
    })
  })
})
