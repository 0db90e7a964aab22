import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { EndedOrganisationDocument } from '../../generated/graphql.ts'

/** What ended under an address; null for all else. Asked only where there is an address. */
export function useEnded(slug: () => string | null) {
  const query = useQuery({
    query: EndedOrganisationDocument,
    variables: computed(() => ({ slug: slug() ?? '' })),
    pause: computed(() => slug() === null),
  })
  return computed(() => (slug() === null ? null : (query.data.value?.endedOrganisation ?? null)))
}
