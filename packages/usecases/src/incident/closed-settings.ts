import { dutyRules, type OrganisationSettings } from '@lekboek/domain'
import type { StoredDossier } from './load-dossier.ts'

/** Terms, laws and contracts under which a dossier was closed. */
export type ClosedSettings = Pick<
  OrganisationSettings,
  'investigationHours' | 'peopleTargetHours' | 'regimes' | 'ownDuties' | 'competence'
>

/** What is kept of the settings when a dossier closes. */
export function closedSettingsOf(settings: OrganisationSettings): ClosedSettings {
  const { investigationHours, peopleTargetHours, regimes = [], ownDuties = [], competence } = settings
  return { investigationHours, peopleTargetHours, regimes, ownDuties, ...(competence && { competence }) }
}

/**
 * The settings that hold for a dossier: those of today while it is open, those of its closing afterwards. What was closed
 * before they were kept has at least no duties but those that stand in it.
 */
export function settingsFor(
  { status, closedSettings, duties }: Pick<StoredDossier, 'status' | 'closedSettings' | 'duties'>,
  settings: OrganisationSettings,
): OrganisationSettings {
  if (status !== 'closed') return settings
  if (closedSettings !== null) return { ...settings, ...closedSettings }
  const kinds = new Set(duties.map(({ kind }) => kind))
  const keys = new Set(duties.map(({ key }) => key))
  return {
    ...settings,
    regimes: (settings.regimes ?? []).filter((regime) =>
      dutyRules.some((rule) => rule.regime === regime && kinds.has(rule.kind)),
    ),
    ownDuties: (settings.ownDuties ?? []).filter(({ id }) => keys.has(`own:${id}`)),
  }
}
