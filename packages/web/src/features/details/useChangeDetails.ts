import { useClientHandle } from '@urql/vue'
import { ref, watch } from 'vue'
import { ChangeOrganisationDetailsDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import { loadViewer } from '../viewer/viewer.ts'
import { detailFields, detailsInput, startDetails, type StoredDetails } from './details-form.ts'

/** Says how the organisation presents itself to an authority, from the next notification on. */
export function useChangeDetails(stored: () => StoredDetails, readAgain: () => Promise<unknown>) {
  const register = useRegister()
  const { client } = useClientHandle()
  const command = useCommand(ChangeOrganisationDetailsDocument)
  const problems = useProblems(command.failure, detailFields)
  const isStale = ref(false)
  const { form, forget } = useDraft(`details-${register.value.organisation.id}`, () => startDetails(stored()))

  watch(command.failure, async (refused) => {
    if (refused?.kind !== 'conflict') return
    await readAgain()
    isStale.value = true
  })

  async function save(): Promise<boolean> {
    if (command.isRunning.value) return false
    isStale.value = false
    const { isDone } = await command.run({
      organisation: register.value.organisation.id,
      version: stored().version,
      input: detailsInput(form.value),
    })
    if (!isDone) return false
    forget()
    // The head of a letter stands on the address that came with the rights.
    await Promise.all([readAgain(), loadViewer(client)])
    return true
  }

  return { form, save, forget, problems, isStale, isRunning: command.isRunning }
}
