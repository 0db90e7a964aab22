import { choice } from '../schema/choice.ts'

export const InvitationStateChoice = choice(
  'InvitationState',
  ['open', 'expired', 'withdrawn', 'accepted'] as const,
  'What came of an invitation.',
  {
    open: 'Its link can be used.',
    expired: 'Nobody used it in time; it can be sent again.',
    withdrawn: 'The organisation took it back.',
    accepted: 'Somebody came aboard with it.',
  },
)

export const MailStateChoice = choice(
  'MailState',
  ['waiting', 'sent', 'dropped', 'failed'] as const,
  'How far a mail came.',
  {
    waiting: 'It is on its way out; a mail server that is down is tried again.',
    sent: 'The mail server took it.',
    dropped: 'It was no longer wanted before it went out.',
    failed: 'It could not be sent: the address does not exist, or a day of trying was in vain.',
  },
)
