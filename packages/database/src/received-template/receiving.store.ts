import type { Register } from '../door/in-register.ts'

/** Whose templates an organisation gets, and what of its settings its own people chose. */
export interface ReceivingRow {
  readonly umbrellaId: string | null
  readonly umbrellaName: string | null
  readonly isReceiving: boolean
  readonly chosenSettings: readonly string[]
}

export async function selectReceiving(register: Register): Promise<ReceivingRow> {
  const rows = await register.query<{ row: ReceivingRow }>({
    name: 'receiving.one',
    text: `SELECT json_build_object('umbrellaId', o.umbrella_id, 'umbrellaName', u.name, 'isReceiving', o.receives_templates,
        'chosenSettings', o.chosen_settings) AS row
      FROM organisation o LEFT JOIN organisation u ON u.id = o.umbrella_id WHERE o.id = $1`,
    values: [register.organisationId],
  })
  const found = rows[0]?.row
  if (!found) throw new Error('a register without its organisation')
  return found
}

export async function updateReceiving(
  register: Register,
  version: number,
  isReceiving: boolean,
): Promise<void> {
  await register.query({
    name: 'receiving.update',
    text: 'UPDATE organisation SET settings_version = $2, receives_templates = $3 WHERE id = $1',
    values: [register.organisationId, version, isReceiving],
  })
}

/** Remembers that the organisation's own people chose this setting. */
export async function markChosen(
  register: Register,
  setting: 'readLogMonths' | 'secondFactor',
): Promise<void> {
  await register.query({
    name: 'receiving.mark-chosen',
    text: `UPDATE organisation SET chosen_settings = array_append(array_remove(chosen_settings, $2), $2) WHERE id = $1`,
    values: [register.organisationId, setting],
  })
}
