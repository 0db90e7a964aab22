import { useI18n } from 'vue-i18n'
import type { SaidReport } from './said-reports.ts'
import type { Origin } from './take-over-rows.ts'

/** Whose word an answer of the dossier is, in words. */
export function useOriginWords() {
  const { t } = useI18n()

  function takenFrom({ processor, isSent }: SaidReport, serial: number): string {
    const name = processor ?? t('receivedReport.origin.someProcessor')
    return isSent
      ? t('receivedReport.origin.takenVersion', { name, serial })
      : t('receivedReport.origin.taken', { name })
  }

  function whose(origin: Origin): string {
    if (origin.is === 'none') return ''
    if (origin.is === 'own') return t('receivedReport.origin.own')
    if (origin.is !== 'processor') return t(`receivedReport.mark.${origin.is}`)
    const { report, serial, isOtherReport } = origin
    return report.isSent && !isOtherReport
      ? t('receivedReport.origin.processor', { serial })
      : takenFrom(report, serial)
  }
  return { takenFrom, whose }
}
