import { holidayCountries, type OrganisationSettings } from '@lekboek/domain'
import type { RegisterAccess } from '../viewer/viewer.ts'

/** How the organisation of a register works, for the domain. */
export function settingsOf({ organisation, decides }: RegisterAccess): OrganisationSettings {
  return {
    investigationHours: organisation.investigationHours,
    peopleTargetHours: organisation.peopleTargetHours,
    decides,
    zone: organisation.timeZone,
    country: holidayCountries.find((country) => country === organisation.country) ?? 'BE',
  }
}
