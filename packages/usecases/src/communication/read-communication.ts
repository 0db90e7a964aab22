import type { Instant } from '@lekboek/domain'
import type { CommunicationValues } from '@lekboek/database'
import { Fields, longText, shortText } from '../input/fields.ts'

/** A message to one group of people; parts that are not written yet are empty. */
export interface CommunicationInput {
  readonly audience: string
  readonly language: string
  readonly subject: string
  readonly whatHappened: string
  readonly consequences: string
  readonly measures: string
  readonly advice: string
  readonly contact: string
}

/** Languages in which people are told; the reader's language, not the interface's. */
const languages = ['nl', 'fr', 'de', 'en'] as const

/** @throws {Refusal} invalid. Missing elements are not refused here: a draft may be half. */
export function readCommunication(input: CommunicationInput, now: Instant): CommunicationValues {
  const fields = new Fields(input, now)
  const part = (path: string) => fields.optionalText(path, { max: longText }) ?? ''
  const values = {
    audience: fields.text('audience', { max: shortText }),
    language: fields.choice('language', languages),
    subject: fields.text('subject', { max: shortText }),
    whatHappened: part('whatHappened'),
    consequences: part('consequences'),
    measures: part('measures'),
    advice: part('advice'),
    contact: part('contact'),
  }
  fields.refuse()
  return values
}
