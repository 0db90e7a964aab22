import { type Instant } from '@lekboek/domain'
import { regions, type Region } from '@lekboek/domain/breach'
import { isUuid, type OwnPart } from '@lekboek/database'
import { Fields, shortText } from '../input/fields.ts'
import { invalid, refuseProblems } from '../refusal.ts'
import { readOwnPart, type OwnPartInput } from './read-own-part.ts'

/** One controller that a breach concerns, and what is known of its part in it. */
export interface DeliveryInput extends OwnPartInput {
  readonly controllerId: string
}

export interface Wanted extends OwnPart {
  readonly controllerId: string
}

/** As many controllers as one processor may have on the platform, with room to spare. */
export const mostDeliveries = 20_000

/** @throws {Refusal} invalid, with paths such as `deliveries.2.controllerId`. */
export function readDeliveries(input: readonly DeliveryInput[], now: Instant): Wanted[] {
  if (!Array.isArray(input)) throw invalid([{ path: 'deliveries', code: 'notList' }])
  if (input.length === 0) throw invalid([{ path: 'deliveries', code: 'required' }])
  if (input.length > mostDeliveries) {
    throw invalid([{ path: 'deliveries', code: 'tooLong', params: { max: mostDeliveries } }])
  }
  const seen = new Set<string>()
  const read = input.map((delivery) => readDelivery(delivery, now, seen))
  refuseProblems(
    read.flatMap(({ problems }, index) =>
      problems.map((problem) => ({ ...problem, path: `deliveries.${index}.${problem.path}` })),
    ),
  )
  return read.map(({ delivery }) => delivery)
}

function readDelivery(input: DeliveryInput, now: Instant, seen: Set<string>) {
  const fields = new Fields(input, now)
  const delivery = {
    controllerId: fields.text('controllerId', { max: shortText }),
    ...readOwnPart(fields, (input.dataTypes ?? []).length > 0),
  }
  if (seen.has(delivery.controllerId)) fields.add('controllerId', 'repeated')
  // The same answer as for an organisation that the processor does not serve, or that does not exist.
  else if (fields.problems.length === 0 && !isUuid(delivery.controllerId))
    fields.add('controllerId', 'notInList')
  seen.add(delivery.controllerId)
  return { delivery, problems: fields.problems }
}

/** Which of the controllers that a processor serves are meant; what is left out does not matter. */
export interface ServedFilter {
  readonly service?: string | null
  readonly region?: Region | null
  /** Those whose agreement ends before an instant. */
  readonly endsBefore?: Instant | null
  /** Those whose contract gives at most so many hours. */
  readonly termHoursAtMost?: number | null
  /** Parts of their names and services, in any order. */
  readonly words?: string | null
}

export type ReadFilter = { readonly [Field in keyof ServedFilter]-?: NonNullable<ServedFilter[Field]> | null }

/** @throws {Refusal} invalid. */
export function readServedFilter(input: ServedFilter, now: Instant): ReadFilter {
  const fields = new Fields(input, now)
  const filter = {
    service: fields.optionalText('service', { max: shortText }),
    region: fields.optionalChoice('region', regions),
    endsBefore: fields.optionalInstant('endsBefore'),
    termHoursAtMost: fields.optionalWholeNumber('termHoursAtMost', { min: 0, max: 8760 }),
    words: fields.optionalText('words', { max: shortText }),
  }
  refuseProblems(fields.problems.map((problem) => ({ ...problem, path: `filter.${problem.path}` })))
  return filter
}
