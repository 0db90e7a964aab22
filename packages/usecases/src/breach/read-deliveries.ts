import type { Instant } from '@lekboek/domain'
import { isUuid } from '@lekboek/database'
import { Fields, longText, shortText } from '../input/fields.ts'
import { invalid, refuseProblems } from '../refusal.ts'

/** One controller that a breach concerns, and what is known of its part in it. */
export interface DeliveryInput {
  readonly controllerId: string
  readonly peopleCount?: number | null
  readonly note?: string | null
}

export interface Delivery {
  readonly controllerId: string
  readonly peopleCount: number | null
  readonly note: string | null
}

/** As many controllers as one processor may have on the platform, with room to spare. */
const mostDeliveries = 20_000
const mostPeople = 1_000_000_000

/** @throws {Refusal} invalid, with paths such as `deliveries.2.controllerId`. */
export function readDeliveries(input: readonly DeliveryInput[], now: Instant): Delivery[] {
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
    peopleCount: fields.optionalWholeNumber('peopleCount', { min: 0, max: mostPeople }),
    note: fields.optionalText('note', { max: longText }),
  }
  if (seen.has(delivery.controllerId)) fields.add('controllerId', 'repeated')
  // The same answer as for an organisation that the processor does not serve, or that does not exist.
  else if (fields.problems.length === 0 && !isUuid(delivery.controllerId))
    fields.add('controllerId', 'notInList')
  seen.add(delivery.controllerId)
  return { delivery, problems: fields.problems }
}
