import type { Duty } from './kinds.ts'
import { isAfter } from './make-duty.ts'

/**
 * Duties that were owed and not met, and that other settings take away or put off. A law or a contract that held when its
 * clock began is not undone by no longer naming it, so an organisation that corrects its settings says why: article 5(2)
 * of the GDPR, and its like in every register.
 */
export function erasedDuties(before: readonly Duty[], after: readonly Duty[]): Duty[] {
  const then = new Map(after.map((duty) => [duty.key, duty]))
  return before.filter((duty) => {
    if (duty.state !== 'running' && duty.state !== 'overdue') return false
    const other = then.get(duty.key)
    if (other === undefined || other.state === 'notRequired') return true
    if (duty.dueAt === null) return false
    return other.dueAt === null || isAfter(other.dueAt, duty.dueAt)
  })
}
