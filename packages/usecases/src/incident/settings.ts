import { holidayCountries, type OrganisationSettings } from '@lekboek/domain'
import type { OrganisationRow } from '@lekboek/database'

/** How an organisation works, for the domain. */
export function settingsOf(organisation: OrganisationRow): OrganisationSettings {
  return {
    investigationHours: organisation.investigationHours,
    peopleTargetHours: organisation.peopleTargetHours,
    decides: organisation.decides === 'dpo' ? 'dpo' : 'decider',
    zone: organisation.timeZone,
    country: holidayCountries.find((country) => country === organisation.country) ?? 'BE',
  }
}
