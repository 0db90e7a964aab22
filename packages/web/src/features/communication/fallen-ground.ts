import { openStates, type AudienceState, type ExceptionGround } from '@lekboek/domain'

/** Why a recorded reason no longer keeps a group of people from being told. */
export type FallenGround = 'highRisk' | 'notPublished'

/**
 * The reason that is recorded for a group that is still to be told: at a high risk only article 34(3) excuses, and a
 * disproportionate effort only once a public message went out. `null` where none is recorded, or where it counts.
 */
export function fallenGround(
  state: AudienceState,
  recorded: { ground?: ExceptionGround | null } | undefined,
  isHigh: boolean,
): FallenGround | null {
  if (recorded === undefined || !isHigh || !openStates.includes(state)) return null
  if ((recorded.ground ?? null) === null) return 'highRisk'
  return recorded.ground === 'disproportionate' ? 'notPublished' : null
}
