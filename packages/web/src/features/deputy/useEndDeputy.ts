import { EndDeputyDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'

/** Ends a deputyship before its time. */
export function useEndDeputy() {
  const register = useRegister()
  const command = useCommand(EndDeputyDocument)
  const end = (deputy: string, version: number) =>
    command.run({ organisation: register.value.organisation.id, deputy, version })
  return { end, refusal: useRefusalText(command.failure), isRunning: command.isRunning }
}
