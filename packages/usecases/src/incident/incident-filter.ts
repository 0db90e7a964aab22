import {
  incidentStatuses,
  incidentTypes,
  type IncidentStatus,
  type IncidentType,
  type Instant,
} from '@lekboek/domain'
import type { IncidentListFilter } from '@lekboek/database'
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
}

/** @throws {Refusal} invalid. */
export function readIncidentFilter(filter: IncidentFilter, now: Instant): IncidentListFilter {
  const fields = new Fields(filter, now)
  const status = fields.choices('status', incidentStatuses)
  const types = fields.choices('incidentType', incidentTypes)
  const from = fields.optionalInstant('from')
  const until = fields.optionalInstant('until')
  const text = fields.optionalText('text', { max: shortText })
  const { authorityNotified, peopleTold, overdue } = filter
  fields.refuse()
  return {
    ...(filter.status && { status }),
    ...(filter.incidentType && { incidentType: types }),
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    ...(text !== null && { text }),
    ...(typeof authorityNotified === 'boolean' && { authorityNotified }),
    ...(typeof peopleTold === 'boolean' && { peopleTold }),
    ...(typeof overdue === 'boolean' && { overdue: { is: overdue, at: now } }),
  }
}
