import { computed } from 'vue'
import { ApproveApiTokenDocument, RevokeApiTokenDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'
import type { ApiToken } from './useApiTokens.ts'

/** Consents to a token, or ends it. */
export function useApiTokenActs() {
  const register = useRegister()
  const approval = useCommand(ApproveApiTokenDocument)
  const end = useCommand(RevokeApiTokenDocument)
  const variables = ({ id, version }: ApiToken) => ({
    organisation: register.value.organisation.id,
    apiToken: id,
    version,
  })
  const approvalRefusal = useRefusalText(approval.failure)
  const endRefusal = useRefusalText(end.failure)
  return {
    approve: (token: ApiToken) => approval.run(variables(token)),
    revoke: (token: ApiToken) => end.run(variables(token)),
    refusal: computed(() => approvalRefusal.value ?? endRefusal.value),
    isRunning: computed(() => approval.isRunning.value || end.isRunning.value),
  }
}
