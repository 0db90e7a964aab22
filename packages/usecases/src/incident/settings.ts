import {
  holidayCountries,
  ownDutyTriggers,
  regimes,
  type OrganisationSettings,
  type OwnDuty,
} from '@lekboek/domain'
import type { OrganisationRow } from '@lekboek/database'

/** How an organisation works, for the domain. */
export function settingsOf(organisation: OrganisationRow): OrganisationSettings {
  return {
    investigationHours: organisation.investigationHours,
    peopleTargetHours: organisation.peopleTargetHours,
    decides: organisation.decides === 'dpo' ? 'dpo' : 'decider',
    zone: organisation.timeZone,
    regimes: regimes.filter((regime) => organisation.regimes.includes(regime)),
    ownDuties: organisation.ownDuties.map(ownDutyOf),
    country: holidayCountries.find((country) => country === organisation.country) ?? 'BE',
  }
}

function ownDutyOf({ trigger, ...duty }: OrganisationRow['ownDuties'][number]): OwnDuty {
  return { ...duty, trigger: ownDutyTriggers.find((one) => one === trigger) ?? 'aware' }
}
