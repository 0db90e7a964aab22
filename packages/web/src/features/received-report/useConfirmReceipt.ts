import { ConfirmReportReceiptDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'

/** Lets the processor see that its report was received. */
export function useConfirmReceipt() {
  const register = useRegister()
  const command = useCommand(ConfirmReportReceiptDocument)
  const problems = useProblems(command.failure, [])
  const confirm = (report: string, serial: number) =>
    command.run({ organisation: register.value.organisation.id, report, serial })
  return { confirm, isRunning: command.isRunning, problems }
}
