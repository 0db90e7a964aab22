import { computed } from 'vue'
import { AddNotificationReceiptDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDraft } from '../draft/useDraft.ts'
import { useRegister } from '../register/useRegister.ts'

/** Adds the receipt of a notification that was sent; once it is there it stays. */
export function useAddReceipt(notification: string) {
  const register = useRegister()
  const command = useCommand(AddNotificationReceiptDocument)
  const problems = useProblems(command.failure, ['receipt'])
  const { form, forget } = useDraft(`receipt-${notification}`, () => ({ receipt: '' }))
  const receipt = computed({
    get: () => form.value.receipt,
    set: (typed) => (form.value.receipt = typed),
  })

  async function add(): Promise<boolean> {
    const typed = form.value.receipt.trim()
    if (typed === '' || command.isRunning.value) return false
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({ organisation, notification, receipt: typed })
    if (isDone) forget()
    return isDone
  }

  return { receipt, add, forget, problems, isRunning: command.isRunning }
}
