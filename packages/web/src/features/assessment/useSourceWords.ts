import { weighingSources } from '@lekboek/domain'
import { useI18n } from 'vue-i18n'

const keys = new Map<string, string>(Object.entries(weighingSources).map(([key, source]) => [source, key]))

/** Where a reason comes from, in the person's language; a source that came with a newer server stays as it is. */
export function useSourceWords(): (source: string) => string {
  const { t } = useI18n()
  return (source) => {
    const key = keys.get(source)
    return key === undefined ? source : t(`weighing.source.${key}`)
  }
}
