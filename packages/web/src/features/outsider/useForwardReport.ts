import { useClientHandle } from '@urql/vue'
import { ref, shallowRef } from 'vue'
import {
  ForwardReportDocument,
  ReportTakersDocument,
  type ReportTakersQuery,
} from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRequired } from '../../ui/useRequired.ts'
import { useRegister } from '../register/useRegister.ts'

/** Looks for the organisation that a report was meant for, and passes it on. */
export function useForwardReport(report: string) {
  const register = useRegister()
  const { client } = useClientHandle()
  const command = useCommand(ForwardReportDocument)
  const problems = useProblems(command.failure, ['to', 'reason'])
  const isOpen = ref(false)
  const words = ref('')
  const to = ref('')
  const reason = ref('')
  const takers = shallowRef<ReportTakersQuery['reportTakers']>([])
  const required = useRequired(
    () => [...(to.value === '' ? ['to'] : []), ...(reason.value.trim() === '' ? ['reason'] : [])],
    problems,
  )

  async function search(): Promise<void> {
    const text = words.value.trim()
    if (text.length < 2) return
    const organisation = register.value.organisation.id
    const { data } = await client.query(ReportTakersDocument, { organisation, text }).toPromise()
    takers.value = data?.reportTakers ?? []
    to.value = takers.value.length === 1 ? (takers.value[0]?.id ?? '') : ''
  }

  async function run(): Promise<void> {
    if (!required.check()) return
    const organisation = register.value.organisation.id
    const { isDone } = await command.run({ organisation, report, to: to.value, reason: reason.value.trim() })
    if (isDone) leave()
  }

  function leave(): void {
    isOpen.value = false
    words.value = ''
    to.value = ''
    reason.value = ''
    takers.value = []
  }
  return {
    ...{ isOpen, words, search, takers, to, reason, run, leave, problems, required },
    isRunning: command.isRunning,
  }
}
