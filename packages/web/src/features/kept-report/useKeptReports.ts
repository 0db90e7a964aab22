import type { Client } from '@urql/vue'
import { computed, readonly, shallowRef } from 'vue'
import { SubmitReportDocument, type SubmitReportMutation } from '../../generated/graphql.ts'
import { readFailure } from '../../graphql/failure.ts'
import { loadViewer, useViewer } from '../viewer/viewer.ts'
import {
  changeKeptFile,
  forgetKept,
  keepReport,
  readKept,
  type KeptFile,
  type KeptReport,
} from './kept-store.ts'
import { hasArrived, uploadToReport } from '../report/upload-to-report.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { inputNow, pauseAfter, sendingAfter, type Sending } from './send-kept.ts'

type Receipt = SubmitReportMutation['submitReport']

const { viewer, isSeated } = useViewer()
const kept = shallowRef<readonly KeptReport[]>([])
/** Receipts of what was sent since this page was loaded, by the id of the submission. */
const receipts = shallowRef<ReadonlyMap<string, Receipt>>(new Map())
const isSending = shallowRef(false)
let attempts = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** Looks at what the signed-in person has waiting here. */
async function lookAtKept(): Promise<void> {
  const person = viewer.value?.id
  kept.value = person === undefined ? [] : await readKept(person)
}

/** Sends one with its photos, and keeps or forgets it accordingly; also one that the browser could not keep. */
export async function sendOne(api: Client, report: KeptReport): Promise<Sending> {
  const arrived = report.arrivedAs === null ? await sendWords(api, report) : report
  if ('kind' in arrived) return arrived
  for (const file of arrived.files.filter(({ isRefused }) => !isRefused)) {
    const sending = await sendFile(api, arrived, file)
    if (sending.kind === 'later' || sending.kind === 'signedOut') return sending
  }
  const left = (await readKept(report.person)).find(({ submission }) => submission === report.submission)
  if (left === undefined || left.files.length === 0) await forgetKept(report.submission)
  return { kind: 'sent' }
}

/** The report itself; what it became is kept until its photos have followed. */
async function sendWords(api: Client, report: KeptReport): Promise<KeptReport | Sending> {
  const variables = { organisation: report.organisation, input: inputNow(report, new Date()) }
  const { data, error } = await api.mutation(SubmitReportDocument, variables).toPromise()
  if (data && !error) {
    receipts.value = new Map([...receipts.value, [report.submission, data.submitReport]])
    const { id, reference, reportedAt } = data.submitReport
    const arrived = { ...report, arrivedAs: { id, reference, reportedAt } }
    if (report.files.length > 0) await keepReport(arrived)
    return arrived
  }
  const failure = error ? readFailure(error) : ({ kind: 'internal', requestId: null } as const)
  if (failure.kind === 'forbidden' || failure.kind === 'notFound') await loadViewer(api)
  const sending = sendingAfter(failure, viewer.value?.id === report.person)
  if (sending.kind === 'refused' || sending.kind === 'closed')
    await keepReport({ ...report, stopped: sending.kind, failure })
  return sending
}

/** One photo. Of one that was sent in vain before it is asked first whether it arrived all the same. */
async function sendFile(
  api: Client,
  { submission, person, organisation, arrivedAs }: KeptReport,
  file: KeptFile,
): Promise<Sending> {
  const target = { organisation, report: arrivedAs?.id ?? '' }
  if (file.isTried && (await hasArrived(api, target, file))) {
    await changeKeptFile(person, submission, file.id, null)
    return { kind: 'sent' }
  }
  await changeKeptFile(person, submission, file.id, { ...file, isTried: true })
  const failure = await uploadToReport(target, file)
  const sending =
    failure === null ? { kind: 'sent' as const } : sendingAfter(failure, viewer.value?.id === person)
  if (sending.kind === 'sent') await changeKeptFile(person, submission, file.id, null)
  if (sending.kind === 'refused' || sending.kind === 'closed')
    await changeKeptFile(person, submission, file.id, { ...file, isTried: true, isRefused: true })
  return sending
}

/** All that waits, one after the other; the first that finds no network or no session ends the round. */
async function sendRound(api: Client): Promise<void> {
  const person = viewer.value?.id
  if (person === undefined) return
  for (const report of await readKept(person)) {
    if (!goesOn(report)) continue
    const { kind } = await sendOne(api, report)
    if (kind === 'later' || kind === 'signedOut') break
  }
}

/** Whether something of it is still to be sent by itself. */
export function goesOn({ stopped, arrivedAs, files }: KeptReport): boolean {
  return stopped === null && (arrivedAs === null || files.some(({ isRefused }) => !isRefused))
}

/** Two windows of one browser take turns: the one that waits finds sent what the other sent. */
function inTurn(work: () => Promise<void>): Promise<unknown> {
  return 'locks' in navigator ? navigator.locks.request('lekboek.kept-report', work) : work()
}

async function sendAll(api: Client): Promise<void> {
  isSending.value = true
  // Who comes back from offline may be signed out, or somebody else.
  if (isSeated.value) await loadViewer(api)
  if (!isSeated.value) await inTurn(() => sendRound(api))
  await lookAtKept()
  isSending.value = false
  planNext(api)
}

function planNext(api: Client): void {
  clearTimeout(timer)
  const isWaiting = isSeated.value || kept.value.some(goesOn)
  attempts = isWaiting ? attempts + 1 : 0
  if (isWaiting && viewer.value) timer = setTimeout(() => void sendKept(api), pauseAfter(attempts))
}

/** Sends what waits here of whoever is signed in; answers when that was tried. */
export const sendKept = oneAtATime(sendAll)

/** From when on what waits is sent by itself: with the network, with the page, with its person. */
export function sendKeptByItself(api: Client): void {
  const again = () => {
    attempts = 0
    void sendKept(api)
  }
  window.addEventListener('online', again)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && kept.value.length > 0) again()
  })
}

export function useKeptReports() {
  return {
    kept: computed(() => kept.value),
    receipts: computed(() => receipts.value),
    isSending: readonly(isSending),
    lookAtKept,
  }
}
