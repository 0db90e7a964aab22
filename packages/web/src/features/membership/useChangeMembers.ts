import type { Instant, Role } from '@lekboek/domain'
import { computed, shallowRef } from 'vue'
import { EndMemberDocument, EndRoleDocument, GiveRoleDocument } from '../../generated/graphql.ts'
import type { Failure } from '../../graphql/failure.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'

/** Gives and takes roles. `again` reads the people anew where somebody else was first. */
export function useChangeMembers(again: () => void) {
  const register = useRegister()
  const give = useCommand(GiveRoleDocument)
  const endOne = useCommand(EndRoleDocument)
  const endAll = useCommand(EndMemberDocument)
  const failure = shallowRef<Failure | null>(null)
  const organisation = () => register.value.organisation.id

  async function settle(outcome: Promise<{ isDone: true } | { isDone: false; failure: Failure }>) {
    const answer = await outcome
    failure.value = answer.isDone ? null : answer.failure
    if (failure.value?.kind === 'conflict' || failure.value?.kind === 'notFound') again()
    return answer.isDone
  }

  return {
    giveRole: (user: string, role: Role) => settle(give.run({ organisation: organisation(), user, role })),
    endRole: (membership: string, version: number, until: Instant | null) =>
      settle(endOne.run({ organisation: organisation(), membership, version, until })),
    endMember: (user: string, until: Instant | null) =>
      settle(endAll.run({ organisation: organisation(), user, until })),
    refusal: useRefusalText(failure),
    forgetRefusal: () => (failure.value = null),
    isRunning: computed(() => give.isRunning.value || endOne.isRunning.value || endAll.isRunning.value),
  }
}
