import type { Instant } from '@lekboek/domain'
import { useClientHandle } from '@urql/vue'
import { ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { ChangeIdentityDocument, type IdentityQuery } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { loadViewer } from '../viewer/viewer.ts'
import { wishOf } from './wish-of.ts'

/** Lets the organisation be called otherwise; what was not touched is not sent. */
export function useChangeIdentity(identity: () => IdentityQuery['identity']) {
  const route = useRoute()
  const router = useRouter()
  const { client } = useClientHandle()
  const command = useCommand(ChangeIdentityDocument)
  const problems = useProblems(command.failure, ['name', 'nis', 'ovo', 'from', 'slug'])
  const isStale = ref(false)
  const { name, slug, nis, ovo } = identity().organisation
  const form = ref({
    name,
    slug,
    nis: nis ?? '',
    ovo: ovo ?? '',
    from: null as Instant | null,
    sharesName: false,
  })

  /** Once it was refused: whoever shares a name says so. */
  const isNameTaken = ref(false)
  watch(
    () => form.value.name,
    () => {
      isNameTaken.value = form.value.sharesName = false
    },
  )

  async function change(): Promise<boolean> {
    if (command.isRunning.value) return false
    const { organisation, version } = identity()
    const input = wishOf(organisation, form.value)
    const outcome = await command.run({ organisation: organisation.id, version, input })
    isStale.value = !outcome.isDone && outcome.failure.kind === 'conflict'
    if (!outcome.isDone) {
      const { failure } = outcome
      if (failure.kind === 'invalid')
        isNameTaken.value ||= failure.problems.some(({ code }) => code === 'nameTaken' || code === 'nameNear')
      return false
    }
    await loadViewer(client)
    const now = outcome.data.changeIdentity.organisation.slug
    if (now !== organisation.slug) await router.replace(route.fullPath.replace(organisation.slug, now))
    return true
  }

  return { form, change, problems, isNameTaken, isStale, isRunning: command.isRunning }
}
