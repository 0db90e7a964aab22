import type { FastifyInstance } from 'fastify'
import { addAttempts, type AttemptRule, type Context } from '@lekboek/usecases'

/** One key's window as this process knows it. */
interface Window {
  readonly seconds: number
  beganAt: number
  /** What the database counted for all processes together, when it was last written. */
  known: number
  /** On its way to the database. */
  sent: number
  /** Counted here since. */
  own: number
}

/** As often the counts reach the database. */
const writeEveryMs = 1000
/** More keys than a busy minute has; beyond it this process begins to count anew, and what was written still stands. */
const mostWindows = 100_000

/**
 * Counts requests without asking the database at each: here at once, in its windows at every {@link RequestCounts.write}. Two
 * processes learn of each other's requests only then, so that both together let through what each may count in between.
 * While the database does not answer, each goes on by its own count: nobody is locked out for it, and nobody let loose.
 */
export class RequestCounts {
  readonly #database: Context['database']
  readonly #now: Context['now']
  readonly #windows = new Map<string, Window>()
  #writing: Promise<void> | null = null

  constructor({ database, now }: Pick<Context, 'database' | 'now'>) {
    this.#database = database
    this.#now = now
  }

  /** Counts one request under a key. @returns null when it is within the rule, else whole seconds until it may be tried again. */
  take(key: string, { seconds, max }: AttemptRule): number | null {
    const now = Date.parse(this.#now())
    const window = this.#windowOf(key, seconds, now)
    if (window.known + window.sent + window.own >= max) {
      return Math.max(1, Math.ceil((window.beganAt + seconds * 1000 - now) / 1000))
    }
    window.own += 1
    return null
  }

  /** Counts under another key what was counted here under this one, once it is known that both are one. */
  move(from: string, to: string): void {
    const window = this.#windows.get(from)
    if (!window) return
    this.#windows.delete(from)
    this.#windowOf(to, window.seconds, Date.parse(this.#now())).own += window.own + window.sent
  }

  /** Writes what was counted since the last time, and learns what other processes counted. One write at a time. */
  write(): Promise<void> {
    return (this.#writing ??= this.#writeAll().finally(() => (this.#writing = null)))
  }

  /** Writes at every interval until the server closes, and once more then. */
  writeWhile(app: FastifyInstance): void {
    const write = () => this.write().catch(() => app.log.warn('the counts of requests could not be written'))
    const timer = setInterval(() => void write(), writeEveryMs)
    timer.unref()
    app.addHook('onClose', async () => {
      clearInterval(timer)
      await write()
    })
  }

  async #writeAll(): Promise<void> {
    this.#forget()
    const unwritten = [...this.#windows].filter(([, { own }]) => own > 0)
    const bySeconds = Map.groupBy(unwritten, ([, { seconds }]) => seconds)
    for (const [seconds, windows] of bySeconds) await this.#writeSome(seconds, windows)
  }

  async #writeSome(seconds: number, windows: readonly (readonly [string, Window])[]): Promise<void> {
    for (const [, window] of windows) {
      window.sent = window.own
      window.own = 0
    }
    const counts = windows.map(([key, { sent }]) => ({ key, count: sent }))
    try {
      const totals = await addAttempts(this.#database, counts, seconds, this.#now())
      for (const [key, window] of windows) {
        const total = totals.get(key)
        if (total) Object.assign(window, { known: total.count, beganAt: total.beganAt, sent: 0 })
      }
    } catch (error) {
      for (const [, window] of windows) {
        window.own += window.sent
        window.sent = 0
      }
      throw error
    }
  }

  #windowOf(key: string, seconds: number, now: number): Window {
    const known = this.#windows.get(key)
    if (known && known.beganAt + seconds * 1000 > now) return known
    if (this.#windows.size >= mostWindows) this.#windows.clear()
    const window = { seconds, beganAt: now, known: 0, sent: 0, own: 0 }
    this.#windows.set(key, window)
    return window
  }

  #forget(): void {
    const now = Date.parse(this.#now())
    for (const [key, { beganAt, seconds }] of this.#windows) {
      if (beganAt + seconds * 1000 <= now) this.#windows.delete(key)
    }
  }
}
