import { ref, shallowRef } from 'vue'
import { ShowWithdrawnReportDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'
import type { Version } from './useReportVersions.ts'

/** What a withdrawn report quoted, shown on this page alone and until it is left. */
export function useWithdrawnReport(report: () => string) {
  const register = useRegister()
  const command = useCommand(ShowWithdrawnReportDocument)
  const problems = useProblems(command.failure, ['reason'])
  const reason = ref('')
  const versions = shallowRef<readonly Version[] | null>(null)

  async function show(): Promise<boolean> {
    const outcome = await command.run({
      ...{ organisation: register.value.organisation.id, report: report(), reason: reason.value },
    })
    if (outcome.isDone) versions.value = outcome.data.showWithdrawnReport
    return outcome.isDone
  }
  return { reason, versions, show, isRunning: command.isRunning, problems }
}
