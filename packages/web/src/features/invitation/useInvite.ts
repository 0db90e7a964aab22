import { grantableRoles } from '@lekboek/access'
import type { Role } from '@lekboek/domain'
import { useQuery } from '@urql/vue'
import { computed, ref } from 'vue'
import { InviteDocument, MembersDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { advisesAndDecides } from '../membership/people.ts'
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

  // The same list as above the form: nobody is looked for outside of it.
  const members = useQuery({
    query: MembersDocument,
    variables: computed(() => ({ organisation: register.value.organisation.id })),
    context: { additionalTypenames: ['Member'] },
  })
  /** Who of the people here has the address that is being written. */
  const member = computed(() => {
    const wanted = email.value.trim().toLowerCase()
    const known = members.data.value?.members.find((one) => one.email.toLowerCase() === wanted)
    return known ? { id: known.userId, name: known.name } : null
  })

  async function invite(): Promise<boolean> {
    if (command.isRunning.value || member.value) return false
    const input = {
      email: email.value,
      roles: [...(roles.value ?? [])],
      language: language.value,
      days: days.value,
    }
    return (await command.run({ organisation: register.value.organisation.id, input })).isDone
  }
  const isConflict = computed(() => advisesAndDecides(roles.value ?? []))
  return {
    ...{ choices, email, roles, language, days, member, isConflict, invite },
    problems,
    isRunning: command.isRunning,
  }
}
