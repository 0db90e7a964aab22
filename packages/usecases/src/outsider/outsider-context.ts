import type { SystemContext } from '../system-context.ts'
import type { Receipts } from './receipts.ts'

/** What somebody without an account works with: nobody is known, and nothing of theirs is kept but what they tell. */
export interface OutsiderContext extends SystemContext {
  readonly receipts: Receipts
}
