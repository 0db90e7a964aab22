import { AssignMandateDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'

/** Lets a person of the consultancy use one of its mandates. */
export function useAssignMandate() {
  const register = useRegister()
  const command = useCommand(AssignMandateDocument)
  const problems = useProblems(command.failure, ['user'])
  const assign = (mandate: string, user: string) =>
    command.run({ organisation: register.value.organisation.id, mandate, user })
  return { assign, problems, isRunning: command.isRunning }
}
