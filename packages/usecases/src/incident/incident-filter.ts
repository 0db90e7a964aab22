import {
  incidentStatuses,
  incidentTypes,
  type IncidentStatus,
  type IncidentType,
  type Instant,
} from '@lekboek/domain'
import { isUuid, type IncidentListFilter } from '@lekboek/database'
import { Fields, shortText } from '../input/fields.ts'

/** Which dossiers are wanted; absent or null means all. */
export interface IncidentFilter {
  readonly status?: readonly IncidentStatus[] | null
  readonly from?: string | null
  readonly until?: string | null
  readonly incidentType?: readonly IncidentType[] | null
  readonly authorityNotified?: boolean | null
  readonly peopleTold?: boolean | null
  readonly overdue?: boolean | null
  readonly text?: string | null
  /** A processor that reported through the platform. */
  readonly processor?: string | null
  /** Whether its report came within the hours of the contract. */
  readonly reportInTime?: boolean | null
  /** Whether receipt of its report is still to be confirmed. */
  readonly receiptOpen?: boolean | null
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** @throws {Refusal} invalid. */
export function readIncidentFilter(filter: IncidentFilter, now: Instant): IncidentListFilter {
  const fields = new Fields(filter, now)
  const status = fields.choices('status', incidentStatuses)
  const types = fields.choices('incidentType', incidentTypes)
  const from = fields.optionalInstant('from')
  const until = fields.optionalInstant('until')
  const text = fields.optionalText('text', { max: shortText })
  const processor = fields.optionalText('processor', { max: shortText })
  const { authorityNotified, peopleTold, overdue, reportInTime, receiptOpen } = filter
  fields.refuse()
  return {
    ...(filter.status && { status }),
    ...(filter.incidentType && { incidentType: types }),
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    ...(text !== null && { text }),
    ...(processor !== null && {
      processor: {
        // Whatever is no id is nobody's: like a foreign one it finds nothing.
        id: isUuid(processor) ? processor : nobody,
        ...(typeof reportInTime === 'boolean' && { inTime: reportInTime }),
        ...(typeof receiptOpen === 'boolean' && { unconfirmed: receiptOpen }),
      },
    }),
    ...(typeof authorityNotified === 'boolean' && { authorityNotified }),
    ...(typeof peopleTold === 'boolean' && { peopleTold }),
    ...(typeof overdue === 'boolean' && { overdue: { is: overdue, at: now } }),
  }
}
