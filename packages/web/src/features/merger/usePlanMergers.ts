import type { Instant } from '@lekboek/domain'
import { useClientHandle, useQuery } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import {
  PlanMergersDocument,
  PreviewMergersDocument,
  UmbrellaMembersDocument,
  type PreviewMergersQuery,
  type UmbrellaMembersQuery,
} from '../../generated/graphql.ts'
import { readFailure, type Failure } from '../../graphql/failure.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'

type Member = UmbrellaMembersQuery['umbrellaMembers'][number]

/** A plan that is first looked at: whatever is changed in it is looked at again before it counts. */
export function usePlanMergers() {
  const register = useRegister()
  const { client } = useClientHandle()
  const organisation = computed(() => register.value.organisation.id)
  const words = ref('')
  const query = useQuery({
    query: UmbrellaMembersDocument,
    variables: computed(() => ({ organisation: organisation.value, words: '' })),
  })
  const all = computed(() => query.data.value?.umbrellaMembers ?? [])
  const form = ref({
    successorId: '',
    predecessorIds: [] as string[],
    takesEffectAt: null as Instant | null,
  })
  const preview = shallowRef<PreviewMergersQuery['previewMergers'] | null>(null)
  const command = useCommand(PlanMergersDocument)
  const refused = shallowRef<Failure | null>(null)
  const isLooking = ref(false)
  const failure = computed(() => refused.value ?? command.failure.value)
  const problems = useProblems(failure, ['successorId', 'predecessorIds', 'takesEffectAt'])
  watch(form, () => (preview.value = null), { deep: true })

  const input = () => ({ ...form.value, takesEffectAt: form.value.takesEffectAt ?? '' })

  async function look(): Promise<void> {
    isLooking.value = true
    const { successorId, predecessorIds, takesEffectAt } = form.value
    if (successorId === '' || takesEffectAt === null) {
      refused.value = { kind: 'invalid', problems: missing(successorId, takesEffectAt) }
    } else {
      const variables = {
        organisation: organisation.value,
        input: { successorId, predecessorIds, takesEffectAt },
      }
      const asked = client.query(PreviewMergersDocument, variables, { requestPolicy: 'network-only' })
      const { data, error } = await asked.toPromise()
      refused.value = error ? readFailure(error) : null
      preview.value = data?.previewMergers ?? null
    }
    isLooking.value = false
  }

  async function plan(): Promise<boolean> {
    const outcome = await command.run({ organisation: organisation.value, input: input() })
    if (outcome.isDone) form.value = { successorId: '', predecessorIds: [], takesEffectAt: null }
    return outcome.isDone
  }

  return {
    members: computed(() => all.value.filter((member) => isFound(member, words.value, form.value))),
    successorOf: ({ successorId }: Member) => successorId ?? null,
    ...{ form, words, preview, look, plan, problems },
    isRunning: computed(() => isLooking.value || command.isRunning.value),
  }
}

function missing(successorId: string, takesEffectAt: Instant | null) {
  return [
    ...(successorId === '' ? [{ path: 'successorId', code: 'required' }] : []),
    ...(takesEffectAt === null ? [{ path: 'takesEffectAt', code: 'required' }] : []),
  ]
}

/** By its name, an old one or a code; what is chosen stays in sight. */
function isFound(
  { id, name, nis, kbo, formerNames }: Member,
  words: string,
  { successorId, predecessorIds }: { successorId: string; predecessorIds: readonly string[] },
): boolean {
  const typed = words.trim().toLowerCase()
  if (typed === '' || id === successorId || predecessorIds.includes(id)) return true
  return [name, nis ?? '', kbo ?? '', ...formerNames].some((text) => text.toLowerCase().includes(typed))
}
