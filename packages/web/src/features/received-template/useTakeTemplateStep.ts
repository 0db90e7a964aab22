import { reactive } from 'vue'
import { TakeTemplateStepDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useRefusalText } from '../../graphql/useRefusalText.ts'
import { useDossier, useReadAgain } from '../incident/useDossier.ts'
import { dueOf, firstSeenAt } from '../measure/containment-form.ts'
import { useRegister } from '../register/useRegister.ts'
import type { ReceivedRow } from './received-checklists.ts'

/** Takes a step of the umbrella's checklist over as a measure: done just now, or to be done. */
export function useTakeTemplateStep(owner: () => string) {
  const register = useRegister()
  const dossier = useDossier()
  const readAgain = useReadAgain()
  const command = useCommand(TakeTemplateStepDocument)
  const taking = reactive(new Set<string>())

  async function take(
    checklist: string,
    { id, when }: ReceivedRow<unknown>['step'],
    isDone: boolean,
  ): Promise<boolean> {
    if (taking.has(id)) return false
    taking.add(id)
    const now = new Date().toISOString()
    const times = isDone
      ? { dueAt: null, doneAt: now }
      : { dueAt: dueOf(when, firstSeenAt(dossier.value), now).at, doneAt: null }
    const outcome = await command.run({
      ...{ organisation: register.value.organisation.id, incident: dossier.value.id },
      input: { checklist, step: id, owner: owner().trim(), ...times },
    })
    // Somebody was first, or the checklist is not in use any more: show how it stands.
    if (!outcome.isDone && outcome.failure.kind === 'invalid') await readAgain()
    taking.delete(id)
    return outcome.isDone
  }

  return { take, taking, refusal: useRefusalText(command.failure) }
}
