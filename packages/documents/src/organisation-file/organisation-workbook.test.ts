import { deflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { unpack } from '../table-file/unpack.ts'
import { organisationFields, organisationKind } from './organisation-row.ts'
import { readOrganisationFile } from './read-organisation-file.ts'

const sender = { person: 'els', organisation: 'a town' }
const header = organisationFields.map((field) => organisationKind.columns[field].names[0])
const berkenveld = [
  'Berkenveld',
  'gemeente',
  '0998.300.034',
  90_400,
  'OVO900400',
  'info@berkenveld.example',
  'nl',
]
const rest = ['GBA', 'DPO Berkenveld', 'dpo@berkenveld.example']

async function workbookOf(...rows: exceljs.CellValue[][]): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('organisaties').addRows(rows)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe('a workbook', () => {
  test('is read by the rules of the text file: numbers, days, links, formulas and rich text as they are seen', async () => {
    const file = await readOrganisationFile(
      await workbookOf(
        header,
        [...berkenveld, ...rest, new Date('2025-01-01T00:00:00Z')],
        [
          { richText: [{ text: 'Water' }, { text: 'hoek' }] },
          'OCMW',
          '0998.300.727',
          null,
          { formula: '"OVO"&900401', result: 'OVO900401' },
          { text: 'info@waterhoek.example', hyperlink: 'mailto:info@waterhoek.example' },
          ...['fr', 'GBA', null, null, '31/01/2025'],
        ],
      ),
      sender,
    )
    expect(file.problems).toEqual([])
    expect(file.rows.map(({ line }) => line)).toEqual([2, 3])
    expect(file.rows[0]?.values).toMatchObject({ name: 'Berkenveld', nis: '90400', validFrom: '2025-01-01' })
    expect(file.rows[1]?.values).toEqual({
      ...{
        name: 'Waterhoek',
        form: 'OCMW',
        kbo: '0998.300.727',
        nis: null,
        ovo: 'OVO900401',
        language: 'fr',
      },
      ...{ email: 'info@waterhoek.example', authority: 'GBA', dpoName: null, dpoEmail: null },
      validFrom: '31/01/2025',
    })
  })

  test('without the last cells has them empty; with more than the header names a row is refused', async () => {
    const file = await readOrganisationFile(
      await workbookOf(header, [...berkenveld, 'GBA'], [], [...berkenveld, ...rest, '2025-01-01', 'meer']),
      sender,
    )
    expect(file.rows.map(({ line, values }) => [line, values.dpoName])).toEqual([[2, null]])
    expect(file.problems.map(({ line, code }) => [line, code])).toEqual([[4, 'wrongFieldCount']])
  })

  test.each([
    ['is empty', () => workbookOf(), 'emptyFile'],
    ['has no header', () => workbookOf([...berkenveld, ...rest]), 'missingHeader'],
    ['is cut off', async () => (await workbookOf(header)).slice(0, 900), 'notWorkbook'],
    [
      'is another ZIP file',
      () => Promise.resolve(zipOf('letter.txt', Buffer.from('geachte'))),
      'notWorkbook',
    ],
    [
      'unpacks without end',
      () => Promise.resolve(zipOf('xl/workbook.xml', Buffer.alloc(60_000_000))),
      'fileTooLarge',
    ],
  ])('that %s is refused whole', async (_, bytes, code) => {
    const file = await readOrganisationFile(await bytes(), sender)
    expect(file).toMatchObject({ rows: [], problems: [{ code }] })
  })
})

describe('the size of what is packed', () => {
  test('is what comes out, not what the file says', () => {
    const lying = zipOf('a', Buffer.alloc(5_000_000))
    expect(lying.length).toBeLessThan(10_000)
    expect(unpack(lying, 5_000_000)).toEqual(new Map())
    expect(unpack(lying, 4_999_999)).toBe('tooLarge')
  })
})

/** A ZIP file of one part that says it unpacks to one byte. */
function zipOf(name: string, content: Buffer): Uint8Array {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04_03_4b_50)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(1, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02_01_4b_50)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(1, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length + name.length, 12)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]))
}
