/** Why somebody who comes back from a provider is not signed in, as the server says it; `proofSent`: not yet. */
export const refusals = [
  'proofSent',
  'expired',
  'cancelled',
  'unreachable',
  'notTrusted',
  'otherOrganisation',
  'notInvited',
  'unverified',
  'foreignAddress',
  'otherPerson',
  'noRole',
  'waits',
] as const
