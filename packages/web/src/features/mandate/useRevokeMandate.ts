import { RevokeMandateDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'

/** Ends a mandate at once: at the next request its people are out. */
export function useRevokeMandate() {
  const register = useRegister()
  const command = useCommand(RevokeMandateDocument)
  const problems = useProblems(command.failure, [])
  const revoke = (mandate: string) => command.run({ organisation: register.value.organisation.id, mandate })
  return { revoke, problems, isRunning: command.isRunning }
}
