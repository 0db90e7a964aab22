/** What must hold before people need not be told one by one; article 34(3)(a), (b) and (c). */
export const exceptionConditions = [
  'unintelligible',
  'keySafe',
  'protectedBefore',
  'dataWhole',
  'measureWorked',
  'notUsedBefore',
  'highRiskGone',
  'oneByOneTooMuch',
  'publicReaches',
] as const
export type ExceptionCondition = (typeof exceptionConditions)[number]

/** What the file must hold to show it. */
export const exceptionProofs = [
  'protectionRecord',
  'keyRecord',
  'copyRecord',
  'measureRecord',
  'confirmation',
  'logs',
  'effortEstimate',
  'publicPlan',
] as const
export type ExceptionProof = (typeof exceptionProofs)[number]
