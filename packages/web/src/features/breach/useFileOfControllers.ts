import { computed, ref, shallowRef } from 'vue'
import { ImportDeliveriesDocument, type ImportDeliveriesMutation } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { base64Of } from '../onboarding/base64-of.ts'
import { useRegister } from '../register/useRegister.ts'
import { useBreach } from './useBreach.ts'

export type FileReport = ImportDeliveriesMutation['importDeliveries']

/** A file of controllers is looked at first; only what was looked at can then be taken in. */
export function useFileOfControllers() {
  const register = useRegister()
  const breach = useBreach()
  const command = useCommand(ImportDeliveriesDocument)
  const report = shallowRef<FileReport | null>(null)
  const name = ref('')
  const isUnreadable = ref(false)
  let file: string | null = null

  async function run(isDryRun: boolean): Promise<boolean> {
    if (file === null || command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const outcome = await command.run({ organisation, breach: breach.value.id, file, isDryRun })
    report.value = outcome.isDone ? outcome.data.importDeliveries : null
    return outcome.isDone && !isDryRun
  }

  return {
    report,
    name,
    isUnreadable,
    /** Something of the file can be taken, and has not been. */
    mayTake: computed(
      () => report.value?.isDryRun === true && report.value.counts.planned + report.value.counts.changed > 0,
    ),
    async look(chosen: File) {
      report.value = null
      name.value = chosen.name
      file = await base64Of(chosen)
      isUnreadable.value = file === null
      await run(true)
    },
    take: () => run(false),
    refusal: useRefusalText(command.failure),
    isRunning: command.isRunning,
  }
}
