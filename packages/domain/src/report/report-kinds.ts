/** What a member of staff says went wrong, in the order of the form. Nobody needs the law to choose one of them. */
export const reportKinds = ['lost', 'misdirected', 'exposed', 'computer', 'looked', 'other'] as const
export type ReportKind = (typeof reportKinds)[number]

/** Every question of the form with the answers that it takes; `unknown` says that the reporter does not know. */
export const reportQuestions = {
  lostThing: ['laptop', 'phone', 'storage', 'papers', 'otherThing', 'unknown'],
  lostHow: ['lost', 'stolen', 'unknown'],
  lostEncrypted: ['yes', 'no', 'unknown'],
  sentHow: ['email', 'post', 'handed', 'addressesVisible', 'unknown'],
  sentTo: ['colleague', 'professional', 'stranger', 'unknown'],
  sentUndone: ['yes', 'no', 'unknown'],
  exposedWhere: ['internet', 'sharedFolder', 'paper', 'unknown'],
  exposedStill: ['yes', 'no', 'unknown'],
  exposedSeen: ['yes', 'no', 'unknown'],
  computerSign: ['passwordGiven', 'linkOpened', 'filesLocked', 'odd', 'unknown'],
  computerNow: ['disconnected', 'on', 'unknown'],
  lookedWho: ['colleague', 'outsider', 'unknown'],
  lookedHow: ['program', 'paper', 'screen', 'unknown'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type ReportQuestion = keyof typeof reportQuestions
export type ReportAnswerValue = (typeof reportQuestions)[ReportQuestion][number]

/** One question of the form, answered. */
export interface ReportAnswer {
  readonly question: ReportQuestion
  readonly answer: ReportAnswerValue
}

const questionsOfKind: Readonly<Record<ReportKind, readonly ReportQuestion[]>> = {
  lost: ['lostThing', 'lostHow', 'lostEncrypted'],
  misdirected: ['sentHow', 'sentTo', 'sentUndone'],
  exposed: ['exposedWhere', 'exposedStill', 'exposedSeen'],
  computer: ['computerSign', 'computerNow'],
  looked: ['lookedWho', 'lookedHow'],
  other: [],
}

/** The answer to one question; null where it was not given. */
export function answerTo(
  answers: readonly ReportAnswer[],
  question: ReportQuestion,
): ReportAnswerValue | null {
  return answers.find((one) => one.question === question)?.answer ?? null
}

/** What is asked of this kind, in order; what an answer makes needless is left out. */
export function questionsOf(
  kind: ReportKind | null,
  answers: readonly ReportAnswer[],
): readonly ReportQuestion[] {
  if (kind === null) return []
  // Paper is not encrypted.
  const isPaper = answerTo(answers, 'lostThing') === 'papers'
  return questionsOfKind[kind].filter((question) => question !== 'lostEncrypted' || !isPaper)
}
