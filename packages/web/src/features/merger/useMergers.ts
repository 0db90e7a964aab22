import { useClientHandle, useQuery } from '@urql/vue'
import { computed } from 'vue'
import {
  AgreeToMergerDocument,
  MergersDocument,
  RefuseMergerDocument,
  WithdrawMergerDocument,
  type MergersQuery,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { loadConfirmations } from '../confirmation/waiting-confirmations.ts'
import { useRegister } from '../register/useRegister.ts'

export type Merger = MergersQuery['mergers'][number]

/** The mergers that the organisation of the page has a part in. */
export function useMergers() {
  const register = useRegister()
  const organisation = computed(() => register.value.organisation.id)
  const query = useQuery({
    query: MergersDocument,
    variables: computed(() => ({ organisation: organisation.value })),
    context: { additionalTypenames: ['Merger', 'PlannedMerger'] },
  })
  const agreeing = useCommand(AgreeToMergerDocument)
  const refusing = useCommand(RefuseMergerDocument)
  const withdrawing = useCommand(WithdrawMergerDocument)
  const words = [agreeing, withdrawing].map(({ failure }) => useProblems(failure, []))
  const { client } = useClientHandle()
  const again = () => query.executeQuery({ requestPolicy: 'network-only' })
  // What waited for consent is said beside the menu, and is no longer so.
  async function settle(): Promise<void> {
    void loadConfirmations(client, true)
    await again()
  }

  return {
    mergers: computed(() => query.data.value?.mergers ?? []),
    hasData: computed(() => query.data.value !== undefined),
    isFetching: query.fetching,
    error: query.error,
    again,
    async agree(merger: string) {
      await agreeing.run({ organisation: organisation.value, merger })
      await settle()
    },
    /** Whether it was done. */
    async refuse(merger: string, reason: string) {
      const { isDone } = await refusing.run({ organisation: organisation.value, merger, reason })
      if (isDone) await settle()
      return isDone
    },
    refuseFailure: refusing.failure,
    isRefusing: refusing.isRunning,
    async withdraw(merger: string) {
      await withdrawing.run({ organisation: organisation.value, merger })
      await settle()
    },
    problem: computed(() => {
      const said = words.flatMap(({ general, summary }) => [general.value, summary.value[0]?.text])
      return said.find((text) => text !== null && text !== undefined) ?? null
    }),
    isRunning: computed(() => agreeing.isRunning.value || withdrawing.isRunning.value),
  }
}
