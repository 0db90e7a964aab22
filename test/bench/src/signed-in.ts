import { openDatabase, readPlatform, readRegister, type Database, type Statement } from '@lekboek/database'
import { rightsOf } from '@lekboek/usecases'
import { burst, type RequestOf } from './load.ts'
import { median } from './median.ts'

/** What is measured: one person's session and the register they open. */
export interface SignedIn {
  readonly appUrl: string
  readonly sessionToken: string
  readonly organisationId: string
  /** The whole request, W2, and the port that answers it. */
  readonly request: RequestOf
  readonly port: number
}

const rounds = 9
const repeats = 400
const nothing: Statement = { name: 'bench.nothing', text: 'SELECT 1', values: [] }

/**
 * What a request pays before its own work, beside the whole of W2: finding the session and its rights, and the
 * transaction around one statement instead of the statement alone. Each by itself, unhurried, in milliseconds.
 */
export async function signedInRow(measured: SignedIn): Promise<string> {
  const database = openDatabase({ url: measured.appUrl, poolSize: 1 })
  try {
    const taken = {
      whole: [] as number[],
      rights: [] as number[],
      inside: [] as number[],
      alone: [] as number[],
    }
    await round(database, measured)
    for (let number = 0; number < rounds; number += 1) {
      const one = await round(database, measured)
      for (const name of ['whole', 'rights', 'inside', 'alone'] as const) taken[name].push(one[name])
    }
    const whole = median(taken.whole)
    const rights = median(taken.rights)
    const around = median(taken.inside) - median(taken.alone)
    const share = (100 * (rights + around)) / whole
    return `a signed-in request: session and rights ${rights.toFixed(3)} ms, transaction ${around.toFixed(3)} ms, W2 by itself ${whole.toFixed(3)} ms: ${share.toFixed(0)} % (at most 15)`
  } finally {
    await database.close()
  }
}

async function round(database: Database, { sessionToken, organisationId, request, port }: SignedIn) {
  const by = { sessionToken }
  return {
    whole: (await burst(port, request, 1, 0.5)).p50,
    rights: await each(() => rightsOf(database, by, new Date().toISOString()).in(organisationId)),
    inside: await each(() => readRegister(database, organisationId, nothing)),
    alone: await each(() => readPlatform(database, nothing)),
  }
}

async function each(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let number = 0; number < repeats; number += 1) {
    const at = performance.now()
    await work()
    times.push(performance.now() - at)
  }
  return median(times)
}
