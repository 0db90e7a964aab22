import type { ExceptionGround } from '../decision/choices.ts'
import { isAmong, type Audience } from './audiences.ts'
import type { SentMessage } from './messages.ts'
import { isReached, partOf, uncounted, type Reach } from './reach.ts'

/** A group for whom it is recorded why nobody tells them. */
export interface UntoldGroup {
  /** Key of the audience. */
  group: string
  /** The ground of article 34(3), where it is one. */
  ground?: ExceptionGround | null
  /** Whoever decides recorded it. */
  isDecided?: boolean
  /** They confirmed that it holds although the facts speak against it. */
  isConfirmed?: boolean
  /** They said with it that the messages reached everybody else of those for whom these were. */
  areOthersReached?: boolean
  /** For whom of the people of today it was recorded; absent where that was not kept. */
  reach?: Reach
}

/** What an audience's risk asks of a ground. */
export interface GroundRules {
  /** A high risk was concluded: article 34(3). */
  isHigh: boolean
  /** The facts show that these people are at none. */
  isMild: boolean
  /** Grounds of article 34(3) that the facts exclude for them. */
  excluded: readonly ExceptionGround[]
}

/**
 * Is it recorded of these people why nobody tells them, and does that count?
 *
 * - A reason was given for as many people as it was given for: who comes to the group afterwards has none.
 * - While no high risk is concluded any reason does. From then on only what whoever decides recorded, whenever that was,
 *   and only a ground of article 34(3), save for those whom the facts show to be at no high risk.
 * - A ground that the facts exclude does not count, unless whoever decides confirmed it all the same; for data that can be
 *   read nobody can. Ground (c) is a public message and not silence.
 */
export function isSpared(
  audience: Audience,
  untold: readonly UntoldGroup[],
  own: readonly SentMessage[],
  rules: GroundRules,
): boolean {
  return untold.some((ground) => covers(ground, audience) && counts(ground, own, rules))
}

function covers({ group, reach }: UntoldGroup, audience: Audience): boolean {
  if (!reach) return isAmong([group], audience)
  return isReached(reach, audience) && partOf(reach, audience.key) >= Math.min(audience.most, uncounted)
}

/** Does a ground count for those for whom it was recorded, whom these messages were for? */
export function counts(ground: UntoldGroup, own: readonly SentMessage[], rules: GroundRules): boolean {
  const { ground: exception = null, isDecided = false } = ground
  if (!rules.isHigh) return true
  if (!isDecided) return false
  if (exception === null) return rules.isMild
  if (isExcluded(ground, rules)) return false
  return exception === 'disproportionate' ? own.some(isPublished) : true
}

/** Do the facts exclude this ground, for whoever did not confirm it or could not? */
export function isExcluded(
  { ground = null, isConfirmed = false }: Pick<UntoldGroup, 'ground' | 'isConfirmed'>,
  { excluded }: Pick<GroundRules, 'excluded'>,
): boolean {
  if (ground === null || !excluded.includes(ground)) return false
  return ground === 'unintelligible' || !isConfirmed
}

/** Was it told in the open? */
export function isPublished({ toldAt, isPublic = false }: SentMessage): boolean {
  return toldAt !== null && isPublic
}
