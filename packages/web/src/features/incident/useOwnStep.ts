import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRegister } from '../register/useRegister.ts'
import { leadingConfirmation, roomOfConfirmation } from './own-confirmation.ts'
import { namedIdsOf } from './named-ids.ts'
import { placeOfStep } from './rooms.ts'
import { useDossier } from './useDossier.ts'
import { useMay } from './useMay.ts'
import { useNextStep } from './useNextStep.ts'

export interface OwnStep {
  readonly place: string
  readonly words: string
  /** Whether it is this person's to take; of anybody else's the words say what the dossier waits for. */
  readonly isOwn: boolean
  /** Closing, by who may: a dialog, in whatever room one is. */
  readonly closes: boolean
}

/** The next step of the dossier of the page, and where it is taken; for who decides what they alone confirm comes first. */
export function useOwnStep(): ComputedRef<OwnStep | null> {
  const { t } = useI18n()
  const dossier = useDossier()
  const register = useRegister()
  const stepWords = useNextStep()
  const mayDecide = useMay().mayThoughFrozen('decide', 'Decision')
  return computed(() => {
    const { nextStep } = dossier.value
    const own = mayDecide.value ? leadingConfirmation(dossier.value) : null
    if (own)
      return {
        place: roomOfConfirmation[own],
        words: t(`incident.nextStep.${own}`),
        isOwn: true,
        closes: false,
      }
    if (nextStep === 'none') return null
    const words = stepWords(nextStep, register.value.organisation.id, namedIdsOf(dossier.value))
    const isOwn = words !== t(`incident.waitsFor.${nextStep}`)
    return { place: placeOfStep(nextStep), words, isOwn, closes: isOwn && nextStep === 'close' }
  })
}
