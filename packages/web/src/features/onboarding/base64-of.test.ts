import { expect, test } from 'vitest'
import { base64Of } from './base64-of.ts'

test('every byte comes through, also of a file of several chunks', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256)
  const read = Uint8Array.from(atob((await base64Of(new Blob([bytes]))) ?? ''), (one) => one.charCodeAt(0))
  expect(read).toEqual(bytes)
})

test('a file that has gone in the meantime is no file', async () => {
  class Gone extends Blob {
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new Error('gone'))
    }
  }
  expect(await base64Of(new Gone())).toBeNull()
})
