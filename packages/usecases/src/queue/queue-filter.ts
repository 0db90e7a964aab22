import type { QueueConditions } from '@lekboek/database'
import { addHours, dutyKinds, furtherDutyKinds, type Instant, type Problem } from '@lekboek/domain'
import { Fields } from '../input/fields.ts'

/** Where an open dossier can stand. */
export const openStatuses = ['reported', 'investigating', 'confirmed'] as const

/** Every kind of duty that a dossier can wait for. */
export const queuedDutyKinds = [...dutyKinds, ...furtherDutyKinds] as const

/** Registers that one filter names at most. */
const mostOrganisations = 100
/** A year: no term is longer. */
const mostHours = 8_760

/** What part of the queue a person wants to see; what is left out asks nothing. */
export interface QueueFilter {
  readonly organisations?: readonly string[] | null
  /** Kinds of duty of which one still runs. */
  readonly dutyKinds?: readonly string[] | null
  readonly statuses?: readonly string[] | null
  /** Due within so many hours, or overdue. */
  readonly dueWithinHours?: number | null
  /** Assigned to whoever asks. */
  readonly isMine?: boolean | null
}

/** A filter as it is kept: every field there, an empty list for what is not asked. */
export interface ReadQueueFilter {
  readonly organisations: readonly string[]
  readonly dutyKinds: readonly string[]
  readonly statuses: readonly string[]
  readonly dueWithinHours: number | null
  readonly isMine: boolean
}

/** Reads what a person asked, or what was kept, with every problem in it; paths begin with the filter's own. */
export function readQueueFilter(
  input: QueueFilter,
  now: Instant,
): { readonly filter: ReadQueueFilter; readonly problems: readonly Problem[] } {
  const fields = new Fields(input, now)
  const filter = {
    organisations: readOrganisations(input.organisations ?? [], fields),
    dutyKinds: fields.choices('dutyKinds', queuedDutyKinds),
    statuses: fields.choices('statuses', openStatuses),
    dueWithinHours: fields.optionalWholeNumber('dueWithinHours', { min: 1, max: mostHours }),
    isMine: input.isMine === true,
  }
  return { filter, problems: fields.problems.map((one) => ({ ...one, path: `filter.${one.path}` })) }
}

function readOrganisations(given: readonly string[], fields: Fields): string[] {
  if (given.length > mostOrganisations)
    fields.add('organisations', 'outOfRange', { min: 0, max: mostOrganisations })
  return [...new Set(given)]
}

/** Of the registers that are open to this person those that the filter names; all where it names none. */
export function lookedInto(
  { organisations }: Pick<ReadQueueFilter, 'organisations'>,
  readable: readonly string[],
): string[] {
  if (organisations.length === 0) return [...readable]
  const asked = new Set(organisations)
  return readable.filter((id) => asked.has(id))
}

export function conditionsFor(filter: ReadQueueFilter, userId: string, now: Instant): QueueConditions {
  const { statuses, dutyKinds: kinds, dueWithinHours, isMine } = filter
  return {
    statuses: statuses.length > 0 ? statuses : null,
    dutyKinds: kinds.length > 0 ? kinds : null,
    dueUntil: dueWithinHours === null ? null : addHours(now, dueWithinHours),
    handlerId: isMine ? userId : null,
  }
}
