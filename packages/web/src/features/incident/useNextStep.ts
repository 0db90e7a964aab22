import type { NextStep } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'
import { abilityIn } from '../register/useAbility.ts'
import { useViewer } from '../viewer/viewer.ts'
import { nextStepKey } from './next-step.ts'

/** The next step of a dossier in one of the person's registers, in the words of that person. */
export function useNextStep(): (
  step: NextStep,
  organisationId: string,
  namedIds?: readonly string[] | null,
) => string {
  const { t } = useI18n()
  const { viewer, registers } = useViewer()
  return (step, organisationId, namedIds = null) => {
    const access = registers.value.find(({ organisation }) => organisation.id === organisationId)
    if (!access) return t(`incident.waitsFor.${step}`)
    // Whoever may only read what was assigned to them would not have this dossier on the page.
    return t(nextStepKey(step, abilityIn(access), viewer.value ? [viewer.value.id] : [], namedIds))
  }
}
