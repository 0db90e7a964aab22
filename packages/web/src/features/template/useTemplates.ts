import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import {
  RetireTemplateDocument,
  TemplatesDocument,
  type KeptTemplateFragment,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'

export type Template = KeptTemplateFragment

/** What the umbrella of the page keeps ready. */
export function useTemplates() {
  const register = useRegister()
  const organisation = computed(() => register.value.organisation.id)
  const query = useQuery({
    query: TemplatesDocument,
    variables: computed(() => ({ organisation: organisation.value })),
    context: { additionalTypenames: ['Template'] },
  })
  const retiring = useCommand(RetireTemplateDocument)
  const again = async () => query.executeQuery({ requestPolicy: 'network-only' })
  return {
    templates: computed(() => query.data.value?.templates ?? []),
    hasData: computed(() => query.data.value !== undefined),
    isFetching: query.fetching,
    error: query.error,
    again,
    async retire({ id, version }: Template) {
      await retiring.run({ organisation: organisation.value, template: id, version })
      await again()
    },
    refusal: useRefusalText(retiring.failure),
    isRunning: retiring.isRunning,
  }
}
