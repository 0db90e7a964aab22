import type { Instant } from '@lekboek/domain'
import type { Database, Jobs } from '@lekboek/database'

/** What a job works with: nobody is signed in, the platform acts by itself. */
export interface SystemContext {
  readonly database: Database
  readonly jobs: Jobs
  readonly now: () => Instant
}
