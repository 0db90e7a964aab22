import { holdOwnOrganisation, selectHeir, type Register } from '@lekboek/database'
import type { Instant } from '@lekboek/domain'
import { hasLeft, isOver } from './has-ended.ts'

/** How an open register takes what comes in from elsewhere. */
export interface TakingIn {
  /** Read once the organisation was held, so that a merger that took effect meanwhile is seen. */
  readonly at: Instant
  /** Its organisation passed into another, which goes on with what is open and begins nothing. */
  readonly isInherited: boolean
}

/**
 * Whether anything that comes in is still written into an open register: by whoever has it in hand by now. Its organisation is held
 * until the transaction ends.
 *
 * @returns null where nobody keeps it any more.
 */
export async function takesIn(register: Register, now: () => Instant): Promise<TakingIn | null> {
  const own = await holdOwnOrganisation(register)
  if (!own) throw new Error('a register without its organisation')
  const at = now()
  if (!isOver(own, at)) return { at, isInherited: false }
  const isInherited = hasLeft(own, at) && (await selectHeir(register, own.id, at)) !== null
  return isInherited ? { at, isInherited } : null
}
