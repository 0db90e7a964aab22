import { ref, watch } from 'vue'
import { AdaptReceivedTemplateDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import { contentForm, contentInput, controlsOf } from '../template/template-form.ts'
import type { Received } from './useReceived.ts'

/** Makes what came from the umbrella one's own, or puts it back to how it came. */
export function useAdapt(stored: Received, again: () => Promise<unknown>) {
  const register = useRegister()
  const organisation = register.value.organisation.id
  const command = useCommand(AdaptReceivedTemplateDocument)
  const { form, forget } = useDraft(`received-${organisation}-${stored.id}`, () => contentForm(stored))
  const problems = useProblems(command.failure, controlsOf(form.value))
  const isStale = ref(false)
  let version = stored.version

  // Somebody saved in between: what is typed here stays, and is saved over theirs at the next press.
  watch(command.failure, async (refused) => {
    if (refused?.kind !== 'conflict') return
    await again()
    isStale.value = true
    version = refused.version ?? version
  })

  async function run(isOwn: boolean): Promise<boolean> {
    isStale.value = false
    const content = isOwn ? contentInput(stored.kind, form.value) : null
    const { isDone } = await command.run({ organisation, received: stored.id, version, content })
    if (isDone) forget()
    return isDone
  }

  return {
    form,
    save: () => run(true),
    restore: () => run(false),
    forget,
    problems,
    isStale,
    isRunning: command.isRunning,
  }
}
