import { providerPresets, providerTests } from '@lekboek/usecases'
import { choice } from '../schema/choice.ts'

export const ProviderPresetChoice = choice(
  'ProviderPreset',
  providerPresets,
  'A kind of identity provider, of which is known beforehand what it calls things.',
  {
    entra: 'Microsoft Entra ID.',
    keycloak: 'Keycloak.',
    acm: 'ACM/IDM of the Flemish government.',
    other: 'Any other that speaks OpenID Connect.',
  },
)

export const ProviderTestChoice = choice(
  'ProviderTest',
  providerTests,
  'How a provider answers when it is tried.',
  {
    works: 'It describes itself as it must, and knows this client and its secret.',
    unreachable: 'It does not answer, or not in time.',
    notProvider: 'What stands at its address is not the provider of that name.',
    notSet: 'None is stored yet.',
    clientRefused: 'It does not know this client, or not this secret.',
  },
)
