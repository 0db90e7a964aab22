import {
  ownDutyTriggers,
  ownDutyUnits,
  reasonMinimum,
  regimes,
  type Instant,
  type OwnDuty,
  type OwnDutyTrigger,
  type OwnDutyUnit,
  type Regime,
} from '@lekboek/domain'
import { Fields, longText, shortText } from '../input/fields.ts'
import { readList } from '../input/read-list.ts'
import { refuseProblems } from '../refusal.ts'

/** A duty that an organisation took on itself, as a person describes it. */
export interface OwnDutyInput {
  /** Of one that is known already; a new one has none. */
  readonly id?: string | null
  readonly name: string
  readonly trigger: OwnDutyTrigger
  readonly count: number
  readonly unit: OwnDutyUnit
  /** It holds for dossiers reported from then on; left out: from now for a new one, as before for a known one. */
  readonly validFromAt?: Instant | null
}

/** Under which other laws and contracts an organisation falls; all of it at once. */
export interface SettingsInput {
  readonly regimes: readonly Regime[]
  readonly ownDuties: readonly OwnDutyInput[]
  /** Why what is owed in open dossiers is taken away or put off; asked for where it is. */
  readonly reason?: string | null
  readonly version: number
}

export interface ReadSettings {
  readonly regimes: readonly Regime[]
  /** The id is empty where the duty is new. */
  readonly ownDuties: readonly OwnDuty[]
  readonly reason: string | null
}

const mostDuties = 20
export const mostOf: Readonly<Record<OwnDutyUnit, number>> = { hours: 8760, days: 365 }

/** @throws {Refusal} invalid, with paths such as `ownDuties.0.count`. */
export function readSettings(input: SettingsInput, now: Instant): ReadSettings {
  const fields = new Fields(input, now)
  const chosen = fields.choices('regimes', regimes)
  const reason = fields.optionalText('reason', { max: longText, min: reasonMinimum })
  fields.refuse()
  const ownDuties = readList('ownDuties', input.ownDuties, mostDuties, now, readOwnDuty)
  refuseRepeated(ownDuties)
  return { regimes: chosen, ownDuties, reason }
}

function readOwnDuty(fields: Fields): OwnDuty {
  const unit = fields.choice('unit', ownDutyUnits)
  return {
    unit,
    id: fields.optionalText('id', { max: shortText }) ?? '',
    name: fields.text('name', { max: shortText }),
    trigger: fields.choice('trigger', ownDutyTriggers),
    count: fields.wholeNumber('count', { min: 1, max: mostOf[unit] }),
    validFromAt: fields.optionalInstant('validFromAt'),
  }
}

/** Two of one name cannot be told apart in a dossier. */
function refuseRepeated(ownDuties: readonly OwnDuty[]): void {
  const names = ownDuties.map(({ name }) => name.toLowerCase())
  refuseProblems(
    names.flatMap((name, index) =>
      names.indexOf(name) < index ? [{ path: `ownDuties.${index}.name`, code: 'repeated' as const }] : [],
    ),
  )
}
