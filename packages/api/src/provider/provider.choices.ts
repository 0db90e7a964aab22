import { keyAlgorithms, providerPresets, providerProofs, providerTests } from '@lekboek/usecases'
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

export const ProviderProofChoice = choice(
  'ProviderProof',
  providerProofs,
  'By what this platform proves to a provider that it is itself that asks.',
  {
    secret:
      'A secret that both know (`client_secret_basic`, or `client_secret_post` where that is not taken).',
    key: 'A key of which the provider knows the public half alone (`private_key_jwt`).',
  },
)

export const KeyAlgorithmChoice = choice('KeyAlgorithm', keyAlgorithms, 'How a key signs.', {
  ES256: 'ECDSA on P-256, with SHA-256.',
  RS256: 'RSA with PKCS #1 padding, 3072 bits, with SHA-256.',
  PS256: 'RSA with PSS padding, 3072 bits, with SHA-256.',
})

export const KeyStateChoice = choice('KeyState', ['current', 'next'] as const, 'What a key does.', {
  current: 'It signs.',
  next: 'It is published, and waits to be put to use.',
})
