import { invite } from '../invitation/invite.ts'
import { withdrawInvitation } from '../invitation/withdraw-invitation.ts'
import type { Stage } from './stage.ts'

interface InvitationScene {
  readonly hours: number
  readonly play: (stage: Stage) => Promise<unknown>
}

/** Whom the towns ask to come aboard: some are on their way, one let it lie, one was a mistake. */
export const invitationScenes: readonly InvitationScene[] = [
  {
    hours: -420,
    play: (stage) =>
      invite(stage.as('ann'), stage.organisation('lindenrode'), {
        email: 'tine.maes@lindenrode.example',
        roles: ['handler'],
      }),
  },
  {
    hours: -52,
    play: (stage) =>
      invite(stage.as('ann'), stage.organisation('lindenrode'), {
        email: 'jef.claes@lindenrode.example',
        roles: ['reporter'],
      }),
  },
  {
    hours: -75,
    async play(stage) {
      const lindenrode = stage.organisation('lindenrode')
      const input = { email: 'info@lindenrode.example', roles: ['decider'] } as const
      const { id } = await invite(stage.as('ann'), lindenrode, input)
      await withdrawInvitation(stage.as('ann'), lindenrode, String(id))
    },
  },
  {
    hours: -20,
    play: (stage) =>
      invite(stage.as('femke'), stage.organisation('duinDijk'), {
        email: 'noor.jacobs@duinendijk.example',
        roles: ['reporter'],
        days: 14,
      }),
  },
]
