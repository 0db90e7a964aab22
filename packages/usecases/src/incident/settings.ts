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
    competence: {
      ...{ form: organisation.form, country: organisation.country },
      chosen: organisation.defaultAuthority,
    },
    country: holidayCountries.find((country) => country === organisation.country) ?? 'BE',
  }
}

/** An own duty as it is stored, in a register or in its journal; before there were days, it had hours alone. */
export function ownDutyOf(stored: OrganisationRow['ownDuties'][number]): OwnDuty {
  const { id, name, count, hours } = stored
  return {
    ...{ id, name },
    trigger: ownDutyTriggers.find((one) => one === stored.trigger) ?? 'aware',
    count: count ?? hours ?? 0,
    unit: stored.unit === 'days' ? 'days' : 'hours',
    validFromAt: stored.validFromAt ?? null,
  }
}
