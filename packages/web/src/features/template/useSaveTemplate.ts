import { computed, ref, watch } from 'vue'
import { ChangeTemplateDocument, KeepTemplateDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import {
  contentForm,
  controlsOf,
  templateInput,
  type TemplateForm,
  type TemplateKind,
} from './template-form.ts'
import type { Template } from './useTemplates.ts'

/** Keeps a template ready, or changes one. */
export function useSaveTemplate(stored: Template | null, kind: TemplateKind, again: () => Promise<unknown>) {
  const register = useRegister()
  const organisation = register.value.organisation.id
  const keeping = useCommand(KeepTemplateDocument)
  const changing = useCommand(ChangeTemplateDocument)
  const failure = computed(() => keeping.failure.value ?? changing.failure.value)
  const { form, forget } = useDraft<TemplateForm>(`template-${organisation}-${stored?.id ?? kind}`, () => ({
    ...{ kind, name: stored?.name ?? '' },
    content: contentForm(stored ?? {}),
  }))
  const problems = useProblems(failure, controlsOf(form.value.content))
  const isStale = ref(false)
  let version = stored?.version ?? 0

  // Somebody saved in between: what is typed here stays, and is saved over theirs at the next press.
  watch(changing.failure, async (refused) => {
    if (refused?.kind !== 'conflict') return
    await again()
    isStale.value = true
    version = refused.version ?? version
  })

  async function save(): Promise<boolean> {
    isStale.value = false
    const input = templateInput(form.value)
    const { isDone } = stored
      ? await changing.run({ organisation, template: stored.id, version, input })
      : await keeping.run({ organisation, input })
    if (isDone) forget()
    return isDone
  }

  const isRunning = computed(() => keeping.isRunning.value || changing.isRunning.value)
  return { form, save, forget, problems, isStale, isRunning }
}
