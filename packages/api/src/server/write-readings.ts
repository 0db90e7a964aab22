import type { FastifyInstance } from 'fastify'
import { writeReadings, type Context } from '@lekboek/usecases'

/** As long a reading waits to be written at most. */
const writeEveryMs = 1000

/** Writes who read what at every interval until the server closes, and once more then. */
export function writeReadingsWhile(app: FastifyInstance, context: Pick<Context, 'database' | 'now'>): void {
  const write = () =>
    writeReadings(context).catch(() =>
      app.log.warn('readings could not be written; they wait for the next time'),
    )
  const timer = setInterval(() => void write(), writeEveryMs)
  timer.unref()
  app.addHook('onClose', async () => {
    clearInterval(timer)
    // What waits for a write that is under way is not in it.
    await write()
    await write()
  })
}
