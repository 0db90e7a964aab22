/** Why somebody who comes back from a provider is not signed in, as the server says it. */
export const refusals = [
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
] as const
