import type { AnyVariables, TypedDocumentNode } from '@urql/vue'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useDossier, type Dossier } from '../incident/useDossier.ts'
import { useStale } from '../incident/useStale.ts'
import { useRegister } from '../register/useRegister.ts'

interface Names {
  organisation: string
  incident: string
}

/**
 * A part of the dossier that is saved by itself, with a version of its own. `inputOf` makes of the form what is sent, with
 * the version that is on the page now: after a conflict what is stored was read anew, and saving again goes on from there.
 */
export function useBeside<Form extends object, Input, Data>(
  document: TypedDocumentNode<Data, Names & { input: Input } & AnyVariables>,
  name: string,
  fields: readonly string[],
  start: (dossier: Dossier) => Form,
  inputOf: (form: Form, dossier: Dossier) => Input,
) {
  const register = useRegister()
  const dossier = useDossier()
  const command = useCommand(document)
  const problems = useProblems(command.failure, fields)
  const isStale = useStale(command.failure)
  const { form, forget } = useDraft(`${name}-${dossier.value.id}`, () => start(dossier.value))

  async function save(): Promise<boolean> {
    isStale.value = false
    const { isDone } = await command.run({
      organisation: register.value.organisation.id,
      incident: dossier.value.id,
      input: inputOf(form.value, dossier.value),
    })
    if (isDone) forget()
    return isDone
  }

  return { form, save, forget, problems, isStale, isRunning: command.isRunning }
}
