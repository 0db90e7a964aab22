import fs from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect } from 'vitest'
import { freePort, LekboekProcess, temporaryFolder } from './lekboek-process.ts'

interface Place {
  readonly env?: Readonly<Record<string, string>>
  readonly inMountNamespace?: string
  readonly verb?: readonly string[]
}

/** Starts of Lekboek for the tests of one file: each test has a folder and a port of its own, and what it started is ended. */
export function lekboekStarts() {
  let folder: string
  let port: number
  const started: LekboekProcess[] = []
  const dataFolder = () => path.join(folder, 'data')
  const endAll = () => Promise.all(started.splice(0).map((one) => one.end('SIGTERM')))

  beforeEach(async () => {
    folder = await temporaryFolder()
    port = await freePort()
  })

  afterEach(async () => {
    await endAll()
    await fs.rm(folder, { recursive: true, force: true })
  })

  function start({ env = {}, verb = ['serve'], inMountNamespace }: Place = {}): LekboekProcess {
    const defaults = { LEKBOEK_DATA: dataFolder(), PORT: String(port), LEKBOEK_DEMO: 'no' }
    const mount = inMountNamespace === undefined ? {} : { inMountNamespace }
    const one = new LekboekProcess({ verb, env: { ...defaults, ...env }, ...mount })
    started.push(one)
    return one
  }

  return { start, endAll, dataFolder, folder: () => folder, port: () => port }
}

export async function ready(one: LekboekProcess): Promise<LekboekProcess> {
  await one.saying('Lekboek is ready')
  return one
}

/** Refusals are for people: one sentence, no stack, exit code 1. */
export async function refusalOf(one: LekboekProcess): Promise<string> {
  expect(await one.exited).toBe(1)
  const lines = one.said.trim().split('\n')
  expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([])
  return lines.at(-1) ?? ''
}

export async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  // Several tests take the database away from under it.
  client.on('error', () => undefined)
  await client.connect()
  return client
}
