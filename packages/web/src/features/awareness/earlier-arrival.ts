import { addHours, ruleSetAt, ruleSetById, type Instant } from '@lekboek/domain'
import { awarenessBearing } from '@lekboek/domain/breach'
import { newestFirst } from './newest-first.ts'

/** What tells whether something of a processor arrived before the instant on which a dossier runs. */
export interface Arrivals {
  awareAt?: Instant | null
  proposedAwareAt?: Instant | null
  ruleSetId: string
  awareness: readonly { recordedAt: Instant }[]
  reports: readonly ArrivedReport[]
}

interface ArrivedReport {
  id: string
  processorName?: string | null
  reportedAt: Instant
  withdrawnAt?: Instant | null
  filed?: { filedAt: Instant } | null
  versions: readonly { kind: string }[]
}

/** What arrived, and the instant on which the dossier runs without it. */
export interface EarlierArrival {
  reportId: string
  processorName: string
  arrivedAt: Instant
  dueAt: Instant
  /** Awareness as it was fixed, or the instant to which the times point while it is not. */
  runsFrom: Instant
  isFixed: boolean
}

/**
 * The first message of a processor, filed or answered by a link, that arrived before the instant on which the dossier runs; `null`
 * where there is none. Who fixed awareness after it was filed knew of it, and is not asked again.
 */
export function earlierArrival(dossier: Arrivals): EarlierArrival | null {
  const { awareAt, proposedAwareAt, reports } = dossier
  const runsFrom = awareAt ?? proposedAwareAt
  if (!runsFrom) return null
  const first = reports
    .filter((report) => cameOtherwise(report) && !isKnown(report, dossier))
    .toSorted((one, other) => Date.parse(one.reportedAt) - Date.parse(other.reportedAt))[0]
  if (!first || awarenessBearing(first.reportedAt, runsFrom) !== 'earlier') return null
  const hours = (ruleSetById(dossier.ruleSetId) ?? ruleSetAt(runsFrom)).authorityHours
  return {
    ...{ reportId: first.id, processorName: first.processorName ?? '', arrivedAt: first.reportedAt },
    ...{ dueAt: addHours(first.reportedAt, hours), runsFrom, isFixed: !!awareAt },
  }
}

function cameOtherwise({ withdrawnAt, versions }: ArrivedReport): boolean {
  return !withdrawnAt && versions.some(({ kind }) => kind === 'filed' || kind === 'answered')
}

function isKnown({ filed, reportedAt }: ArrivedReport, { awareAt, awareness }: Arrivals): boolean {
  const fixed = newestFirst(awareness)[0]
  if (!awareAt || !fixed) return false
  return Date.parse(filed?.filedAt ?? reportedAt) <= Date.parse(fixed.recordedAt)
}
