import type { Instant } from '@lekboek/domain'
import { computed } from 'vue'
import {
  AddAgreementDocument,
  AnswerAgreementDocument,
  ChangeAgreementDocument,
  EndAgreementDocument,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useRegister } from '../register/useRegister.ts'
import { agreementFields, inputOf, type Agreement, type AgreementForm } from './agreement-state.ts'

/** Says what was agreed with a processor, for the first time or anew. */
export function useSaveAgreement() {
  const register = useRegister()
  const adding = useCommand(AddAgreementDocument)
  const changing = useCommand(ChangeAgreementDocument)
  const failure = computed(() => adding.failure.value ?? changing.failure.value)
  const organisation = () => register.value.organisation.id
  return {
    add: (form: AgreementForm) => adding.run({ organisation: organisation(), input: inputOf(form) }),
    change: ({ id, version }: Agreement, form: AgreementForm) =>
      changing.run({ organisation: organisation(), agreement: id, version, input: inputOf(form) }),
    problems: useProblems(failure, agreementFields),
    isRunning: computed(() => adding.isRunning.value || changing.isRunning.value),
  }
}

/** Ends what was agreed. */
export function useEndAgreement() {
  const register = useRegister()
  const ending = useCommand(EndAgreementDocument)
  return {
    end: ({ id, version }: Agreement, until: Instant | null) =>
      ending.run({ organisation: register.value.organisation.id, agreement: id, version, until }),
    refusal: useRefusalText(ending.failure),
    isRunning: ending.isRunning,
  }
}

/** A processor says whether it works for the controller. */
export function useAnswerAgreement() {
  const register = useRegister()
  const answering = useCommand(AnswerAgreementDocument)
  return {
    answer: ({ id, version }: Agreement, isRight: boolean, reason: string | null) =>
      answering.run({
        ...{ organisation: register.value.organisation.id, agreement: id, version, isRight, reason },
      }),
    problems: useProblems(answering.failure, ['reason']),
    isRunning: answering.isRunning,
  }
}
