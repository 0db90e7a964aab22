import { dataTypes, type DataType, type Instant } from '@lekboek/domain'
import type { BreachContent } from '@lekboek/database'
import { Fields, longText, shortText } from '../input/fields.ts'

/** What a processor says about its breach. */
export interface BreachInput {
  readonly title: string
  readonly awareAt: string
  readonly occurredFromAt?: string | null
  readonly occurredToAt?: string | null
  readonly description: string
  readonly dataTypes: readonly DataType[]
  readonly measures: string
  readonly systems?: string | null
  readonly contact: string
}

/** @throws {Refusal} invalid. */
export function readBreach(input: BreachInput, now: Instant): BreachContent {
  const fields = new Fields(input, now)
  const breach = {
    title: fields.text('title', { max: shortText }),
    awareAt: fields.instant('awareAt', { notInFuture: true }),
    occurredFromAt: fields.optionalInstant('occurredFromAt', { notInFuture: true }),
    occurredToAt: fields.optionalInstant('occurredToAt', { notInFuture: true }),
    description: fields.text('description', { max: longText }),
    dataTypes: fields.choices('dataTypes', dataTypes),
    measures: fields.text('measures', { max: longText }),
    systems: fields.optionalText('systems', { max: longText }),
    contact: fields.text('contact', { max: shortText }),
  }
  const { occurredFromAt, occurredToAt, awareAt } = breach
  if (occurredFromAt !== null && awareAt < occurredFromAt) fields.add('awareAt', 'beforeOccurrence')
  if (occurredFromAt !== null && occurredToAt !== null && occurredToAt < occurredFromAt) {
    fields.add('occurredToAt', 'endBeforeBegin')
  }
  fields.refuse()
  return breach
}
