import type { Facts } from '@lekboek/domain'
import { computed, type ComputedRef } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import { factsOf } from '../facts/section-answers.ts'
import { useDossier, type Dossier } from '../incident/useDossier.ts'
import { takeOverRows, type TakeOverRow } from './take-over-rows.ts'

export type Report = Dossier['reports'][number]
export type Version = Report['versions'][number]

/** The versions of a processor's report, and what a version says beside the dossier. */
export function useReportVersions(report: () => Report) {
  const dossier = useDossier()
  const now = useNow()
  const said = computed(
    () =>
      new Map(
        report().versions.map(({ serial, told }): [number, Facts | null] => [
          ...([serial, told ? factsOf(told.facts, now.value) : null] as const),
        ]),
      ),
  )
  const saidBy = (serial: number) => said.value.get(serial) ?? null
  const newest = computed(() => report().versions.findLast(({ kind }) => kind !== 'withdrawal') ?? null)

  function rowsOf(version: () => Version | null): ComputedRef<TakeOverRow[]> {
    return computed(() => {
      const shown = version()
      const facts = shown ? saidBy(shown.serial) : null
      if (!shown || !facts) return []
      const earlier = report().versions.findLast(({ serial }) => serial < shown.serial)
      return takeOverRows(facts, {
        ...{ own: factsOf(dossier.value.facts, now.value), before: earlier ? saidBy(earlier.serial) : null },
        ...{ taken: dossier.value.takenFields, reportId: report().id, saidBy },
      })
    })
  }
  return { newest, saidBy, rowsOf }
}
