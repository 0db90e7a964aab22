import type { Instant } from '@lekboek/domain'

/** To whom and when, as it stands in the form. */
export interface SendingForm {
  scope: 'all' | 'some'
  picked: readonly string[]
  when: 'now' | 'later'
  at: Instant | null
}

export const startSending = (): SendingForm => ({ scope: 'all', picked: [], when: 'now', at: null })

/** To how many it goes; nobody where some are meant and none is ticked. */
export function countOf({ scope, picked }: SendingForm, all: number): number {
  return scope === 'all' ? all : picked.length
}

/** What still has to be said before it can be sent. */
export function sendingGap(
  form: SendingForm,
  all: number,
  now: Instant,
): 'nobody' | 'noInstant' | 'inPast' | null {
  if (countOf(form, all) === 0) return 'nobody'
  if (form.when === 'now') return null
  if (form.at === null) return 'noInstant'
  return form.at < now ? 'inPast' : null
}

/** Whether it leaves after a term is over. */
export function leavesTooLate({ when, at }: SendingForm, dueAt: Instant | null): boolean {
  return when === 'later' && at !== null && dueAt !== null && at > dueAt
}

/** What the server is asked: nobody by name where all are meant, no instant where it goes at once. */
export function sendingInput({ scope, picked, when, at }: SendingForm) {
  return { deliveries: scope === 'all' ? null : [...picked], at: when === 'now' ? null : at }
}
