import fs from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isUuid } from '../door/in-register.ts'
import { codeOf } from '../server/operator-error.ts'
import { openChunks, sealChunks } from './chunks.ts'

/** Where sealed files lie. Nothing is ever written there in the clear. */
export interface BlobStore {
  /** Seals a file under a key of its own. It is there whole or not at all. */
  write(id: string, key: Uint8Array, source: AsyncIterable<Uint8Array>): Promise<void>
  /** The file, checked chunk by chunk. @throws {SealBroken} while it is read. */
  read(id: string, key: Uint8Array): AsyncIterable<Buffer>
  /** Leaves nothing of it, written whole or in part; of what is not there too. */
  remove(id: string): Promise<void>
}

/** A folder of sealed files, for its owner alone. */
export function blobFolder(root: string): BlobStore {
  const placeOf = (id: string) => {
    if (!isUuid(id)) throw new Error('a blob is named by a UUID')
    // The end of an id is of chance: some files in each of 256 folders.
    return path.join(root, id.slice(-2), id)
  }
  return {
    async write(id, key, source) {
      const place = placeOf(id)
      await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      const draft = `${place}.part`
      try {
        const file = await fs.open(draft, 'wx', 0o600)
        await pipeline(sealChunks(source, key, id), file.createWriteStream({ flush: true }))
        await fs.rename(draft, place)
        await flushed(path.dirname(place))
      } catch (error) {
        await fs.rm(draft, { force: true })
        throw error
      }
    },
    read: (id, key) => openChunks(bytesOf(placeOf(id)), key, id),
    async remove(id) {
      await Promise.all([fs.rm(placeOf(id), { force: true }), fs.rm(`${placeOf(id)}.part`, { force: true })])
    },
  }
}

/** A name is on disk once its folder is: until then a machine that loses its power forgets it. */
async function flushed(folder: string): Promise<void> {
  const opened = await fs.open(folder)
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

/** A sealed file that should be there and is not. */
export class BlobMissing extends Error {
  constructor() {
    super('a sealed file is not where it was written')
  }
}

async function* bytesOf(place: string): AsyncGenerator<Buffer, void, undefined> {
  const file = await fs.open(place).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? new BlobMissing() : error
  })
  yield* file.createReadStream() as AsyncIterable<Buffer>
}
