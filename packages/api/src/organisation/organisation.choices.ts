import { identifierTypes, organisationKinds, organisationSizes, sectors } from '@lekboek/domain'
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

export const IdentifierTypeChoice = choice(
  'IdentifierType',
  identifierTypes,
  'In which register an organisation is known by a number; template field 10.',
  {
    companyId: 'Register of enterprises; in Belgium the KBO.',
    organisationNumber: 'Register of organisations.',
    vatNumber: 'Value added tax.',
  },
)

export const SectorChoice = choice('Sector', sectors, 'Whose organisation it is; template field 14.', {
  private: 'A private organisation.',
  public: 'A public body.',
})

export const OrganisationSizeChoice = choice(
  'OrganisationSize',
  organisationSizes,
  'How large a private organisation is; template field 15.',
  {
    micro: 'Freelance or microenterprise.',
    smallOrMedium: 'Small or medium enterprise.',
    large: 'Large enterprise.',
    other: 'None of these, described in words.',
  },
)
