import { issueApiToken, type ApiTokenInput } from '../api-token/issue-api-token.ts'
import { revokeApiToken } from '../api-token/revoke-api-token.ts'
import type { Stage } from './stage.ts'
import type { Step } from './story.ts'

const day = 24
const issue = (stage: Stage, input: ApiTokenInput) =>
  issueApiToken(stage.as('ann'), stage.organisation('lindenrode'), input)

/**
 * Programs of Lindenrode: its service desk hands in signals, the one before it did, and a sheet for the yearly report waits
 * for the DPO. Nobody keeps their secrets: they open nothing to whoever reads this.
 */
export const apiTokenSteps: readonly Step[] = [
  {
    hours: -80 * day,
    async play(stage) {
      const { token } = await issue(stage, { name: 'Oude servicedesk', scopes: ['report'], days: 365 })
      stage.turn(-31 * day)
      const id = String(token['id'])
      await revokeApiToken(stage.as('ann'), stage.organisation('lindenrode'), id, 1)
    },
  },
  {
    hours: -31 * day,
    play: (stage) => issue(stage, { name: 'Servicedesk', scopes: ['report'], days: 365 }),
  },
  {
    hours: -20,
    play: (stage) => issue(stage, { name: 'Jaarverslag', scopes: ['counts', 'read'], days: 30 }),
  },
]
