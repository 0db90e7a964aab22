import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { OutsiderContext } from '@lekboek/usecases'

/** Long enough for a second press or a lost answer, short enough that no receipt stays in memory. */
const keptMs = 120_000
const mostKept = 10_000

/** What came of forms that were sent just now, or are being taken in: the same form with the same words gets the same again. */
export class SentForms<Outcome extends object> {
  readonly #kept: LRUCache<string, Promise<Outcome>>

  constructor({ now }: Pick<OutsiderContext, 'now'>) {
    const clock = { now: () => Date.parse(now()) }
    this.#kept = new LRUCache<string, Promise<Outcome>>({
      ...{ max: mostKept, ttl: keptMs, ttlAutopurge: true, perf: clock },
    })
  }

  /** Does the work of a form once; what failed, or is not worth keeping, is done anew. */
  async once(
    form: { readonly id: string; readonly words: unknown },
    work: () => Promise<Outcome>,
    isKept: (outcome: Outcome) => boolean,
  ): Promise<Outcome> {
    const key = `${form.id}|${createHash('sha256').update(JSON.stringify(form.words)).digest('base64url')}`
    const earlier = this.#kept.get(key)
    if (earlier) return earlier
    const doing = work()
    this.#kept.set(key, doing)
    const forget = () => {
      if (this.#kept.peek(key) === doing) this.#kept.delete(key)
    }
    try {
      const outcome = await doing
      if (!isKept(outcome)) forget()
      return outcome
    } catch (error) {
      forget()
      throw error
    }
  }
}
