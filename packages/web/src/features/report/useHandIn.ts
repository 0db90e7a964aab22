import { useClientHandle } from '@urql/vue'
import { computed, shallowRef, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { SubmitReportMutation } from '../../generated/graphql.ts'
import type { Failure } from '../../graphql/failure.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { forgetKept, keepReport, type KeptFile, type KeptReport } from '../kept-report/kept-store.ts'
import { newSubmission } from '../kept-report/send-kept.ts'
import { sendKept, sendOne, useKeptReports } from '../kept-report/useKeptReports.ts'
import { useRegister } from '../register/useRegister.ts'
import { useViewer } from '../viewer/viewer.ts'
import { isFuture, needsText, reportInput, type ReportForm } from './report-form.ts'

/** What the receipt shows. */
export type SubmittedReport = Pick<SubmitReportMutation['submitReport'], 'reference' | 'reportedAt'>

/** What came of handing in: arrived; kept here until it can be sent; or refused, with the reason at its question. */
export type HandedIn =
  { kind: 'arrived'; report: SubmittedReport } | { kind: 'kept'; submission: string } | { kind: 'refused' }

/**
 * Hands the report over. It is kept on the device first and sent from there, under an id of its own: whatever happens to the
 * network, the tab or the device meanwhile, it arrives once. What is missing is said at its question before that.
 */
export function useHandIn(form: Ref<ReportForm>, files: Readonly<Ref<readonly KeptFile[]>>) {
  const { t } = useI18n()
  const { client } = useClientHandle()
  const register = useRegister()
  const { viewer } = useViewer()
  const { kept, receipts } = useKeptReports()
  const failure = shallowRef<Failure | null>(null)
  const problems = useProblems(failure, ['kind', 'answers', 'text', 'noticedAt', 'place', 'people'])
  const isTried = shallowRef(false)
  const isRunning = shallowRef(false)
  // One for this form: pressed again after an answer that got lost, it is the same report.
  const submission = newSubmission()

  const missing = computed(() => ({
    text:
      isTried.value && needsText(form.value) && form.value.text.trim() === '' ? t('problem.required') : null,
    noticedAt: isTried.value ? problemOfWhen() : null,
  }))

  function problemOfWhen(): string | null {
    const { when, noticedAt } = form.value
    if (when === 'earlier' && noticedAt === null) return t('report.when.missing')
    return isFuture(form.value, new Date().toISOString()) ? t('report.when.inFuture') : null
  }

  // What was refused no longer stands once it is mended.
  watch(form, () => (failure.value = null), { deep: true })

  function packed(): KeptReport | null {
    const now = new Date().toISOString()
    const input = reportInput(form.value, now)
    const person = viewer.value?.id
    if (!input || person === undefined) return null
    const { id, name } = register.value.organisation
    return {
      ...{ submission, person, organisation: id, organisationName: name, keptAt: now },
      ...{ input, form: JSON.parse(JSON.stringify(form.value)) as ReportForm, stopped: null, failure: null },
      ...{ arrivedAs: null, files: files.value },
    }
  }

  async function handIn(): Promise<HandedIn> {
    const report = packed()
    if (!report || isRunning.value) return { kind: 'refused' }
    isRunning.value = true
    const handed = (await keepReport(report)) ? await sendFromHere() : await sendUnkept(report)
    isRunning.value = false
    return handed
  }

  async function sendFromHere(): Promise<HandedIn> {
    await sendKept(client)
    const report = receipts.value.get(submission)
    if (report) return { kind: 'arrived', report }
    const waiting = kept.value.find((one) => one.submission === submission)
    if (waiting?.stopped !== 'refused' || waiting.failure === null) return { kind: 'kept', submission }
    await forgetKept(submission)
    return refuse(waiting.failure)
  }

  /** The browser keeps nothing: it arrives now, or its person tries again. */
  async function sendUnkept(report: KeptReport): Promise<HandedIn> {
    const sending = await sendOne(client, report)
    const receipt = receipts.value.get(submission)
    if (receipt) return { kind: 'arrived', report: receipt }
    return refuse(sending.kind === 'refused' ? sending.failure : { kind: 'unreachable' })
  }

  function refuse(reason: Failure): HandedIn {
    failure.value = reason
    return { kind: 'refused' }
  }

  return { handIn, isRunning, problems, isTried, missing }
}
