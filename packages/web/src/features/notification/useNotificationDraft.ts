import { useQuery } from '@urql/vue'
import { computed, ref, watch, type Ref } from 'vue'
import { NotificationDraftDocument, type NotificationDraftQuery } from '../../generated/graphql.ts'
import { useDossier } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'
import type { NotificationForm } from './notification-form.ts'

export type NotificationDraft = NotificationDraftQuery['notificationDraft']

const pauseMs = 800

/** What would be notified now; follows the choice of authority and phase, and the reason for delay once typing rests. */
export function useNotificationDraft(form: Ref<NotificationForm>) {
  const register = useRegister()
  const dossier = useDossier()
  const lateReason = ref(form.value.lateReason)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => form.value.lateReason,
    (typed) => {
      clearTimeout(timer)
      timer = setTimeout(() => (lateReason.value = typed), pauseMs)
    },
  )
  const query = useQuery({
    query: NotificationDraftDocument,
    variables: computed(() => ({
      organisation: register.value.organisation.id,
      number: dossier.value.number,
      authority: form.value.authority,
      phase: form.value.phase,
      lateReason: lateReason.value.trim() || null,
    })),
    context: { additionalTypenames: ['Incident'] },
  })
  return {
    draft: computed(() => query.data.value?.notificationDraft ?? null),
    isFetching: query.fetching,
    error: query.error,
    again: () => query.executeQuery({ requestPolicy: 'network-only' }),
  }
}
