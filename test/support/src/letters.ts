import { setTimeout as sleep } from 'node:timers/promises'
import { OneTimeLinks, sendMail, type Envelope, type Post } from '@lekboek/usecases'
import type { World } from './world.ts'

export const linkSecret = 'a secret of forty characters for tests.1'
export const linkBase = 'http://localhost:8080'

/** Keeps every letter that a world's jobs send. */
export class Letters implements Post {
  readonly sent: Envelope[] = []
  readonly links = new OneTimeLinks(linkSecret, linkBase)
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  send(envelope: Envelope): Promise<void> {
    this.sent.push(envelope)
    return Promise.resolve()
  }

  /** Sends what waits, as the worker would. */
  async deliver(): Promise<Envelope[]> {
    const before = this.sent.length
    const waiting = await this.#world.rows<{ id: string }>(
      `SELECT id FROM mail WHERE state = 'waiting' ORDER BY created_at, id`,
    )
    const context = { ...this.#world.nobody(), post: this, links: this.links }
    for (const { id } of waiting) await sendMail(context, { mailId: id })
    return this.sent.slice(before)
  }

  /** The token of the link in the newest letter to an address. */
  async tokenTo(email: string): Promise<string> {
    const before = this.sent.length
    // Work that no answer waits for may take a moment more.
    for (const until = Date.now() + 10_000; Date.now() < until; await sleep(20)) {
      await this.deliver()
      if (this.sent.slice(before).some(({ to }) => to === email)) break
    }
    return tokenIn(this.sent.findLast(({ to }) => to === email)?.text ?? '')
  }
}

/** What stands behind the `#` of the link in a text. */
export function tokenIn(text: string): string {
  const [, token] = /https?:\/\/\S+?#(\S+)/.exec(text) ?? []
  if (token === undefined) throw new Error('there is no link in this letter')
  return token
}
