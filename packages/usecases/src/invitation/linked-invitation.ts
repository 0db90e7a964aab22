import { fittingRoles } from '@lekboek/access'
import { selectInvitation, type StoredInvitation } from '@lekboek/database'
import { organisationKinds, type Instant } from '@lekboek/domain'
import type { PublicContext } from '../public-context.ts'

/** What a link from a mail opens: the invitation, or why it opens nothing. */
export type LinkedInvitation =
  | { readonly state: 'open'; readonly invitation: StoredInvitation }
  | { readonly state: 'unknown' | 'expired' | 'withdrawn' | 'accepted' }

/**
 * The invitation of a token. Only a true token learns more than that it opens nothing: who guesses, and who holds the
 * link that a newer one replaced, hear the same.
 */
export async function linkedInvitation(
  { database, links }: PublicContext,
  token: unknown,
  now: Instant,
): Promise<LinkedInvitation> {
  const id = links.idIn(token)
  const invitation = id === null ? null : await selectInvitation(database, id, now)
  if (!invitation || !links.opens({ purpose: 'invitation', ...invitation }, String(token)))
    return { state: 'unknown' }
  if (invitation.state !== 'open') return { state: invitation.state }
  return isStillMeant(invitation) ? { state: 'open', invitation } : { state: 'withdrawn' }
}

/** An organisation that has left, or is another kind now, has nothing to offer. */
function isStillMeant({ isOpenHouse, organisationKinds: kinds, roles }: StoredInvitation): boolean {
  const fitting: readonly string[] = fittingRoles(organisationKinds.filter((kind) => kinds.includes(kind)))
  return isOpenHouse && roles.every((role) => fitting.includes(role))
}
