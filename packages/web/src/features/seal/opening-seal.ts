import type { SealedFor } from './sealed-for.ts'

/** Whether a dossier that is being opened is sealed at once, why, and for whom it is there. */
export interface OpeningSeal extends SealedFor {
  readonly isSealed: boolean
  readonly reason: string
}

export const notSealed: OpeningSeal = { isSealed: false, reason: '', persons: [], leftOut: [] }
