import type { Facts, Instant } from '@lekboek/domain'
import type { SaidField } from '@lekboek/domain/breach'

/** What a version of a report says; null where it was withdrawn. */
interface SaidVersion {
  readonly serial: number
  readonly said: Facts | null
}

/** A report of a processor with what each of its versions says. */
export interface SaidReport {
  readonly id: string
  readonly processor: string | null
  /** Whether it came through the platform, which numbers its versions. */
  readonly isSent: boolean
  readonly versions: readonly SaidVersion[]
}

/** From which version a field of the dossier was taken over. */
export interface TakenMark {
  readonly field: SaidField
  readonly reportId: string
  readonly serial: number
}

/** The first message through the platform says when it was there: the dossier that it opened has that from it. */
export function withArrival(facts: Facts, kind: string, arrivedAt: Instant): Facts {
  if (kind !== 'first') return facts
  return { ...facts, timing: { ...facts.timing, processorToldAt: arrivedAt } }
}

/** What was taken over, and that arrival, which nobody has to take over. */
export function marksOf(taken: readonly TakenMark[], reports: readonly SaidReport[]): readonly TakenMark[] {
  if (taken.some(({ field }) => field === 'toldAt')) return taken
  const sent = reports.find(({ isSent }) => isSent)
  const first = sent?.versions[0]
  return sent && first?.said
    ? [...taken, { field: 'toldAt', reportId: sent.id, serial: first.serial }]
    : taken
}
