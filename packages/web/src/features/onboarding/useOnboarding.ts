import { computed, ref, shallowRef } from 'vue'
import { OnboardOrganisationsDocument, type OnboardOrganisationsMutation } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'
import { base64Of } from './base64-of.ts'

export type ImportReport = OnboardOrganisationsMutation['onboardOrganisations']

const hasWork = ({ created, updated, invited }: ImportReport['counts']) => created + updated + invited > 0

/** A file is looked at first; only what was looked at can then be brought aboard. */
export function useOnboarding() {
  const register = useRegister()
  const command = useCommand(OnboardOrganisationsDocument)
  const report = shallowRef<ImportReport | null>(null)
  const isUnreadable = ref(false)
  let file: string | null = null
  /** Names that are meant, although they cannot be told from another's. */
  let meant: string[] = []

  async function run(isDryRun: boolean): Promise<void> {
    if (file === null || command.isRunning.value) return
    const organisation = register.value.organisation.id
    const outcome = await command.run({ organisation, file, isDryRun, meant })
    report.value = outcome.isDone ? outcome.data.onboardOrganisations : null
  }

  return {
    report,
    isUnreadable,
    /** Something of the file can be taken, and has not been. */
    mayTake: computed(() => report.value?.isDryRun === true && hasWork(report.value.counts)),
    async look(chosen: File) {
      report.value = null
      meant = []
      file = await base64Of(chosen)
      isUnreadable.value = file === null
      await run(true)
    },
    async mean(name: string) {
      meant = [...meant, name]
      await run(true)
    },
    take: () => run(false),
    refusal: useRefusalText(command.failure),
    isRunning: command.isRunning,
  }
}
