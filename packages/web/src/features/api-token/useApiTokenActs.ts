import { useClientHandle } from '@urql/vue'
import { computed } from 'vue'
import {
  ApproveApiTokenDocument,
  RefuseApiTokenDocument,
  RevokeApiTokenDocument,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { loadConfirmations } from '../confirmation/waiting-confirmations.ts'
import { useRegister } from '../register/useRegister.ts'
import type { ApiToken } from './useApiTokens.ts'

/** Consents to a token, does not, or ends it. */
export function useApiTokenActs() {
  const register = useRegister()
  const approval = useCommand(ApproveApiTokenDocument)
  const end = useCommand(RevokeApiTokenDocument)
  const refusing = useCommand(RefuseApiTokenDocument)
  const variables = ({ id, version }: ApiToken) => ({
    organisation: register.value.organisation.id,
    apiToken: id,
    version,
  })
  const approvalRefusal = useRefusalText(approval.failure)
  const endRefusal = useRefusalText(end.failure)
  const { client } = useClientHandle()
  // What waits for a confirmation is said beside the menu, and is no longer so.
  async function settle<Answer>(outcome: Promise<Answer>): Promise<Answer> {
    const answer = await outcome
    void loadConfirmations(client, true)
    return answer
  }
  return {
    approve: (token: ApiToken) => settle(approval.run(variables(token))),
    refuse: (token: ApiToken, reason: string) => settle(refusing.run({ ...variables(token), reason })),
    refuseFailure: refusing.failure,
    isRefusing: refusing.isRunning,
    revoke: (token: ApiToken) => settle(end.run(variables(token))),
    refusal: computed(() => approvalRefusal.value ?? endRefusal.value),
    isRunning: computed(() => approval.isRunning.value || end.isRunning.value),
  }
}
