import type { Instant } from '../facts/facts.ts'

/** Times that bear on awareness and are no facts of the breach itself; each absent or `null` while it is not known. */
export interface AwarenessSignals {
  /** A ransom note or another claim of an attacker came in. */
  claimAt?: Instant | null
  /** The organisation's own check found that claim to be true. */
  claimVerifiedAt?: Instant | null
  /** A third party showed proof, not only a hint. */
  proofShownAt?: Instant | null
  /** The police or an authority told it. */
  authorityToldAt?: Instant | null
  /** The check of a hint began. */
  checkStartedAt?: Instant | null
  /** The check of a hint confirmed it. */
  checkConfirmedAt?: Instant | null
}
