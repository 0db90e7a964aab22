import type { Failure } from '../../graphql/failure.ts'
import type { SubmitReportInput } from '../../generated/graphql.ts'
import type { KeptReport } from './kept-store.ts'

/** What became of one attempt to send. */
export type Sending =
  | { readonly kind: 'sent' }
  /** No network, a busy server: it is tried again. */
  | { readonly kind: 'later' }
  /** Nobody, or somebody else, is signed in: it waits for its person. */
  | { readonly kind: 'signedOut' }
  /** For what it says, which its person can mend. */
  | { readonly kind: 'refused'; readonly failure: Failure }
  /** Its person reports nothing there any more. */
  | { readonly kind: 'closed' }

/** A UUID also where the page came without encryption, to which browsers give no `randomUUID`. */
export function newSubmission(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What was sent within a minute was not kept for want of a network. */
const atOnceMs = 60_000

/** What is sent of a kept report at this moment: the same report each time, with what the device's clock says now. */
export function inputNow({ input, submission, person, keptAt }: KeptReport, now: Date): SubmitReportInput {
  const isLate = now.getTime() - Date.parse(keptAt) > atOnceMs
  return {
    ...input,
    submission,
    reporter: person,
    writtenAt: isLate ? keptAt : null,
    sentAt: now.toISOString(),
  }
}

/** What a refusal means for a report that waits; `isTheirs` says whether its person is still the one signed in. */
export function sendingAfter(failure: Failure, isTheirs: boolean): Exclude<Sending, { kind: 'sent' }> {
  switch (failure.kind) {
    case 'unauthenticated':
    case 'factorRequired':
      return { kind: 'signedOut' }
    case 'invalid':
      return { kind: 'refused', failure }
    case 'forbidden':
    case 'notFound':
      return isTheirs ? { kind: 'closed' } : { kind: 'signedOut' }
    case 'unreachable':
    case 'rateLimited':
    case 'outdated':
    case 'conflict':
    case 'internal':
      return { kind: 'later' }
  }
}

const pausesMs = [5_000, 15_000, 60_000, 300_000]

/** How long is waited after so many attempts in vain. */
export function pauseAfter(attempts: number): number {
  return pausesMs[Math.min(attempts, pausesMs.length) - 1] ?? 5_000
}
