import { computed, type Ref } from 'vue'
import { PrepareNotificationDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDossier } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'
import { prepareInput, refusalOfForm, refusedFields, type NotificationForm } from './notification-form.ts'

/** Freezes what will be notified, so that the documents repeat it word for word. */
export function usePrepareNotification(form: Ref<NotificationForm>) {
  const register = useRegister()
  const dossier = useDossier()
  const command = useCommand(PrepareNotificationDocument)
  const failure = computed(() => refusalOfForm(command.failure.value))
  const refused = computed(() => refusedFields(command.failure.value))
  const problems = useProblems(failure, [
    ...['authority', 'phase', 'reporterFunction', 'reporterDescription', 'earlierId', 'notAllToldReason'],
    ...['lateReason', 'withdrawalReason'],
  ])

  async function prepare(isLate: boolean): Promise<boolean> {
    if (command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const input = prepareInput(form.value, isLate)
    return (await command.run({ organisation, incident: dossier.value.id, input })).isDone
  }

  return { prepare, problems, refused, isRunning: command.isRunning }
}
