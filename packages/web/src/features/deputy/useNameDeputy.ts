import { useQuery } from '@urql/vue'
import type { Instant } from '@lekboek/domain'
import { computed, ref } from 'vue'
import { DeputyChoicesDocument, NameDeputyDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRequired } from '../../ui/useRequired.ts'
import { useRegister } from '../register/useRegister.ts'
import { useViewer } from '../viewer/viewer.ts'

const fields = ['principal', 'user', 'from', 'until', 'reason'] as const

/** Names who stands in for a DPO; a DPO for themself, an administrator for each of them. */
export function useNameDeputy() {
  const register = useRegister()
  const { viewer } = useViewer()
  const command = useCommand(NameDeputyDocument)
  const answered = useProblems(command.failure, fields)
  const choices = useQuery({
    query: DeputyChoicesDocument,
    variables: computed(() => ({ organisation: register.value.organisation.id })),
    // Who decides may have been given their role since the list was last read.
    requestPolicy: 'cache-and-network',
  })
  const people = computed(() => choices.data.value?.deputyChoices ?? [])
  const principals = computed(() => people.value.filter((one) => one.isPrincipal))
  const colleagues = computed(() =>
    people.value.filter((one) => !one.isPrincipal && one.userId !== viewer.value?.id),
  )
  const form = ref({
    principal: '',
    user: '',
    from: null as Instant | null,
    until: null as Instant | null,
    reason: '',
  })
  /** Where there is one DPO nothing is asked. */
  const principal = computed(() =>
    principals.value.length === 1 ? (principals.value[0]?.userId ?? '') : form.value.principal,
  )

  const problems = useRequired(() => {
    const { user, until } = form.value
    const asked = Object.entries({ principal: principal.value, user, until })
    return asked.flatMap(([field, value]) => (value ? [] : [field]))
  }, answered)

  async function name(): Promise<boolean> {
    if (command.isRunning.value) return false
    const { user, from, until, reason } = form.value
    const variables = {
      ...{ organisation: register.value.organisation.id, principal: principal.value, user },
      input: { from, until, reason: reason.trim() || null },
    }
    return (await command.run(variables)).isDone
  }

  return {
    ...{ form, principals, principal, colleagues, name, problems },
    ...{ general: answered.general, isRunning: command.isRunning },
  }
}
