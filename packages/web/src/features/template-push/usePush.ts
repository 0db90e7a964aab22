import { useClientHandle, useQuery } from '@urql/vue'
import { computed, ref, shallowRef, watch } from 'vue'
import {
  PreviewTemplatePushDocument,
  PushTemplatesDocument,
  TemplateMembersDocument,
  type PreviewTemplatePushQuery,
} from '../../generated/graphql.ts'
import { readFailure, type Failure } from '../../graphql/failure.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'
import { useTemplates } from '../template/useTemplates.ts'
import { isWithoutEffect } from './without-effect.ts'
import { shownMembers } from './shown-members.ts'

export type PushPreview = PreviewTemplatePushQuery['previewTemplatePush']

/** A push that is first looked at: whatever is changed in it is looked at again before it counts. */
export function usePush() {
  const register = useRegister()
  const { client } = useClientHandle()
  const organisation = computed(() => register.value.organisation.id)
  const { templates, again } = useTemplates()
  const query = useQuery({
    query: TemplateMembersDocument,
    variables: computed(() => ({ organisation: organisation.value })),
  })
  const members = computed(() => query.data.value?.templateMembers ?? [])
  const form = ref({ templates: [] as string[], isAll: true, organisations: [] as string[] })
  const filter = ref({ words: '', form: '', language: '' })
  const preview = shallowRef<PushPreview | null>(null)
  const command = useCommand(PushTemplatesDocument)
  const refused = shallowRef<Failure | null>(null)
  const isLooking = ref(false)
  const failure = computed(() => refused.value ?? command.failure.value)
  const problems = useProblems(failure, ['templates', 'organisations'])
  const isStale = computed(() => failure.value?.kind === 'conflict')
  watch([form, templates], () => (preview.value = null), { deep: true })

  const variables = () => ({
    organisation: organisation.value,
    input: {
      templates: templates.value
        .filter(({ id }) => form.value.templates.includes(id))
        .map(({ id, version }) => ({ id, version })),
      organisations: form.value.isAll ? null : form.value.organisations,
    },
  })

  async function look(): Promise<void> {
    isLooking.value = true
    const asked = client.query(PreviewTemplatePushDocument, variables(), { requestPolicy: 'network-only' })
    const { data, error } = await asked.toPromise()
    refused.value = error ? readFailure(error) : null
    // Somebody changed a template: the next look sees it as it is now.
    if (refused.value?.kind === 'conflict') await again()
    preview.value = data?.previewTemplatePush ?? null
    isLooking.value = false
  }

  async function push(): Promise<boolean> {
    const { isDone, ...outcome } = await command.run(variables())
    if (isDone) form.value = { templates: [], isAll: true, organisations: [] }
    else if ('failure' in outcome && outcome.failure.kind === 'conflict') await again()
    return isDone
  }

  return {
    ...{ templates, members, form, filter, preview, look, push, problems, isStale },
    shown: computed(() => shownMembers(members.value, filter.value, form.value.organisations)),
    forms: computed(() => [...new Set(members.value.flatMap(({ form: kind }) => kind ?? []))].toSorted()),
    languages: computed(() => [...new Set(members.value.flatMap((one) => one.languages))].toSorted()),
    /** Whether the push that was looked at would change nothing anywhere. */
    isIdle: computed(() => preview.value !== null && preview.value.counts.every(isWithoutEffect)),
    isRunning: computed(() => isLooking.value || command.isRunning.value),
  }
}
