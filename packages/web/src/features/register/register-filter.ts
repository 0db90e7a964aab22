import {
  incidentStatuses,
  incidentTypes,
  readLocal,
  type IncidentStatus,
  type IncidentType,
  type Instant,
} from '@lekboek/domain'
import type { IncidentFilter } from '../../generated/graphql.ts'

export type YesNo = 'yes' | 'no' | ''

/** What the person chose above the table, as the controls hold it. */
export interface RegisterFilter {
  status: IncidentStatus | ''
  incidentType: IncidentType | ''
  /** Days as typed, both included. */
  from: string
  until: string
  authorityNotified: YesNo
  peopleTold: YesNo
  overdue: YesNo
  /** Id of a processor that reported through the platform; what is asked of its report counts beside it alone. */
  processor: string
  reportInTime: YesNo
  receiptOpen: YesNo
}

export const filterNames = [
  'status',
  'incidentType',
  'from',
  'until',
  'authorityNotified',
  'peopleTold',
  'overdue',
  'processor',
  'reportInTime',
  'receiptOpen',
] as const satisfies readonly (keyof RegisterFilter)[]

export const noFilter: RegisterFilter = {
  status: '',
  incidentType: '',
  from: '',
  until: '',
  authorityNotified: '',
  peopleTold: '',
  overdue: '',
  processor: '',
  reportInTime: '',
  receiptOpen: '',
}

type Query = Record<string, unknown>

function oneOf<Choice extends string>(choices: readonly Choice[], value: unknown): Choice | '' {
  return choices.find((choice) => choice === value) ?? ''
}

function dayOf(value: unknown): string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function idOf(value: unknown): string {
  return typeof value === 'string' && idForm.test(value) ? value : ''
}

const yesNo = ['yes', 'no'] as const

/** Reads the address; what it does not understand it leaves out, so that an old link still shows something. */
export function readFilter(query: Query): RegisterFilter {
  return {
    status: oneOf(incidentStatuses, query['status']),
    incidentType: oneOf(incidentTypes, query['incidentType']),
    from: dayOf(query['from']),
    until: dayOf(query['until']),
    authorityNotified: oneOf(yesNo, query['authorityNotified']),
    peopleTold: oneOf(yesNo, query['peopleTold']),
    overdue: oneOf(yesNo, query['overdue']),
    processor: idOf(query['processor']),
    reportInTime: oneOf(yesNo, query['reportInTime']),
    receiptOpen: oneOf(yesNo, query['receiptOpen']),
  }
}

/** Only what was chosen goes into the address. */
export function writeFilter(filter: RegisterFilter): Record<string, string> {
  return Object.fromEntries(
    filterNames.map((name) => [name, filter[name]]).filter(([, value]) => value !== ''),
  )
}

/** The first moment of a day in that zone; the day after for the end of a period, which is not included. */
export function startOfDay(day: string, zone: string, daysLater = 0): Instant | null {
  const moved = new Date(`${day}T00:00:00.000Z`)
  if (Number.isNaN(moved.getTime())) return null
  moved.setUTCDate(moved.getUTCDate() + daysLater)
  const reading = readLocal({ date: moved.toISOString().slice(0, 10), time: '00:00', zone })
  return reading.ok ? reading.at : (reading.offers[0]?.at ?? null)
}

/** The filter as the API takes it. The free text comes apart: it may name a person and stays out of addresses. */
export function toIncidentFilter(filter: RegisterFilter, text: string, zone: string): IncidentFilter {
  const { status, incidentType, from, until, processor } = filter
  const flags = {
    authorityNotified: filter.authorityNotified,
    peopleTold: filter.peopleTold,
    overdue: filter.overdue,
    ...(processor === '' ? {} : { reportInTime: filter.reportInTime, receiptOpen: filter.receiptOpen }),
  }
  const chosenFlags = Object.entries(flags).filter(([, value]) => value !== '')
  return {
    ...(status === '' ? {} : { status: [status] }),
    ...(incidentType === '' ? {} : { incidentType: [incidentType] }),
    ...(from === '' ? {} : { from: startOfDay(from, zone) }),
    ...(processor === '' ? {} : { processor }),
    ...(until === '' ? {} : { until: startOfDay(until, zone, 1) }),
    ...Object.fromEntries(chosenFlags.map(([name, value]) => [name, value === 'yes'])),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  }
}
