import { organisationKinds } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const OrganisationKindChoice = choice(
  'OrganisationKind',
  organisationKinds,
  'What an organisation is on the platform; it can be several at once.',
  {
    controller: 'Determines why and how personal data is used; keeps a register of its breaches.',
    processor: 'Works with personal data for controllers.',
    consultancy: 'Acts for clients under a mandate, as their DPO for instance.',
    umbrella: 'Groups organisations and may hold mandates of them.',
  },
)
