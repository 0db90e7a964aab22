import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { DossierTimelineDocument } from '../../generated/graphql.ts'
import { useDossier, useEachReading } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'

/** How many entries of one dossier the server hands out. */
export const mostEntries = 200

/** The newest entries of the journal that belong to this dossier. */
export function useDossierTimeline() {
  const register = useRegister()
  const dossier = useDossier()
  const query = useQuery({
    query: DossierTimelineDocument,
    variables: computed(() => ({
      organisation: register.value.organisation.id,
      number: dossier.value.number,
    })),
    context: { additionalTypenames: ['Incident', 'Measure', 'Report'] },
  })
  const again = () => query.executeQuery({ requestPolicy: 'network-only' })
  useEachReading(again)
  return {
    entries: computed(() => query.data.value?.incident.timeline ?? null),
    isFetching: query.fetching,
    error: query.error,
    again,
  }
}
