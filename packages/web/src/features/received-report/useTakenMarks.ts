import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useNow } from '../../clock/useNow.ts'
import { factsOf } from '../facts/section-answers.ts'
import { useDossier } from '../incident/useDossier.ts'
import { takenMarks } from './taken-marks.ts'

/** Of which answers of the dossier it is to be said that they are a processor's word: as long as nobody wrote another one. */
export function useTakenMarks() {
  const { t } = useI18n()
  const dossier = useDossier()
  const now = useNow()

  const reports = computed(() =>
    dossier.value.reports.map(({ id, versions }) => ({
      id,
      versions: versions.map(({ serial, told }) => ({
        ...{ serial, said: told ? factsOf(told.facts, now.value) : null },
      })),
    })),
  )
  const marks = computed(() => takenMarks(dossier.value.takenFields, reports.value))

  /** The words beside an answer as it stands in the form; null where it is one's own, or none. */
  function markOf(path: string, answer: unknown): string | null {
    const mark = marks.value.get(path)
    if (!mark || answer === null || answer === undefined) return null
    if (mark.isGone) return t('receivedReport.mark.gone')
    if (mark.said === undefined) return t('receivedReport.mark.withdrawn')
    const isSame = JSON.stringify(mark.said) === JSON.stringify(answer)
    return isSame ? t('receivedReport.mark.taken', { serial: mark.serial }) : null
  }
  return markOf
}
