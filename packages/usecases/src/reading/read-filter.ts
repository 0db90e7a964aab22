import { mayInRegister } from '@lekboek/access'
import { readIncidentNumber, type Instant } from '@lekboek/domain'
import type { ReadingFilter } from '@lekboek/database'
import type { Context } from '../context.ts'
import { Fields, shortText } from '../input/fields.ts'
import { forbidden } from '../refusal.ts'
import { openRegister, type Opening } from '../viewer/viewer.ts'
import { readingKinds, type ReadingKind } from './reading-book.ts'

/** Which readings are wanted; absent or null means all. */
export interface ReadingFilterInput {
  readonly from?: string | null
  readonly until?: string | null
  /** Part of the reader's name. */
  readonly reader?: string | null
  readonly kind?: ReadingKind | null
  /** Number of a dossier. */
  readonly number?: string | null
}

/** A register whose read log is open to whoever asks. @throws {Refusal} forbidden. */
export async function openReadLog(
  context: Context,
  organisationId: string,
  action: 'read' | 'export',
): Promise<Opening> {
  const opening = await openRegister(context, organisationId)
  if (!mayInRegister(opening.ability, action, 'ReadLog')) throw forbidden()
  return opening
}

/** Reads what is wanted of a register whose numbers begin with `prefix`. @throws {Refusal} invalid. */
export function readReadingFilter(filter: ReadingFilterInput, prefix: string, now: Instant): ReadingFilter {
  const fields = new Fields(filter, now)
  const from = fields.optionalInstant('from')
  const until = fields.optionalInstant('until')
  const reader = fields.optionalText('reader', { max: shortText })
  const kind = fields.optionalChoice('kind', readingKinds)
  const number = fields.optionalText('number', { max: shortText })
  const dossier = number === null ? null : readIncidentNumber(number, prefix)
  if (number !== null && dossier === null) fields.add('number', 'invalidIdentifier')
  fields.refuse()
  return {
    ...(from !== null && { from }),
    ...(until !== null && { until }),
    ...(reader !== null && { reader }),
    ...(kind !== null && { kind }),
    ...(dossier !== null && { dossier }),
  }
}
