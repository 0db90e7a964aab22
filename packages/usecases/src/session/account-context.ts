import type { Instant } from '@lekboek/domain'
import type { Database, Jobs } from '@lekboek/database'

/** Where people reach this installation: passkeys are bound to it. */
export interface Site {
  /** `https://lekboek.example` */
  readonly origin: string
  /** The host alone: passkeys are made for it. */
  readonly host: string
}

/** What the use cases on one's own way in work with: a browser, not yet a person in a register. */
export interface AccountContext {
  readonly database: Database
  readonly jobs: Jobs
  readonly now: () => Instant
  /** Of the session cookie, where its signature holds. */
  readonly sessionToken: string | null
  readonly idleMinutes: number
  /** The client's network address; attempts are counted under it. */
  readonly address: string
  /** By what the browser's own cookie names it, where its signature holds. */
  readonly browser: string | null
  /** What the browser says of itself. */
  readonly device: string | null
  readonly site: Site
  /** The installation's secret; what is kept of factors is sealed with keys drawn from it. */
  readonly secret: string
  /** Whether this is the person's password. */
  readonly passwordHolds: (userId: string, password: string) => Promise<boolean>
}
