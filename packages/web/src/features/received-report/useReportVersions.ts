import { computed, type ComputedRef } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import { factsOf } from '../facts/section-answers.ts'
import { useDossier, type Dossier } from '../incident/useDossier.ts'
import { takeOverRows, type TakeOverRow } from './take-over-rows.ts'
import { useSaidReports } from './useSaidReports.ts'

export type Report = Dossier['reports'][number]
export type Version = Report['versions'][number]

/** The versions of a processor's report, and what a version says beside the dossier. */
export function useReportVersions(report: () => Report) {
  const dossier = useDossier()
  const now = useNow()
  const { reports, taken } = useSaidReports()
  const own = computed(() => reports.value.find(({ id }) => id === report().id))
  const saidBy = (serial: number) => own.value?.versions.find((one) => one.serial === serial)?.said ?? null
  const newest = computed(() => report().versions.findLast(({ kind }) => kind !== 'withdrawal') ?? null)
  const before = (version: Version) => report().versions.findLast(({ serial }) => serial < version.serial)

  function rowsOf(version: () => Version | null): ComputedRef<TakeOverRow[]> {
    return computed(() => {
      const shown = version()
      const facts = shown ? saidBy(shown.serial) : null
      if (!shown || !facts) return []
      const earlier = before(shown)
      return takeOverRows(facts, {
        ...{ own: factsOf(dossier.value.facts, now.value), before: earlier ? saidBy(earlier.serial) : null },
        ...{ taken: taken.value, reports: reports.value, reportId: report().id },
      })
    })
  }
  return { newest, before, rowsOf }
}
