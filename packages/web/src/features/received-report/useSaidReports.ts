import { computed } from 'vue'
import { useNow } from '../../clock/useNow.ts'
import { factsOf } from '../facts/section-answers.ts'
import { useDossier } from '../incident/useDossier.ts'
import { marksOf, withArrival, type SaidReport } from './said-reports.ts'

/** The reports of the dossier's processors with what they say, and which of its answers came from them. */
export function useSaidReports() {
  const dossier = useDossier()
  const now = useNow()
  const reports = computed(() =>
    dossier.value.reports.map(({ id, processorName, versions }): SaidReport => ({
      id,
      processor: processorName ?? null,
      isSent: versions.some(({ kind }) => kind === 'first'),
      versions: versions.map(({ serial, kind, arrivedAt, told }) => ({
        serial,
        said: told ? withArrival(factsOf(told.facts, now.value), kind, arrivedAt) : null,
      })),
    })),
  )
  const taken = computed(() => marksOf(dossier.value.takenFields, reports.value))
  return { reports, taken }
}
