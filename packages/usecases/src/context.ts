import type { Instant } from '@lekboek/domain'
import type { Database, Jobs } from '@lekboek/database'
import type { Viewer } from './viewer/viewer.ts'

/** What every use case works with. The viewer is loaded anew for each request: no cache outlives a revocation. */
export interface Context {
  readonly database: Database
  readonly jobs: Jobs
  readonly viewer: Viewer | null
  readonly now: () => Instant
}
