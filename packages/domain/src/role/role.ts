/** Roles of a membership in one organisation. */
export const roles = [
  'reporter',
  'handler',
  'dpo',
  'decider',
  'admin',
  'auditor',
  'processorContact',
  'umbrellaAdmin',
] as const
export type Role = (typeof roles)[number]

/** What a client lets a consultancy or umbrella do in its register. */
export const mandateScopes = ['dpo', 'read', 'statistics'] as const
export type MandateScope = (typeof mandateScopes)[number]

/** What a program may be let do in the register of an organisation. */
export const tokenScopes = ['report', 'counts', 'read', 'export'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** What an organisation is on the platform; it can be several at once. */
export const organisationKinds = ['controller', 'processor', 'consultancy', 'umbrella'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** COC tells the two apart; GDPR article 33(3)(d). */
export const measureKinds = ['corrective', 'preventive'] as const
export type MeasureKind = (typeof measureKinds)[number]
