import { useQuery } from '@urql/vue'
import { computed, ref, watch } from 'vue'
import { BreachQuestionsDocument, type DeliveryQuestionLineFragment } from '../../generated/graphql.ts'
import { unattended } from '../../graphql/client.ts'
import { useWhile } from '../breach/useWhile.ts'
import { useEveryMinute } from '../queue/useEveryMinute.ts'
import { useRegister } from '../register/useRegister.ts'

export type QuestionLine = DeliveryQuestionLineFragment

const pageSize = 25

const isOnItsWay = ({ deliveredAt, failedAt }: QuestionLine['answers'][number]) =>
  deliveredAt === null && failedAt === null

/** What controllers asked about a breach, page by page, from the server: those first that wait. */
export function useQuestions(number: () => string, isOpen: () => boolean) {
  const register = useRegister()
  /** Where each page before this one began. */
  const places = ref<(string | null)[]>([null])
  const { data, fetching, error, executeQuery } = useQuery({
    query: BreachQuestionsDocument,
    variables: computed(() => ({
      ...{ organisation: register.value.organisation.id, number: number(), first: pageSize },
      ...{ after: places.value.at(-1) ?? null, isOpen: isOpen() },
    })),
    context: { additionalTypenames: ['DeliveryQuestion', 'Breach'] },
  })
  watch([number, isOpen], () => (places.value = [null]))
  const page = computed(() => data.value?.breachQuestions ?? null)
  const rows = computed<readonly QuestionLine[]>(() => page.value?.edges.map(({ node }) => node) ?? [])
  const look = async () => executeQuery({ requestPolicy: 'network-only', fetchOptions: unattended })
  // What was just sent arrives a moment later, and others ask meanwhile.
  useWhile(() => rows.value.some(({ answers }) => answers.some(isOnItsWay)), look)
  useEveryMinute(look)
  return {
    rows,
    isRead: computed(() => page.value !== null),
    isFetching: fetching,
    error,
    first: computed(() => (places.value.length - 1) * pageSize + 1),
    hasNext: computed(() => page.value?.pageInfo.hasNextPage ?? false),
    hasPrevious: computed(() => places.value.length > 1),
    next: () => (places.value = [...places.value, page.value?.pageInfo.endCursor ?? null]),
    previous: () => (places.value = places.value.slice(0, -1)),
    again: () => executeQuery({ requestPolicy: 'network-only' }),
  }
}
