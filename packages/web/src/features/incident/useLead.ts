import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { RouteLocationRaw } from 'vue-router'
import { passedOnTo } from '../outsider/passed-on.ts'
import { useRegister } from '../register/useRegister.ts'
import { namedIdsOf } from './named-ids.ts'
import { useDossier } from './useDossier.ts'
import { useNextStep } from './useNextStep.ts'
import { useOwnStep } from './useOwnStep.ts'

export interface Lead {
  readonly to: RouteLocationRaw
  readonly label: string
  /** Whether it is this person's to take. */
  readonly isOwn: boolean
  readonly closes: boolean
}

/**
 * The one step that the page of a dossier leads with, the same wherever it says so. Awareness starts the clock: once the check has
 * begun, the way to it leads until it is fixed, whatever else waits.
 */
export function useLead(base: () => string): ComputedRef<Lead | null> {
  const { t } = useI18n()
  const dossier = useDossier()
  const register = useRegister()
  const stepWords = useNextStep()
  const step = useOwnStep()
  return computed(() => {
    const { nextStep, awareAt, status, reports } = dossier.value
    // The notice of what was passed on leads instead: two ways at once would compete.
    if (status !== 'confirmed' && passedOnTo(reports) !== null) return null
    if (nextStep === 'fixAwareness' || (nextStep !== 'investigate' && !awareAt)) {
      const label = stepWords('fixAwareness', register.value.organisation.id, namedIdsOf(dossier.value))
      return {
        to: { path: `${base()}/facts`, query: { section: 'awareness' } },
        label,
        isOwn: label !== t('incident.waitsFor.fixAwareness'),
        closes: false,
      }
    }
    if (step.value === null) return null
    const { place, words, isOwn, closes } = step.value
    return { to: `${base()}/${place}`, label: words, isOwn, closes }
  })
}
