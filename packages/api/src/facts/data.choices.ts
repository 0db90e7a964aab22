import { dataTypes, identifiabilities } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const DataTypeChoice = choice('DataType', dataTypes, 'Kinds of data (field 70, options a to u).', {
  basic: 'Name, date of birth and the like.',
  contact: 'Address, telephone, e-mail.',
  biometric: 'Biometric data.',
  criminal: 'Convictions and offences.',
  political: 'Political opinions.',
  ethnic: 'Racial or ethnic origin.',
  religious: 'Religious or philosophical beliefs.',
  sexual: 'Sex life or sexual orientation.',
  tradeUnion: 'Membership of a trade union.',
  genetic: 'Genetic data.',
  health: 'Health data.',
  financial: 'Economic and financial data.',
  employmentHealth: 'Health data in employment, such as sick leave.',
  identification: 'National number, identity card number.',
  location: 'Location.',
  officialDocuments: 'Copies of official documents.',
  paymentMeans: 'Credit cards, bank accounts.',
  profile: 'Profiles of a person.',
  credentials: 'User names, passwords, tokens.',
  toBeDetermined: 'Not known yet.',
  other: 'Other data.',
})

export const IdentifiabilityChoice = choice(
  'Identifiability',
  identifiabilities,
  "How easily people are identified from the data; ENISA's ease of identification.",
  {
    negligible: 'Hardly at all.',
    limited: 'With effort.',
    significant: 'Easily by somebody who knows the place.',
    maximum: 'At once.',
    toBeDetermined: 'Not known yet.',
  },
)
