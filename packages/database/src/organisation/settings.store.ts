import type { AskedReadLog } from './organisation.shape.ts'
import type { Register } from '../door/in-register.ts'
import type { OwnDutyRow } from './organisation.shape.ts'

/** Other terms of an organisation, as they are from now on. */
export interface SettingsValues {
  readonly regimes: readonly string[]
  readonly ownDuties: readonly OwnDutyRow[]
}

/** Keeps everybody else from changing the settings until the transaction ends; answers the version they have. */
export async function lockSettings(register: Register): Promise<number> {
  const rows = await register.query<{ version: number }>({
    name: 'organisation.lock-settings',
    text: 'SELECT settings_version AS version FROM organisation WHERE id = $1 FOR NO KEY UPDATE',
    values: [register.organisationId],
  })
  return rows[0]?.version ?? 0
}

export async function updateSettings(
  register: Register,
  version: number,
  { regimes, ownDuties }: SettingsValues,
): Promise<void> {
  await register.query({
    name: 'organisation.settings',
    text: 'UPDATE organisation SET settings_version = $2, regimes = $3, own_duties = $4 WHERE id = $1',
    values: [register.organisationId, version, regimes, JSON.stringify(ownDuties)],
  })
}

export async function updateReadLogMonths(
  register: Register,
  version: number,
  months: number,
  asked: AskedReadLog | null,
): Promise<void> {
  await register.query({
    name: 'organisation.read-log-months',
    text: 'UPDATE organisation SET settings_version = $2, read_log_months = $3, read_log_asked = $4::jsonb WHERE id = $1',
    values: [register.organisationId, version, months, asked && JSON.stringify(asked)],
  })
}

export async function updateSecondFactor(
  register: Register,
  version: number,
  secondFactor: string,
): Promise<void> {
  await register.query({
    name: 'organisation.second-factor',
    text: 'UPDATE organisation SET settings_version = $2, second_factor = $3 WHERE id = $1',
    values: [register.organisationId, version, secondFactor],
  })
}
