import { computed, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { SubmitReportDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useRegister } from '../register/useRegister.ts'
import { isFuture, reportInput, type ReportForm } from './report-form.ts'

export interface SubmittedReport {
  reference: string
  reportedAt: string
}

/** Hands the report over; what is missing is said at its question, before the server is asked. */
export function useSubmitReport(form: Ref<ReportForm>) {
  const { t } = useI18n()
  const register = useRegister()
  const command = useCommand(SubmitReportDocument)
  const problems = useProblems(command.failure, ['text', 'noticedAt', 'place', 'people'])
  const isTried = shallowRef(false)

  const missing = computed(() => ({
    text: isTried.value && form.value.text.trim() === '' ? t('problem.required') : null,
    noticedAt: isTried.value ? problemOfWhen() : null,
  }))

  function problemOfWhen(): string | null {
    if (form.value.noticedAt === null) return t('report.when.missing')
    return isFuture(form.value, new Date().toISOString()) ? t('report.when.inFuture') : null
  }

  // What was refused no longer stands once it is mended.
  watch(form, () => (command.failure.value = null), { deep: true })

  async function submit(): Promise<SubmittedReport | null> {
    const input = reportInput(form.value)
    if (!input || command.isRunning.value) return null
    const outcome = await command.run({ organisation: register.value.organisation.id, input })
    return outcome.isDone ? outcome.data.submitReport : null
  }

  return { submit, isRunning: command.isRunning, problems, isTried, missing }
}
