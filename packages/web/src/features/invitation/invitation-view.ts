/** What the server says of an invitation to whoever holds its link. */
export type InvitationView =
  | { state: 'unknown' | 'expired' | 'withdrawn' | 'accepted' }
  | {
      state: 'open'
      organisation: string
      invitedBy: string
      roles: string[]
      email: string
      expiresAt: string
      timeZone: string
      next: 'newPerson' | 'signIn' | 'ready' | 'otherPerson'
    }

export function isInvitationView(answer: unknown): answer is InvitationView {
  return typeof answer === 'object' && answer !== null && 'state' in answer
}

/** Why a link opens nothing, from the problem with which accepting was refused; null for any other problem. */
export function deadState(code: string): 'unknown' | 'expired' | 'withdrawn' | 'accepted' | null {
  switch (code) {
    case 'linkUnknown':
      return 'unknown'
    case 'linkExpired':
      return 'expired'
    case 'linkWithdrawn':
      return 'withdrawn'
    case 'linkUsed':
      return 'accepted'
    default:
      return null
  }
}
