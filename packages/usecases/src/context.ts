import type { Instant } from '@lekboek/domain'
import type { Database, Jobs } from '@lekboek/database'
import type { Rights } from './viewer/rights.ts'

/** What every use case works with. */
export interface Context {
  readonly database: Database
  readonly jobs: Jobs
  readonly rights: Rights
  readonly now: () => Instant
}
