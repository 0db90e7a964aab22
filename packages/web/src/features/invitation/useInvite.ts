import { grantableRoles } from '@lekboek/access'
import type { Role } from '@lekboek/domain'
import { computed, ref } from 'vue'
import { InviteDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'

/** Languages in which invitations are written. */
export const mailLanguages = ['nl', 'en', 'fr', 'de'] as const
export type MailLanguage = (typeof mailLanguages)[number]

/** Asks somebody to come aboard. */
export function useInvite() {
  const register = useRegister()
  const command = useCommand(InviteDocument)
  const problems = useProblems(command.failure, ['email', 'roles', 'language', 'days'])
  const choices = computed(() => {
    const { roles, organisation } = register.value
    return grantableRoles({ roles, organisationKinds: organisation.kinds })
  })
  const first = mailLanguages.find((one) => one === register.value.organisation.languages[0])
  const email = ref('')
  const roles = ref<readonly Role[] | null>(null)
  const language = ref<MailLanguage>(first ?? 'nl')
  const days = ref(7)

  async function invite(): Promise<boolean> {
    if (command.isRunning.value) return false
    const input = {
      email: email.value,
      roles: [...(roles.value ?? [])],
      language: language.value,
      days: days.value,
    }
    return (await command.run({ organisation: register.value.organisation.id, input })).isDone
  }
  return { choices, email, roles, language, days, invite, problems, isRunning: command.isRunning }
}
