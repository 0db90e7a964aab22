import { lawDue, lawHourKinds } from '@lekboek/domain'
import type { Dossier } from '../incident/useDossier.ts'
import { leadingDutyOf } from './leading-duty.ts'

type Parts = Pick<Dossier, 'duties' | 'dueAt' | 'dueKind' | 'proposedAwareAt' | 'provisionalDueAt'>
type Duty = Dossier['duties'][number]

/** A clock at the head of a page. */
export interface MainClock {
  kind: Duty['kind']
  dueAt: string
  /** Of a duty of the dossier; `null` for the authority's hours from an awareness that nobody fixed yet. */
  duty: Duty | null
}

/**
 * The clocks that a page opens with, the main one first. Before awareness is fixed the hours of the law, from the instant
 * to which the times point, go before the organisation's own target for the check; and at any time the hours of a law before
 * what was agreed by contract or set as a target. `first` says what leads after that: what is due next, or what the page
 * decides about.
 */
export function mainClocksOf(dossier: Parts, first: 'next' | 'authority'): MainClock[] {
  const next = leadingDutyOf(dossier)
  const authority = dossier.duties.find(({ kind, state }) => kind === 'authority' && isOpen(state)) ?? null
  const order = first === 'next' ? [lawBefore(next, dossier), next, authority] : [authority, next]
  const clocks = [provisionalClock(dossier), ...order.map(clockOf)].filter((clock) => clock !== null)
  return clocks.filter(({ kind, dueAt }, place) => {
    const same = clocks.findIndex((other) => other.kind === kind && other.dueAt === dueAt)
    return same === place
  })
}

/** The law whose hours run, where what is due next is none of a law. */
function lawBefore(next: Duty | null, { duties }: Parts): Duty | null {
  if (next === null || lawHourKinds.includes(next.kind)) return null
  return lawDue(duties.map((duty) => ({ ...duty, dueAt: duty.dueAt ?? null })))
}

function provisionalClock({ provisionalDueAt }: Parts): MainClock | null {
  return provisionalDueAt ? { kind: 'authority', dueAt: provisionalDueAt, duty: null } : null
}

function clockOf(duty: Duty | null): MainClock | null {
  return duty?.dueAt ? { kind: duty.kind, dueAt: duty.dueAt, duty } : null
}

function isOpen(state: Duty['state']): boolean {
  return state === 'running' || state === 'overdue'
}
