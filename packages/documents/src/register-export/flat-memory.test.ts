import { setTimeout as pause } from 'node:timers/promises'
import v8 from 'node:v8'
import vm from 'node:vm'
import { describe, expect, test } from 'vitest'
import { registerColumns } from './register-columns.ts'
import { registerCsv } from './register-csv.ts'
import { phishedMailbox } from './register-row.fixture.ts'
import type { RegisterRow } from './register-row.ts'
import { registerXlsx } from './register-xlsx.ts'

const options = { sheetName: 'Datalekregister', createdAt: new Date('2026-11-22T09:00:00.000Z') }
const keys = ['reference', 'title', 'awareAt', 'description', 'peopleCount', 'measureText']
const columns = registerColumns('nl', 'Europe/Brussels').filter(({ key }) => keys.includes(key))
const exports = {
  csv: (rows: AsyncIterable<RegisterRow>) => registerCsv(columns, rows, 'nl'),
  xlsx: (rows: AsyncIterable<RegisterRow>) => registerXlsx(columns, rows, options),
}

/** A long register that counts how far it was read. */
class LongRegister {
  pulled = 0
  isLeft = false
  readonly total: number
  constructor(total: number) {
    this.total = total
  }

  async *rows(): AsyncGenerator<RegisterRow, void, undefined> {
    const row = phishedMailbox()
    try {
      for (; this.pulled < this.total; this.pulled += 1) {
        // Random words, so that no compression hides how much is on its way.
        const title = crypto.randomUUID() + crypto.randomUUID()
        yield await Promise.resolve({ ...row, reference: `LIN ${String(this.pulled)}`, title })
      }
    } finally {
      this.isLeft = true
    }
  }
}

describe.each(['csv', 'xlsx'] as const)('a register of 100,000 dossiers as %s', (kind) => {
  test('memory stays flat while it is written', { timeout: 60_000 }, async () => {
    const register = new LongRegister(100_000)
    const chunks = exports[kind](register.rows())
    const heldBefore = held()
    let bytes = 0
    let most = 0
    let looks = 0
    for await (const chunk of chunks) {
      bytes += chunk.length
      if (bytes < looks * lookEveryBytes) continue
      looks += 1
      most = Math.max(most, held() - heldBefore)
    }
    expect(register.pulled).toBe(100_000)
    expect(bytes).toBeGreaterThan(5_000_000)
    expect(looks).toBeGreaterThan(5)
    expect(most).toBeLessThan(16 * 1024 * 1024)
  })

  test('no more rows are fetched than a slow reader takes', async () => {
    const register = new LongRegister(100_000)
    const chunks = exports[kind](register.rows())
    for (let taken = 0; taken < 3; taken += 1) {
      await chunks.next()
      await pause(300)
    }
    expect(register.pulled).toBeGreaterThan(0)
    expect(register.pulled).toBeLessThan(5_000)
    await chunks.return()
  })

  test('a reader that goes away ends the reading of the register', async () => {
    const register = new LongRegister(100_000)
    const chunks = exports[kind](register.rows())
    await chunks.next()
    await chunks.next()
    await chunks.return()
    await pause(100)
    const pulled = register.pulled
    await pause(100)
    expect(register.pulled).toBe(pulled)
    expect(register.isLeft).toBe(true)
  })

  test('a register that breaks half-way breaks the export, not silently shortens it', async () => {
    async function* broken(): AsyncGenerator<RegisterRow, void, undefined> {
      yield* new LongRegister(1_000).rows()
      throw new Error('connection lost')
    }
    await expect(drain(exports[kind](broken()))).rejects.toThrow('connection lost')
  })
})

v8.setFlagsFromString('--expose-gc')
const collectGarbage = vm.runInNewContext('gc') as () => void
const lookEveryBytes = 1_000_000

/** What is really held: garbage that nobody has swept yet says how busy the machine is, not how the export works. */
function held(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

async function drain(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const chunk of chunks) bytes += chunk.length
  return bytes
}
