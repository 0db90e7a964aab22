import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRegister } from '../register/useRegister.ts'
import { leadingConfirmation, roomOfConfirmation } from './own-confirmation.ts'
import { placeOfStep } from './rooms.ts'
import { useDossier } from './useDossier.ts'
import { useMay } from './useMay.ts'
import { useNextStep } from './useNextStep.ts'

/** The next step of the dossier of the page, and where it is taken; for who decides what they alone confirm comes first. */
export function useOwnStep(): ComputedRef<{ readonly place: string; readonly words: string } | null> {
  const { t } = useI18n()
  const dossier = useDossier()
  const register = useRegister()
  const stepWords = useNextStep()
  const mayDecide = useMay().mayThoughFrozen('decide', 'Decision')
  return computed(() => {
    const { nextStep } = dossier.value
    const own = mayDecide.value ? leadingConfirmation(dossier.value) : null
    if (own) return { place: roomOfConfirmation[own], words: t(`incident.nextStep.${own}`) }
    if (nextStep === 'none') return null
    return { place: placeOfStep(nextStep), words: stepWords(nextStep, register.value.organisation.id) }
  })
}
