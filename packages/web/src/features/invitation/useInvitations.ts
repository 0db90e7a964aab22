import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import {
  InvitationsDocument,
  ResendInvitationDocument,
  WithdrawInvitationDocument,
  type InvitationsQuery,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'

export type Invitation = InvitationsQuery['invitations'][number]

/** Whom this organisation invited, and what can be done about it. */
export function useInvitations() {
  const register = useRegister()
  const organisation = computed(() => register.value.organisation.id)
  const query = useQuery({
    query: InvitationsDocument,
    variables: computed(() => ({ organisation: organisation.value })),
    context: { additionalTypenames: ['Invitation'] },
  })
  const resending = useCommand(ResendInvitationDocument)
  const withdrawing = useCommand(WithdrawInvitationDocument)
  const resendProblems = useProblems(resending.failure, [])
  const withdrawProblems = useProblems(withdrawing.failure, [])
  const words = ({ summary, general }: typeof resendProblems) =>
    general.value ?? summary.value[0]?.text ?? null

  return {
    invitations: computed(() => query.data.value?.invitations ?? []),
    hasData: computed(() => query.data.value !== undefined),
    isFetching: query.fetching,
    error: query.error,
    again: () => query.executeQuery({ requestPolicy: 'network-only' }),
    resend: (invitation: string) => resending.run({ organisation: organisation.value, invitation }),
    withdraw: (invitation: string) => withdrawing.run({ organisation: organisation.value, invitation }),
    isRunning: computed(() => resending.isRunning.value || withdrawing.isRunning.value),
    problem: computed(() => words(withdrawProblems) ?? words(resendProblems)),
  }
}
