import { computed } from 'vue'
import { ChangeBreachDocument, RecordBreachDocument, type BreachQuery } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'
import { breachFields, breachInput, startBreach } from './breach-form.ts'

export type Breach = BreachQuery['breach'] & {
  deliveries: BreachQuery['breachDeliveries']['edges'][number]['node'][]
}

/** Records a breach once, or changes what is known of it. Answers its number. */
export function useSaveBreach(stored: () => Breach | null) {
  const register = useRegister()
  const recording = useCommand(RecordBreachDocument)
  const changing = useCommand(ChangeBreachDocument)
  const failure = computed(() => recording.failure.value ?? changing.failure.value)
  const problems = useProblems(failure, breachFields)
  const organisation = register.value.organisation.id
  const first = stored()
  const { form, forget } = useDraft(`breach-${first?.id ?? organisation}`, () => startBreach(first))
  let version = first?.version ?? 0

  async function save(): Promise<string | null> {
    const input = breachInput(form.value)
    if (!input || recording.isRunning.value || changing.isRunning.value) return null
    const number = first ? await change(first, input) : await record(input)
    if (number !== null) forget()
    return number
  }

  async function record(input: NonNullable<ReturnType<typeof breachInput>>): Promise<string | null> {
    const outcome = await recording.run({ organisation, input })
    return outcome.isDone ? outcome.data.recordBreach.number : null
  }

  async function change(
    breach: Breach,
    input: NonNullable<ReturnType<typeof breachInput>>,
  ): Promise<string | null> {
    const outcome = await changing.run({ organisation, breach: breach.id, version, input })
    return outcome.isDone ? breach.number : null
  }

  /** Goes on from the version that is stored now, with what was typed here. */
  async function saveOver(): Promise<string | null> {
    version = stored()?.version ?? version
    return save()
  }

  const isRunning = computed(() => recording.isRunning.value || changing.isRunning.value)
  return { form, save, saveOver, forget, problems, conflict: changing.failure, isRunning }
}
