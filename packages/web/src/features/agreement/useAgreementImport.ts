import { computed, ref, shallowRef } from 'vue'
import { ImportAgreementsDocument, type ImportAgreementsMutation } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { base64Of } from '../onboarding/base64-of.ts'
import { useRegister } from '../register/useRegister.ts'

export type AgreementReport = ImportAgreementsMutation['importAgreements']

/** A file is looked at first; only what was looked at, and is right as a whole, can then be brought in. */
export function useAgreementImport() {
  const register = useRegister()
  const command = useCommand(ImportAgreementsDocument)
  const report = shallowRef<AgreementReport | null>(null)
  const isUnreadable = ref(false)
  let file: string | null = null

  async function run(isDryRun: boolean): Promise<boolean> {
    if (file === null || command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const outcome = await command.run({ organisation, file, isDryRun })
    report.value = outcome.isDone ? outcome.data.importAgreements : null
    return outcome.isDone && !outcome.data.importAgreements.isDryRun
  }

  return {
    report,
    isUnreadable,
    mayTake: computed(
      () =>
        report.value?.isDryRun === true &&
        report.value.counts.refused === 0 &&
        report.value.counts.created + report.value.counts.updated > 0,
    ),
    async look(chosen: File) {
      report.value = null
      file = await base64Of(chosen)
      isUnreadable.value = file === null
      await run(true)
    },
    /** Whether it was brought in. */
    take: () => run(false),
    refusal: useRefusalText(command.failure),
    isRunning: command.isRunning,
  }
}
