import ExcelJS from 'exceljs'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanPhoto, mostPixels } from './clean-photo.ts'
import { signedKinds } from './file-kinds.ts'
import { NotThatKind, sniffFile } from './sniff-file.ts'

const kindOf = async (bytes: Uint8Array, name = 'x') => (await sniffFile(bytes, name))?.kind.mediaType ?? null
const utf8 = (text: string) => Buffer.from(text)

const picture = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: '#a03010' } })
const withPlace = (of = picture()) =>
  of.withMetadata({ orientation: 6 }).withExifMerge({
    IFD0: { Make: 'Telefoonmaker' },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '51/1 3/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '3/1 43/1 0/1',
    },
  })

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = []
  for await (const part of source) read.push(part)
  return Buffer.concat(read)
}

describe('the kind of a file', () => {
  test.each<[string, string, Uint8Array]>([
    ['application/pdf', 'x.jpg', utf8('%PDF-1.7\n')],
    ['text/plain', 'x.html', utf8('<html><script>alert(1)</script>')],
    ['text/plain', 'x.js', utf8('fetch("/")')],
    ['text/plain', 'naïef.txt', Buffer.from('geen UTF-8: \xe9\xe8', 'latin1')],
    ['text/csv', 'lijst.CSV', utf8('naam;bedrag\nAn;3')],
    [
      'message/rfc822',
      'brief.txt',
      utf8('Received: from x\r\nFrom: a@b.example\r\nSubject: lek\r\n\r\nTekst'),
    ],
    ['text/plain', 'brief.eml', utf8('Geen brief, al staat er From: in\n')],
  ])('is %s for %s, by what is in it', async (mediaType, name, bytes) => {
    expect(await kindOf(bytes, name)).toBe(mediaType)
  })

  test.each(['jpeg', 'png', 'webp'] as const)('of a photo is found: %s', async (format) => {
    expect(await kindOf(await picture().toFormat(format).toBuffer(), 'x.txt')).toBe(`image/${format}`)
  })

  test('of a workbook is found in its archive', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('a').addRow(['b'])
    expect(await kindOf(Buffer.from(await book.xlsx.writeBuffer()), 'x.zip')).toMatch(/spreadsheetml\.sheet$/)
  })

  test.each<[string, Uint8Array]>([
    ['a program', Buffer.concat([utf8('MZ'), Buffer.alloc(200)])],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
    ['a drawing that can run', utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a text with a zero byte', utf8('a\0b')],
    ['noise', Buffer.from('0102030405060708', 'hex')],
    ['a moving picture', utf8('GIF89a')],
  ])('is none for %s', async (_, bytes) => {
    expect(await kindOf(bytes, 'x.pdf')).toBeNull()
  })

  test('of a text is held to its end', async () => {
    const sniffed = await sniffFile(utf8('Een gewone tekst'), 'x.txt')
    const rest = Buffer.concat([utf8('Een gewone tekst'), Buffer.from('MZ\0\0')])
    await expect(all(sniffed!.watched(once(rest)))).rejects.toThrow(NotThatKind)
  })

  test('of a container of Outlook is a letter only where it has a letter’s parts', async () => {
    const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])
    const sniffed = await sniffFile(container, 'x.msg')
    expect(sniffed?.kind.mediaType).toBe('application/vnd.ms-outlook')
    await expect(all(sniffed!.watched(once(container)))).rejects.toThrow(NotThatKind)
    // Its name lies over the border of two parts.
    const stream = Buffer.from('__properties_version1.0', 'utf16le')
    async function* cut() {
      yield Buffer.concat([container, stream.subarray(0, 9)])
      yield stream.subarray(9)
    }
    expect(await all(sniffed!.watched(cut()))).toHaveLength(container.length + stream.length)
  })
})

const kindNamed = (format: string) => signedKinds.find(({ mediaType }) => mediaType === `image/${format}`)!
const cleanedAs = async (format: string, photo: Buffer) => (await cleanPhoto(photo, kindNamed(format))).bytes

/** Letters of which no two stand alike, the same at every run. */
function noise(length: number, levels: number): Buffer {
  let state = 1
  return Buffer.from(
    Array.from({ length }, () => {
      state = (state * 48_271) % 2_147_483_647
      return Math.floor(((state % levels) * 255) / (levels - 1))
    }),
  )
}

describe('a photo', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'comes out without its place and device, the right way up: %s',
    async (format) => {
      const photo = await withPlace().toFormat(format).toBuffer()
      expect((await sharp(photo).metadata()).exif?.includes('Telefoonmaker')).toBe(true)
      const clean = await cleanedAs(format, photo)
      const { exif, xmp, iptc, icc, orientation, width, height } = await sharp(clean).metadata()
      expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
      expect(clean.includes('Telefoonmaker')).toBe(false)
      expect([width, height]).toEqual([20, 40])
      expect(await kindOf(clean)).toBe(`image/${format}`)
    },
  )

  test('leaves behind what was hidden behind its end', async () => {
    const polyglot = Buffer.concat([
      await picture().jpeg().toBuffer(),
      utf8('PK\x03\x04<script>alert(1)</script>'),
    ])
    expect((await cleanedAs('jpeg', polyglot)).includes('<script>')).toBe(false)
  })

  test('that stands for more than any camera sees is refused before it is unfolded', async () => {
    const side = Math.ceil(Math.sqrt(mostPixels)) + 1
    const bomb = await sharp({ create: { width: side, height: side, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    await expect(cleanedAs('png', bomb)).rejects.toMatchObject({ why: 'tooManyPixels' })
  })

  test('that would grow by being cleaned becomes a JPEG', async () => {
    const raw = { width: 300, height: 300, channels: 1 } as const
    const photo = await sharp(noise(90_000, 8), { raw })
      .blur(4)
      .png({ palette: true, colours: 16 })
      .toBuffer()
    const asItCame = await sharp(photo).png().toBuffer()
    expect(asItCame.length).toBeGreaterThan(photo.length)
    const clean = await cleanPhoto(photo, kindNamed('png'), 0)
    expect([clean.kind.mediaType, await kindOf(clean.bytes)]).toEqual(['image/jpeg', 'image/jpeg'])
    expect(clean.bytes.length).toBeLessThanOrEqual(photo.length)
  })

  test('that grows whatever is done is refused', async () => {
    const raw = { width: 300, height: 300, channels: 1 } as const
    const photo = await sharp(noise(90_000, 8), { raw })
      .png({ palette: true, colours: 8, dither: 0 })
      .toBuffer()
    await expect(cleanPhoto(photo, kindNamed('png'), 0)).rejects.toMatchObject({ why: 'grows' })
  })

  test('that is cut off is refused, and the next one is not kept waiting', async () => {
    const whole = await picture(400, 400).jpeg().toBuffer()
    const [cut, next] = await Promise.allSettled([
      cleanedAs('jpeg', whole.subarray(0, 300)),
      cleanedAs('jpeg', whole),
    ])
    expect(cut).toMatchObject({ status: 'rejected', reason: { why: 'broken' } })
    expect(next.status).toBe('fulfilled')
  })
})
