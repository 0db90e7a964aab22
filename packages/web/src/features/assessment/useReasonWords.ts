import { labelLanguages, type Label } from '@lekboek/domain'
import { reasonLabels } from '@lekboek/domain/labels'
import { useI18n } from 'vue-i18n'

const labels = new Map<string, Label>(Object.entries(reasonLabels))

/** The words for a reason of the weighing; a code that came with a newer server is shown as it is. */
export function useReasonWords(): (code: string) => string {
  const { locale } = useI18n()
  return (code) => {
    const language = labelLanguages.find((one) => one === locale.value) ?? 'en'
    return labels.get(code)?.[language] ?? code
  }
}
