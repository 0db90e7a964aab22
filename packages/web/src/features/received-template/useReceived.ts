import { useQuery } from '@urql/vue'
import { computed, ref, watch } from 'vue'
import {
  ReceivedTemplatesDocument,
  SwitchReceivedTemplateDocument,
  TurnReceivingTemplatesDocument,
  type ReceivedFragment,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'

export type Received = ReceivedFragment

/** What the organisation of the page got from its umbrella, and what it may do with it. */
export function useReceived() {
  const register = useRegister()
  const organisation = computed(() => register.value.organisation.id)
  const query = useQuery({
    query: ReceivedTemplatesDocument,
    variables: computed(() => ({ organisation: organisation.value })),
    context: { additionalTypenames: ['ReceivedTemplate'] },
  })
  const received = computed(() => query.data.value?.receivedTemplates ?? null)
  const switching = useCommand(SwitchReceivedTemplateDocument)
  const turning = useCommand(TurnReceivingTemplatesDocument)
  const failure = computed(() => switching.failure.value ?? turning.failure.value)
  const said = ref('')
  const again = async () => query.executeQuery({ requestPolicy: 'network-only' })
  watch(failure, (refused) => refused?.kind === 'conflict' && void again())
  return {
    received,
    said,
    isFetching: query.fetching,
    error: query.error,
    again,
    async toggle({ id, version, isOff }: Received) {
      await switching.run({ organisation: organisation.value, received: id, version, isOff: !isOff })
    },
    async turn(isReceiving: boolean) {
      const version = received.value?.version ?? 0
      await turning.run({ organisation: organisation.value, version, isReceiving })
      await again()
    },
    refusal: useRefusalText(failure),
    isRunning: computed(() => switching.isRunning.value || turning.isRunning.value),
  }
}
