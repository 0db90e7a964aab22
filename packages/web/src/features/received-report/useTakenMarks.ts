import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { takenMarks } from './taken-marks.ts'
import { useOriginWords } from './useOriginWords.ts'
import { useSaidReports } from './useSaidReports.ts'

/** Of which answers of the dossier it is to be said that they are a processor's word: as long as nobody wrote another one. */
export function useTakenMarks() {
  const { t } = useI18n()
  const { reports, taken } = useSaidReports()
  const { takenFrom } = useOriginWords()
  const marks = computed(() => takenMarks(taken.value, reports.value))

  /** The words beside an answer as it stands in the form; null where it is one's own, or none. */
  function markOf(path: string, answer: unknown): string | null {
    const mark = marks.value.get(path)
    if (!mark || answer === null || answer === undefined) return null
    if (!mark.report) return t('receivedReport.mark.gone')
    if (mark.said === undefined) return t('receivedReport.mark.withdrawn')
    const isSame = JSON.stringify(mark.said) === JSON.stringify(answer)
    return isSame ? `${takenFrom(mark.report, mark.serial)}.` : null
  }
  return markOf
}
