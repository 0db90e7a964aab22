import { useI18n } from 'vue-i18n'

/** The words for a reason of the weighing; a code that came with a newer server is shown as it is. */
export function useReasonWords(): (code: string) => string {
  const { t, te } = useI18n()
  return (code) => (te(`weighing.reason.${code}`) ? t(`weighing.reason.${code}`) : code)
}
