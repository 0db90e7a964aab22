import fs from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { lekboekStarts, ready, refusalOf } from './lekboek-starts.ts'

const { start, dataFolder, port } = lekboekStarts()

describe('a start that cannot be says why in one sentence:', () => {
  test('a second start', async () => {
    const first = await ready(start())
    const refusal = await refusalOf(start())
    expect(refusal).toBe(
      `Lekboek is already running on the data folder ${dataFolder()} (process ${first.pid}): stop that one first.`,
    )
    expect((await fetch(`http://127.0.0.1:${port()}/health`)).status).toBe(200)
  })

  test('a busy port, before anything is made', async () => {
    const other = net.createServer().listen(port(), '127.0.0.1')
    await once(other, 'listening')
    expect(await refusalOf(start())).toBe(
      `Port ${port()} is in use: stop what uses it, or choose another with PORT.`,
    )
    expect(await fs.readdir(dataFolder())).toEqual([])
    other.close()
  })

  test('a data folder of another PostgreSQL', async () => {
    await (await ready(start())).end('SIGTERM')
    const version = path.join(dataFolder(), 'postgres/PG_VERSION')
    await fs.writeFile(version, '16\n')
    expect(await refusalOf(start())).toContain(
      'was made by PostgreSQL 16 and this Lekboek brings PostgreSQL 18',
    )
    expect(await fs.readFile(version, 'utf8')).toBe('16\n')
  })

  test('a folder that is a file', async () => {
    await fs.writeFile(dataFolder(), 'not a folder')
    expect(await refusalOf(start())).toContain('is a file, not a folder')
  })

  test('a read-only disk', async () => {
    await fs.mkdir(dataFolder())
    const readOnly = `mount -t tmpfs -o ro,size=256m tmpfs "$LEKBOEK_DATA"`
    expect(await refusalOf(start({ inMountNamespace: readOnly }))).toContain('lies on a read-only disk')
  })

  test('a disk that is full from the beginning', async () => {
    await fs.mkdir(dataFolder())
    const full = `mount -t tmpfs -o size=4m tmpfs "$LEKBOEK_DATA"`
    expect(await refusalOf(start({ inMountNamespace: full }))).toMatch(
      /^The disk that holds .* is full \(4 MB free/,
    )
  })

  test('a disk that fills up while the database starts', async () => {
    await fs.mkdir(dataFolder())
    // Room enough to begin and too little to end: the file takes what initdb needs while initdb runs.
    const filling = `mount -t tmpfs -o size=100m tmpfs "$LEKBOEK_DATA"; (for _ in $(seq 6000); do [ -e "$LEKBOEK_DATA/postgres.new" ] && break; sleep 0.01; done; head -c 90m /dev/zero > "$LEKBOEK_DATA/filler" 2>/dev/null) & true`
    expect(await refusalOf(start({ inMountNamespace: filling }))).toMatch(/^The disk that holds .* is full/)
  })

  test.each([
    [
      'nothing listens',
      'postgresql://x:y@127.0.0.1:1/lekboek',
      'Nothing answers at the database 127.0.0.1:1/lekboek',
    ],
    [
      'no such host',
      'postgresql://x:y@nowhere.invalid/lekboek',
      'The host of the database nowhere.invalid/lekboek',
    ],
    ['not an address', 'lekboek', 'DATABASE_URL must look like'],
  ])('DATABASE_URL: %s', async (_, url, sentence) => {
    const refusal = await refusalOf(start({ env: { DATABASE_URL: url } }))
    expect(refusal).toContain(sentence)
    expect(refusal).not.toContain(':y@')
  })

  test.each([
    ['PORT', 'eighty'],
    ['LEKBOEK_URL', 'lekboek.example'],
    ['LEKBOEK_SECRET', 'short'],
    ['LEKBOEK_MASTER_KEY', 'short'],
    ['LEKBOEK_UPLOAD', '0'],
    ['LEKBOEK_QUOTA', 'much'],
    ['LEKBOEK_CLAMD', 'scanner'],
    ['LEKBOEK_DEMO', 'maybe'],
    ['LEKBOEK_LOG', 'loud'],
    ['LEKBOEK_PROXY', 'the-proxy'],
    ['LEKBOEK_PROXY', '10.0.0.0/33'],
    ['LEKBOEK_LIMITS', '0'],
    ['LEKBOEK_LIMITS', 'off'],
    ['LEKBOEK_IDLE', '0'],
    ['LEKBOEK_IDLE', 'never'],
  ])('a meaningless %s', async (name, value) => {
    expect(await refusalOf(start({ env: { [name]: value } }))).toContain(`${name} must `)
  })
})
