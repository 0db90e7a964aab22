import { useQuery } from '@urql/vue'
import { computed } from 'vue'
import { DismissLikenessDocument, LikenessesDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { hasQueue, mayOpenDossiers } from '../register/places.ts'
import { useRegister } from '../register/useRegister.ts'

/** Dossiers of this register that look like the same thing, for whoever reads them all. */
export function useLikenesses() {
  const register = useRegister()
  const variables = computed(() => ({ organisation: register.value.organisation.id }))
  const { data, executeQuery } = useQuery({
    query: LikenessesDocument,
    variables,
    pause: computed(() => !hasQueue(register.value)),
    context: { additionalTypenames: ['Incident'] },
  })
  const command = useCommand(DismissLikenessDocument)
  const problems = useProblems(command.failure, [])

  async function dismiss(likeness: string): Promise<void> {
    const { isDone } = await command.run({ ...variables.value, likeness })
    if (isDone) await executeQuery({ requestPolicy: 'network-only' })
  }

  return {
    pairs: computed(() => data.value?.likenesses ?? []),
    base: computed(() => `/${register.value.organisation.slug}/incidents`),
    mayDismiss: computed(() => mayOpenDossiers(register.value)),
    dismiss,
    isRunning: command.isRunning,
    problems,
  }
}
