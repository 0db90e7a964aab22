import type { Client } from '@urql/vue'
import { computed, readonly, shallowRef } from 'vue'
import { SubmitReportDocument, type SubmitReportMutation } from '../../generated/graphql.ts'
import { readFailure } from '../../graphql/failure.ts'
import { loadViewer, useViewer } from '../viewer/viewer.ts'
import { forgetKept, keepReport, readKept, type KeptReport } from './kept-store.ts'
import { inputNow, pauseAfter, sendingAfter, type Sending } from './send-kept.ts'

type Receipt = SubmitReportMutation['submitReport']

const { viewer, isSeated } = useViewer()
const kept = shallowRef<readonly KeptReport[]>([])
/** Receipts of what was sent since this page was loaded, by the id of the submission. */
const receipts = shallowRef<ReadonlyMap<string, Receipt>>(new Map())
const isSending = shallowRef(false)
let attempts = 0
let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<void> | null = null

/** Looks at what the signed-in person has waiting here. */
async function lookAtKept(): Promise<void> {
  const person = viewer.value?.id
  kept.value = person === undefined ? [] : await readKept(person)
}

/** Sends one, and keeps or forgets it accordingly; also one that the browser could not keep. */
export async function sendOne(api: Client, report: KeptReport): Promise<Sending<Receipt>> {
  const variables = { organisation: report.organisation, input: inputNow(report, new Date()) }
  const { data, error } = await api.mutation(SubmitReportDocument, variables).toPromise()
  if (data && !error) {
    receipts.value = new Map([...receipts.value, [report.submission, data.submitReport]])
    await forgetKept(report.submission)
    return { kind: 'sent', receipt: data.submitReport }
  }
  const failure = error ? readFailure(error) : ({ kind: 'internal', requestId: null } as const)
  if (failure.kind === 'forbidden' || failure.kind === 'notFound') await loadViewer(api)
  const sending = sendingAfter(failure, viewer.value?.id === report.person)
  if (sending.kind === 'refused' || sending.kind === 'closed')
    await keepReport({ ...report, stopped: sending.kind, failure })
  return sending
}

/** All that waits, one after the other; the first that finds no network or no session ends the round. */
async function sendRound(api: Client): Promise<void> {
  const person = viewer.value?.id
  if (person === undefined) return
  for (const report of await readKept(person)) {
    if (report.stopped !== null) continue
    const { kind } = await sendOne(api, report)
    if (kind === 'later' || kind === 'signedOut') break
  }
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
  const isWaiting = isSeated.value || kept.value.some(({ stopped }) => stopped === null)
  attempts = isWaiting ? attempts + 1 : 0
  if (isWaiting && viewer.value) timer = setTimeout(() => void sendKept(api), pauseAfter(attempts))
}

/** Sends what waits here of whoever is signed in; answers when that was tried. A second call meanwhile waits for the first. */
export async function sendKept(api: Client): Promise<void> {
  running ??= sendAll(api).finally(() => {
    running = null
  })
  await running
}

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
