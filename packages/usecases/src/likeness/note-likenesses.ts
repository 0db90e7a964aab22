import { addHours, type Instant } from '@lekboek/domain'
import { likeAmongMost, likenessOf, likeWithinHours, traitsOf, type Compared } from '@lekboek/domain/report'
import {
  insertLikenesses,
  selectLikeCandidates,
  uuidv7,
  type LikeCandidate,
  type Register,
} from '@lekboek/database'

/**
 * Compares a dossier that was just made with the open ones of the last weeks, and keeps those that look like it. The number that the
 * dossier took is held until the commit: of two that come in at once the later sees the earlier. Of a sealed dossier it is not called.
 */
export async function noteLikenesses(
  register: Register,
  incidentId: string,
  compared: Compared,
  now: Instant,
): Promise<void> {
  const reach = { since: addHours(now, -likeWithinHours), most: likeAmongMost }
  const candidates = await selectLikeCandidates(register, incidentId, reach)
  const traits = traitsOf(compared)
  const found = candidates.flatMap((candidate) => {
    const likeness = likenessOf(traits, traitsOf(comparedOf(candidate)))
    return likeness ? [{ id: uuidv7(), incidentId, earlierId: candidate.id, ...likeness, foundAt: now }] : []
  })
  await insertLikenesses(register, found)
}

function comparedOf({ noticedAt, ...candidate }: LikeCandidate): Compared {
  // Kinds come from the lists of the domain alone: the row holds what was read when it came in.
  return { ...(candidate as Omit<Compared, 'noticedAt'>), noticedAt: noticedAt.toISOString() }
}
