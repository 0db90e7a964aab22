import type { ContainmentStep } from '@lekboek/domain/containment'
import { reactive, ref } from 'vue'
import { TakeContainmentStepDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDossier, useReadAgain } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'
import { useViewer } from '../viewer/viewer.ts'
import { dueOf, firstSeenAt } from './containment-form.ts'

/** Takes a step of the checklist over as a measure: done just now, or to be done. */
export function useTakeStep() {
  const register = useRegister()
  const dossier = useDossier()
  const readAgain = useReadAgain()
  const { viewer } = useViewer()
  const command = useCommand(TakeContainmentStepDocument)
  const problems = useProblems(command.failure, ['owner'])
  const owner = ref(viewer.value?.name ?? '')
  /** The steps that are under way: one may press the next before the first is there. */
  const taking = reactive(new Set<string>())
  let last: Promise<unknown> = Promise.resolve()

  async function take(step: ContainmentStep, isDone: boolean): Promise<boolean> {
    if (taking.has(step.key)) return false
    taking.add(step.key)
    const mine = last.then(() => send(step, isDone))
    last = mine
    const isTaken = await mine
    taking.delete(step.key)
    return isTaken
  }

  async function send({ key, when }: ContainmentStep, isDone: boolean): Promise<boolean> {
    const now = new Date().toISOString()
    const input = {
      ...{ step: key, owner: owner.value.trim() },
      ...(isDone
        ? { dueAt: null, doneAt: now }
        : { dueAt: dueOf(when, firstSeenAt(dossier.value), now).at, doneAt: null }),
    }
    const organisation = register.value.organisation.id
    const outcome = await command.run({ organisation, incident: dossier.value.id, input })
    // Somebody was first: show what they made of it.
    if (!outcome.isDone && outcome.failure.kind === 'invalid') await readAgain()
    return outcome.isDone
  }

  return { owner, take, taking, problems }
}
