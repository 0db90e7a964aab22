import {
  ownDutyTriggers,
  regimes,
  type Instant,
  type OwnDuty,
  type OwnDutyTrigger,
  type Regime,
} from '@lekboek/domain'
import { Fields, shortText } from '../input/fields.ts'
import { readList } from '../input/read-list.ts'
import { refuseProblems } from '../refusal.ts'

/** A duty that an organisation took on itself, as a person describes it. */
export interface OwnDutyInput {
  /** Of one that is known already; a new one has none. */
  readonly id?: string | null
  readonly name: string
  readonly trigger: OwnDutyTrigger
  readonly hours: number
}

/** Under which other laws and contracts an organisation falls; all of it at once. */
export interface SettingsInput {
  readonly regimes: readonly Regime[]
  readonly ownDuties: readonly OwnDutyInput[]
  readonly version: number
}

export interface ReadSettings {
  readonly regimes: readonly Regime[]
  /** The id is empty where the duty is new. */
  readonly ownDuties: readonly OwnDuty[]
}

const mostDuties = 20
const mostHours = 8760

/** @throws {Refusal} invalid, with paths such as `ownDuties.0.hours`. */
export function readSettings(input: SettingsInput, now: Instant): ReadSettings {
  const fields = new Fields(input, now)
  const chosen = fields.choices('regimes', regimes)
  fields.refuse()
  const ownDuties = readList('ownDuties', input.ownDuties, mostDuties, now, readOwnDuty)
  refuseRepeated(ownDuties)
  return { regimes: chosen, ownDuties }
}

function readOwnDuty(fields: Fields): OwnDuty {
  return {
    id: fields.optionalText('id', { max: shortText }) ?? '',
    name: fields.text('name', { max: shortText }),
    trigger: fields.choice('trigger', ownDutyTriggers),
    hours: fields.wholeNumber('hours', { min: 1, max: mostHours }),
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
