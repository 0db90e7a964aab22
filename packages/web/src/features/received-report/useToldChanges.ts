import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { toldChanges, type ToldChange, type ToldLine } from './told-changes.ts'
import type { Version } from './useReportVersions.ts'
import { useToldLines } from './useToldLines.ts'

/** What a version says otherwise than the one before it, without what stands beside the dossier; nothing where either is hidden. */
export function useToldChanges(
  before: () => Version | undefined,
  after: () => Version,
): ComputedRef<ToldChange[]> {
  const { t } = useI18n()
  const { linesOf } = useToldLines()

  function linesOfVersion({ told, attachments }: Version): ToldLine[] {
    if (!told) return []
    const named = (key: 'name' | 'files', text: string): ToldLine => ({
      ...{ key, label: t(`receivedReport.told.${key}`), text, isFact: false },
    })
    const names = attachments.map(({ name }) => name).join('; ')
    return [named('name', told.title ?? ''), ...linesOf(told), named('files', names)]
  }

  return computed(() => {
    const earlier = before()
    const later = after()
    if (!earlier?.told || !later.told) return []
    return toldChanges(linesOfVersion(earlier), linesOfVersion(later))
  })
}
