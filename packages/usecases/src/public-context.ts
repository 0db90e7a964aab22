import type { Context } from './context.ts'
import type { OneTimeLinks } from './one-time-link/one-time-link.ts'

/** What is done through a link from a mail: by whoever holds it, signed in or not. */
export interface PublicContext extends Context {
  readonly links: OneTimeLinks
}
