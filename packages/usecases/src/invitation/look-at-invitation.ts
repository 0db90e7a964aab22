import type { Instant } from '@lekboek/domain'
import type { PublicContext } from '../public-context.ts'
import { linkedInvitation } from './linked-invitation.ts'

/** What the page of a link shows. */
export type InvitationView =
  | { readonly state: 'unknown' | 'expired' | 'withdrawn' | 'accepted' }
  | {
      readonly state: 'open'
      readonly organisation: string
      readonly invitedBy: string
      readonly roles: readonly string[]
      readonly email: string
      readonly expiresAt: Instant
      /** In which the organisation reads the clock; whoever looks may sit elsewhere. */
      readonly timeZone: string
      readonly language: string
      /**
       * `newPerson`: choose a name and a password. `signIn`: this address has an account, its holder signs in. `ready`: the
       * holder is signed in. `otherPerson`: somebody else is. Told to whoever holds the link, and to nobody else.
       */
      readonly next: 'newPerson' | 'signIn' | 'ready' | 'otherPerson'
    }

/** Shows an invitation to whoever holds its link; changes nothing. */
export async function lookAtInvitation(context: PublicContext, token: unknown): Promise<InvitationView> {
  const linked = await linkedInvitation(context, token, context.now())
  if (linked.state !== 'open') return { state: linked.state }
  const { organisationName, invitedByName, roles, email, expiresAt, timeZone, language, holderId } =
    linked.invitation
  const viewer = await context.rights.in(null)
  return {
    ...{
      state: 'open',
      organisation: organisationName,
      invitedBy: invitedByName,
      roles,
      email,
      expiresAt,
      timeZone,
      language,
    },
    next: nextFor(holderId, viewer?.id ?? null),
  }
}

function nextFor(holderId: string | null, viewerId: string | null) {
  if (viewerId !== null) return viewerId === holderId ? 'ready' : 'otherPerson'
  return holderId === null ? 'newPerson' : 'signIn'
}
