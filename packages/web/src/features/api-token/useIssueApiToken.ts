import type { TokenScope } from '@lekboek/domain'
import { ref } from 'vue'
import { IssueApiTokenDocument, type IssueApiTokenMutation } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'

export type IssuedApiToken = IssueApiTokenMutation['issueApiToken']

/** How long a token may be made for; the API takes any number of days up to a year. */
export const daysToChoose = [30, 90, 180, 365] as const
const usualDays = 90

/** Makes a token. Its secret is answered once and kept nowhere. */
export function useIssueApiToken() {
  const register = useRegister()
  const command = useCommand(IssueApiTokenDocument)
  const problems = useProblems(command.failure, ['name', 'scopes', 'days'])
  const form = ref({ name: '', scopes: null as readonly TokenScope[] | null, days: usualDays as number })

  async function issue(): Promise<IssuedApiToken | null> {
    if (command.isRunning.value) return null
    const { name, scopes, days } = form.value
    const input = { name: name.trim(), scopes: [...(scopes ?? [])], days }
    const outcome = await command.run({ organisation: register.value.organisation.id, input })
    return outcome.isDone ? outcome.data.issueApiToken : null
  }

  return { form, issue, problems, isRunning: command.isRunning }
}
