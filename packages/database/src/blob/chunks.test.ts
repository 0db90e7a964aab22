import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openChunks, sealChunks } from './chunks.ts'

const key = randomBytes(32)
const id = '0195a7c0-0000-7000-8000-000000000001'
const chunk = 65_536 + 16

async function* parts(bytes: Uint8Array, length = 40_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}
async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const read: Uint8Array[] = []
  for await (const part of source) read.push(part)
  return Buffer.concat(read)
}
const seal = (plain: Uint8Array, length?: number) => all(sealChunks(parts(plain, length), key, id))
const open = (sealed: Uint8Array, { by = key, as = id, length = 40_000 } = {}) =>
  all(openChunks(parts(sealed, length), by, as))

/** Three chunks and a little. */
const file = randomBytes(200_000)

describe('a sealed file', () => {
  test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 131_073, 200_000])(
    'comes back, in whatever parts: %i bytes',
    async (length) => {
      const plain = file.subarray(0, length)
      for (const by of [997, 65_535, 65_536, 65_552, 65_553, 150_000]) {
        expect((await open(await seal(plain, by), { length: by })).equals(plain)).toBe(true)
      }
    },
  )

  test('shows nothing of what is in it', async () => {
    const sealed = await seal(Buffer.from('An Peeters '.repeat(10_000)))
    expect(sealed.includes('Peeters')).toBe(false)
  })

  test.each<[string, (sealed: Buffer) => Buffer]>([
    ['a changed byte at its beginning', (sealed) => flipped(sealed, 0)],
    ['a changed byte in the first chunk', (sealed) => flipped(sealed, 7)],
    ['a changed byte in the last chunk', (sealed) => flipped(sealed, sealed.length - 20)],
    ['a changed tag', (sealed) => flipped(sealed, sealed.length - 1)],
    ['its last chunk left out', (sealed) => sealed.subarray(0, 1 + 3 * chunk)],
    ['all but its first chunk left out', (sealed) => sealed.subarray(0, 1 + chunk)],
    ['a cut in the middle of a chunk', (sealed) => sealed.subarray(0, 1 + chunk + 500)],
    [
      'its first chunk left out',
      (sealed) => Buffer.concat([sealed.subarray(0, 1), sealed.subarray(1 + chunk)]),
    ],
    ['two chunks in each other’s place', (sealed) => swapped(sealed)],
    ['a chunk twice', (sealed) => Buffer.concat([sealed.subarray(0, 1 + chunk), sealed.subarray(1)])],
    ['something behind its end', (sealed) => Buffer.concat([sealed, Buffer.of(0)])],
    ['the rest of another one behind its end', (sealed) => Buffer.concat([sealed, sealed.subarray(1)])],
    ['nothing left', () => Buffer.alloc(0)],
    ['its format alone left', (sealed) => sealed.subarray(0, 1)],
  ])('with %s is refused', async (_, bent) => {
    await expect(open(bent(await seal(file)))).rejects.toThrow('sealed bytes')
  })

  test('gives out no chunk that is not what was sealed', async () => {
    const seen: Buffer[] = []
    const reading = async () => {
      for await (const part of openChunks(parts(flipped(await seal(file), 1 + chunk + 3)), key, id))
        seen.push(part)
    }
    await expect(reading()).rejects.toThrow('sealed bytes')
    expect(Buffer.concat(seen).equals(file.subarray(0, 65_536))).toBe(true)
  })

  test('opens under its own key and as itself alone', async () => {
    const sealed = await seal(file)
    await expect(open(sealed, { by: randomBytes(32) })).rejects.toThrow('sealed bytes')
    await expect(open(sealed, { as: id.replace(/1$/, '2') })).rejects.toThrow('sealed bytes')
  })
})

function flipped(sealed: Buffer, at: number): Buffer {
  const changed = Buffer.from(sealed)
  changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
  return changed
}

function swapped(sealed: Buffer): Buffer {
  const [first, second] = [sealed.subarray(1, 1 + chunk), sealed.subarray(1 + chunk, 1 + 2 * chunk)]
  return Buffer.concat([sealed.subarray(0, 1), second, first, sealed.subarray(1 + 2 * chunk)])
}
