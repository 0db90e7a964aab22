// Options that only the template has, in its order.

/** Template field 3. */
export const notificationTypes = ['new', 'followUp'] as const
export type NotificationType = (typeof notificationTypes)[number]

/** Template field 4. */
export const notificationSubtypes = ['complete', 'incomplete', 'withdraw'] as const
export type NotificationSubtype = (typeof notificationSubtypes)[number]

/** Template field 10. */
export const identifierTypes = ['companyId', 'organisationNumber', 'vatNumber'] as const
export type IdentifierType = (typeof identifierTypes)[number]

/** Template field 39. */
export const partyKinds = ['processor', 'jointController', 'other'] as const
export type PartyKind = (typeof partyKinds)[number]

/** Template field 89. */
export const riskOutcomes = ['high', 'risk', 'unlikely', 'undetermined'] as const
export type RiskOutcome = (typeof riskOutcomes)[number]

/** Template field 97. */
export const tellings = [
  'told',
  'plannedOn',
  'plannedLater',
  'investigating',
  'noHighRisk',
  'exception',
] as const
export type Telling = (typeof tellings)[number]

/** Template field 102. */
export const toldShares = ['all', 'part'] as const
export type ToldShare = (typeof toldShares)[number]

/** Template field 104. */
export const tellingMeans = ['individual', 'public', 'other'] as const
export type TellingMeans = (typeof tellingMeans)[number]
