import { ownDutyTriggers, ownDutyUnits, regimes } from '@lekboek/domain'
import { factorDemands } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const RegimeChoice = choice(
  'Regime',
  regimes,
  'A regime beside the GDPR under which an organisation may have to report the same incident.',
  {
    nis2: 'Essential or important entity; Directive (EU) 2022/2555.',
    nis2Trust: 'Trust service provider; Directive (EU) 2022/2555.',
    police: 'Police zone or police service.',
    telecom: 'Provider of public electronic communications; Regulation (EU) No 611/2013.',
  },
)

export const OwnDutyTriggerChoice = choice(
  'OwnDutyTrigger',
  ownDutyTriggers,
  'The instant from which an own duty counts.',
  {
    occurred: 'When the breach happened or began.',
    detected: 'When somebody inside first saw it.',
    reported: 'When it was told inside the organisation.',
    aware: 'From awareness.',
  },
)

export const OwnDutyUnitChoice = choice('OwnDutyUnit', ownDutyUnits, 'How the term of an own duty counts.', {
  hours: 'Elapsed hours.',
  days: 'Days, as the terms of the law in days: the strict time is the earliest that any reading gives.',
})

export const FactorDemandChoice = choice(
  'FactorDemand',
  factorDemands,
  'From whom an organisation asks a second factor when they sign in.',
  {
    readers: 'Whoever reads dossiers or rules over those who do: the least.',
    everyone: 'Who reports as well.',
  },
)
