/** Every way in which the domain refuses or doubts a value; keys of the texts shown to people. */
export const problemCodes = [
  'required',
  'tooLong',
  'tooShort',
  'notText',
  'notNumber',
  'notWhole',
  'notBoolean',
  'notInstant',
  'notList',
  'notInList',
  'notObject',
  'repeated',
  'outOfRange',
  'inFuture',
  'beforeOccurrence',
  'beforeAwareness',
  'beforeDetection',
  'beforeProcessorAwareness',
  'afterNotification',
  'endBeforeBegin',
  'onlyWhileIncomplete',
  'invalidIdentifier',
  'contradiction',
  'riskDemandsNotifying',
  'unknownField',
  'transitionNotAllowed',
  'isClosed',
  'notConfirmed',
  'awarenessMissing',
  'weighingMissing',
  'riskUndetermined',
  'decisionMissing',
  'decisionWithdrawn',
  'notificationMissing',
  'completeNotificationMissing',
  'communicationMissing',
  'dutiesOpen',
  'measuresOpen',
  'notEmail',
  'lookAlike',
  'leakedPassword',
  'wrongPassword',
  'linkUnknown',
  'linkExpired',
  'linkWithdrawn',
  'linkUsed',
  'ownRights',
  'lastAdministrator',
  'notAccepted',
  'lastFactor',
  'notIssuer',
  'providerUnknown',
  'providerUnreachable',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** One refusal, at the field it belongs to. Returned as a value, never thrown. */
export interface Problem {
  /** Dotted path of the field, `timing.occurredFromAt`. */
  path: string
  code: ProblemCode
  /** Values for the text, such as `{ max: 200 }`. */
  params?: Record<string, string | number>
}
