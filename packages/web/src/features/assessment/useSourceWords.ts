import { labelLanguages, weighingSourceLabels, weighingSources, type Label } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'

const labels: Readonly<Record<string, Label>> = weighingSourceLabels
const labelOf = new Map(
  Object.entries(weighingSources).map(([key, source]) => [source as string, labels[key]]),
)

/** Where a reason comes from, in the person's language; a source that came with a newer server stays as it is. */
export function useSourceWords(): (source: string) => string {
  const { locale } = useI18n()
  return (source) => {
    const language = labelLanguages.find((one) => one === locale.value) ?? 'en'
    return labelOf.get(source)?.[language] ?? source
  }
}
