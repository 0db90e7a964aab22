import { useQuery } from '@urql/vue'
import { computed, ref, watch, type Ref } from 'vue'
import { NotificationDraftDocument, type NotificationDraftQuery } from '../../generated/graphql.ts'
import { useDossier, useEachReading } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'
import { answersInput, type NotificationForm } from './notification-form.ts'

export type NotificationDraft = NotificationDraftQuery['notificationDraft']

const pauseMs = 800

/** What would be notified now; follows the choice of authority and phase, and what is typed once typing rests. */
export function useNotificationDraft(form: Ref<NotificationForm>) {
  const register = useRegister()
  const dossier = useDossier()
  const typed = computed(() => ({ lateReason: form.value.lateReason, answers: answersInput(form.value) }))
  const rested = ref(typed.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(typed, (newer) => {
    clearTimeout(timer)
    timer = setTimeout(() => (rested.value = newer), pauseMs)
  })
  const query = useQuery({
    query: NotificationDraftDocument,
    variables: computed(() => ({
      organisation: register.value.organisation.id,
      number: dossier.value.number,
      authority: form.value.authority,
      phase: form.value.phase,
      lateReason: rested.value.lateReason.trim() || null,
      answers: rested.value.answers,
    })),
    context: { additionalTypenames: ['Incident'] },
  })
  const again = () => query.executeQuery({ requestPolicy: 'network-only' })
  useEachReading(again)
  return {
    draft: computed(() => query.data.value?.notificationDraft ?? null),
    isFetching: query.fetching,
    error: query.error,
    again,
  }
}
