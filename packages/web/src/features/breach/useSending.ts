import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
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
  const countWords = useCountWords()
  const register = useRegister()
  const breach = useBreach()
  const { form, forget } = useDraft<SendingForm>(draft, startSending)

  return {
    form,
    forget,
    summary: computed(() => {
      const { when, at } = form.value
      const count = countOf(form.value, all.value)
      if (when === 'later' && at === null) return t('breach.sending.noInstant')
      const figures = { count: countWords(count), at: at ? write.instant(at) : '…' }
      return t(`breach.${what}.summary.${when}`, figures, count)
    }),
    gap: computed(() => sendingGap(form.value, all.value)),
    /** What was looked at is what is sent: the version that stands on this page. */
    input: computed(() => ({
      organisation: register.value.organisation.id,
      breach: breach.value.id,
      version: breach.value.version,
      ...sendingInput(form.value),
    })),
  }
}
