import { Piscina } from 'piscina'
import type { Typesetting } from './typesetter.ts'

/** Documents that wait their turn at most: beyond it the server says that it is busy rather than promise hours. */
const longestQueue = 100

// The module as it stands beside this one, in the source and in the build.
const thread = new URL(
  `./typesetter.thread${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`,
  import.meta.url,
)

let pool: Piscina<Typesetting, Uint8Array> | null = null

/**
 * Sets a document in a thread of its own, one after the other: a dossier with forty long messages takes seconds, in
 * which everybody else's requests must be answered.
 */
export async function typesetApart(typesetting: Typesetting): Promise<Uint8Array> {
  pool ??= new Piscina<Typesetting, Uint8Array>({
    filename: thread.href,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: longestQueue,
    idleTimeout: 60_000,
  })
  return pool.run(typesetting)
}
