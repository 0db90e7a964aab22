import type { Instant } from '@lekboek/domain'
import { computed } from 'vue'
import { ChangeAgreementDocument, EndAgreementDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'
import { agreementFields, inputOf, type Agreement, type AgreementForm } from './agreement-state.ts'

/** Says anew what was agreed with a processor, and ends it. */
export function useAgreementActs() {
  const register = useRegister()
  const changing = useCommand(ChangeAgreementDocument)
  const ending = useCommand(EndAgreementDocument)
  const problems = useProblems(changing.failure, agreementFields)
  const variables = ({ id, version }: Agreement) => ({
    ...{ organisation: register.value.organisation.id, agreement: id, version },
  })
  return {
    change: (agreement: Agreement, form: AgreementForm) =>
      changing.run({ ...variables(agreement), input: inputOf(form) }),
    end: (agreement: Agreement, until: Instant | null) => ending.run({ ...variables(agreement), until }),
    problems,
    refusal: useRefusalText(ending.failure),
    isRunning: computed(() => changing.isRunning.value || ending.isRunning.value),
  }
}
