import { useQuery } from '@urql/vue'
import { computed, onBeforeUnmount, onMounted } from 'vue'
import {
  TemplatePushesDocument,
  UndoTemplatePushDocument,
  type PushLineFragment,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'

export type Push = PushLineFragment

/** How often one looks how far a push is. */
const patienceMs = 2000

export const isUnderWay = ({ targets, settled, failed }: Push) => settled + failed < targets

/** Pushes of the umbrella of the page; looked at again while one is under way. */
export function usePushes() {
  const register = useRegister()
  const organisation = computed(() => register.value.organisation.id)
  const query = useQuery({
    query: TemplatePushesDocument,
    variables: computed(() => ({ organisation: organisation.value })),
    context: { additionalTypenames: ['TemplatePush'] },
  })
  const pushes = computed(() => query.data.value?.templatePushes ?? [])
  const undoing = useCommand(UndoTemplatePushDocument)
  const again = async () => query.executeQuery({ requestPolicy: 'network-only' })
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => {
    timer = setInterval(() => {
      if (pushes.value.some(isUnderWay)) void again()
    }, patienceMs)
  })
  onBeforeUnmount(() => clearInterval(timer))
  return {
    pushes,
    hasData: computed(() => query.data.value !== undefined),
    isFetching: query.fetching,
    error: query.error,
    again,
    async undo({ id }: Push) {
      await undoing.run({ organisation: organisation.value, push: id })
      await again()
    },
    refusal: useRefusalText(undoing.failure),
    isRunning: undoing.isRunning,
  }
}
