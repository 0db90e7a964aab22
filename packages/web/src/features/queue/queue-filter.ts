import { dutyKinds, furtherDutyKinds } from '@lekboek/domain'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { QueueFilterInput, QueueViewsQuery } from '../../generated/graphql.ts'

export const openStatuses = ['reported', 'investigating', 'confirmed'] as const
export const queuedDutyKinds = [...dutyKinds, ...furtherDutyKinds] as const
/** Hours that one chooses from; any other number in the address holds too. */
export const dueWithinChoices = [4, 24, 72, 168] as const

export type KeptFilter = QueueViewsQuery['queueViews'][number]['filter']

/** What of the queue is shown, as the address names it: registers by the name in their path. */
export interface QueueFilter {
  clients: readonly string[]
  dutyKinds: readonly KeptFilter['dutyKinds'][number][]
  statuses: readonly KeptFilter['statuses'][number][]
  dueWithinHours: number | null
  isMine: boolean
}

export const noQueueFilter: QueueFilter = {
  ...{ clients: [], dutyKinds: [], statuses: [], dueWithinHours: null, isMine: false },
}

const listOf = (value: LocationQuery[string] | undefined) =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => one ?? [])

const mostHours = 8_760

/** What the address asks for; what there is none of is left out. */
export function readQueueFilter(query: LocationQuery): QueueFilter {
  const hours = Number(listOf(query['within'])[0] ?? Number.NaN)
  return {
    clients: listOf(query['client']),
    dutyKinds: queuedDutyKinds.filter((kind) => listOf(query['duty']).includes(kind)),
    statuses: openStatuses.filter((status) => listOf(query['status']).includes(status)),
    dueWithinHours: Number.isInteger(hours) && hours >= 1 && hours <= mostHours ? hours : null,
    isMine: listOf(query['mine']).includes('yes'),
  }
}

export function writeQueueFilter(filter: QueueFilter): LocationQueryRaw {
  const { clients, dutyKinds: kinds, statuses, dueWithinHours, isMine } = filter
  return {
    ...(clients.length > 0 ? { client: [...clients] } : {}),
    ...(kinds.length > 0 ? { duty: [...kinds] } : {}),
    ...(statuses.length > 0 ? { status: [...statuses] } : {}),
    ...(dueWithinHours === null ? {} : { within: String(dueWithinHours) }),
    ...(isMine ? { mine: 'yes' } : {}),
  }
}

export function isFiltering(filter: QueueFilter): boolean {
  return Object.keys(writeQueueFilter(filter)).length > 0
}

interface Named {
  id: string
  slug: string
}

/** A register of this name that is not open: as an id it shows nothing, and never everything. */
const closed = '00000000-0000-0000-0000-000000000000'

/** The filter as the server takes it. */
export function toQueueFilterInput(filter: QueueFilter, registers: readonly Named[]): QueueFilterInput {
  const { clients, dutyKinds: kinds, statuses, dueWithinHours, isMine } = filter
  const idOf = (slug: string) => registers.find((one) => one.slug === slug)?.id ?? closed
  return {
    organisations: clients.map(idOf),
    dutyKinds: [...kinds],
    statuses: [...statuses],
    ...{ dueWithinHours, isMine },
  }
}

/** A kept filter as the address names it; a register that was closed since stays in it by its id, and shows nothing. */
export function fromKeptFilter(kept: KeptFilter, registers: readonly Named[]): QueueFilter {
  const { organisations, dutyKinds: kinds, statuses, dueWithinHours, isMine } = kept
  const slugOf = (id: string) => registers.find((one) => one.id === id)?.slug ?? id
  return {
    clients: organisations.map(slugOf),
    dutyKinds: kinds,
    statuses,
    ...{ dueWithinHours: dueWithinHours ?? null, isMine },
  }
}

/** Whether two filters ask the same. */
export function isSameFilter(one: QueueFilter, other: QueueFilter): boolean {
  return JSON.stringify(writeQueueFilter(one)) === JSON.stringify(writeQueueFilter(other))
}
