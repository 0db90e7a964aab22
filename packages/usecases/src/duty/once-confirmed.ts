import type { Duty, Instant } from '@lekboek/domain'

/** When a duty is due, and when it was met, once who decides confirms the correction. */
export interface OnceConfirmed {
  readonly becomesDueAt: Instant | null
  readonly becomesMetAt: Instant | null
}

/** How a duty stands among those that follow from what is recorded now; neither instant where it is owed no longer. */
export function onceConfirmed(duties: readonly Duty[], key: string): OnceConfirmed {
  const duty = duties.find((one) => one.key === key && one.state !== 'notRequired')
  return { becomesDueAt: duty?.dueAt ?? null, becomesMetAt: duty?.metAt ?? null }
}
