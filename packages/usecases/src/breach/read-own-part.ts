import { dataTypes, type DataType, type Instant } from '@lekboek/domain'
import { countProblems } from '@lekboek/domain/breach'
import type { OwnPart } from '@lekboek/database'
import { Fields, longText } from '../input/fields.ts'

/** What is one controller's own. */
export interface OwnPartInput {
  /** People concerned there, or the lower bound where a range is known. */
  readonly peopleCount?: number | null
  readonly peopleCountMax?: number | null
  readonly recordCount?: number | null
  /** Its kinds of data where they are not those of the breach. */
  readonly dataTypes?: readonly DataType[] | null
  /** What only this controller is told. */
  readonly note?: string | null
}

const counted = { min: 0, max: 1_000_000_000 }

/** Reads one controller's own part; problems are gathered in `fields`. */
export function readOwnPart(fields: Fields, hasTypes: boolean): OwnPart {
  const part = {
    peopleCount: fields.optionalWholeNumber('peopleCount', counted),
    peopleCountMax: fields.optionalWholeNumber('peopleCountMax', counted),
    recordCount: fields.optionalWholeNumber('recordCount', counted),
    dataTypes: hasTypes ? fields.choices('dataTypes', dataTypes) : null,
    note: fields.optionalText('note', { max: longText }),
  }
  for (const { path, code, params } of countProblems(part)) fields.addOnce(path, code, params)
  return part
}

/** @throws {Refusal} invalid. */
export function ownPartOf(input: OwnPartInput, now: Instant): OwnPart {
  const fields = new Fields(input, now)
  const part = readOwnPart(fields, (input.dataTypes ?? []).length > 0)
  fields.refuse()
  return part
}
