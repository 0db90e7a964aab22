import { UnassignMandateDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'

/** Takes a person of the consultancy off one of its mandates. */
export function useUnassignMandate() {
  const register = useRegister()
  const command = useCommand(UnassignMandateDocument)
  const unassign = (mandate: string, user: string) =>
    command.run({ organisation: register.value.organisation.id, mandate, user })
  return { unassign, refusal: useRefusalText(command.failure), isRunning: command.isRunning }
}
