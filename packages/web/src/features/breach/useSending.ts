import { computed, ref, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { tickNow, useNow } from '../../clock/useNow.ts'
import { useWriting } from '../../clock/useWriting.ts'
import { useCountWords } from '../facts/useCountWords.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import { countOf, sendingGap, sendingInput, startSending, type SendingForm } from './sending.ts'
import { useBreach } from './useBreach.ts'

/** To whom and when something of a breach is sent, and in one sentence what happens then. */
export function useSending(draft: string, all: ComputedRef<number>, what: 'first' | 'update') {
  const { t } = useI18n()
  const write = useWriting()
  const now = useNow()
  const countWords = useCountWords()
  const register = useRegister()
  const breach = useBreach()
  const { form, forget } = useDraft<SendingForm>(draft, startSending)
  const gap = computed(() => sendingGap(form.value, all.value, now.value))

  const isTried = ref(false)

  /** Whether it can be sent as it stands at this very moment: an instant may pass while somebody looks. */
  function isReady(): boolean {
    isTried.value = true
    tickNow()
    return gap.value === null
  }

  return {
    form,
    forget,
    isTried,
    isReady,
    /** What is wrong with the instant from which it may leave; what is past is said before anybody goes on. */
    instantProblem: computed(() => {
      if (gap.value === 'inPast') return t('breach.sending.inPast')
      return isTried.value && gap.value === 'noInstant' ? t('breach.sending.noInstant') : null
    }),
    summary: computed(() => {
      const { when, at } = form.value
      const count = countOf(form.value, all.value)
      if (when === 'later' && at === null) return t('breach.sending.noInstant')
      if (gap.value === 'inPast') return t('breach.sending.inPast')
      const figures = { count: countWords(count), at: at ? write.instant(at) : '…' }
      return t(`breach.${what}.summary.${when}`, figures, count)
    }),
    gap,
    /** What was looked at is what is sent: the version that stands on this page. */
    input: computed(() => ({
      organisation: register.value.organisation.id,
      breach: breach.value.id,
      version: breach.value.version,
      ...sendingInput(form.value),
    })),
  }
}
