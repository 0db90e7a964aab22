import { selectDutyReport, type Register, type Selection } from '@lekboek/database'
import { withInstants } from '../incident/load-dossier.ts'
import { conflict, invalid, notFound } from '../refusal.ts'

/** A report as it is stored; instants are ISO texts in UTC. */
export interface StoredDutyReport {
  readonly id: string
  readonly version: number
  readonly duty: string
  readonly recipient: string | null
  readonly sentAt: string | null
  readonly channel: string | null
  readonly receipt: string | null
  readonly isComplete: boolean
  readonly reason: string | null
  readonly afterwardsReason: string | null
  readonly retractedAt: string | null
  readonly createdAt: string
}

const everything: Selection = {
  ...{ id: true, version: true, duty: true, recipient: true, sentAt: true, channel: true },
  ...{
    receipt: true,
    isComplete: true,
    reason: true,
    retractedAt: true,
    createdAt: true,
    afterwardsReason: true,
  },
}

/**
 * The report as somebody saw it; its dossier is locked.
 *
 * @throws {Refusal} conflict, with the stored report, when it was saved since; invalid once it was retracted.
 */
export async function seenDutyReport(
  register: Register,
  id: string,
  seen: number,
): Promise<StoredDutyReport> {
  const row = await selectDutyReport(register, id, everything)
  if (!row) throw notFound()
  const report = withInstants(row) as StoredDutyReport
  if (report.version !== seen) throw conflict(report.version, report)
  if (report.retractedAt !== null) throw invalid([{ path: 'retractedAt', code: 'repeated' }])
  return report
}
