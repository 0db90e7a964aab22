/** Notify the authority or not; article 33(1). */
export const authorityChoices = ['notify', 'doNotNotify'] as const
export type AuthorityChoice = (typeof authorityChoices)[number]

/** Tell the people or not; article 34(1) and, for the public message, 34(3)(c). */
export const peopleChoices = ['tell', 'doNotTell', 'tellPublicly', 'tellVoluntarily'] as const
export type PeopleChoice = (typeof peopleChoices)[number]

/** Article 34(3)(a), (b) and (c). */
export const exceptionGrounds = ['unintelligible', 'riskRemoved', 'disproportionate'] as const
export type ExceptionGround = (typeof exceptionGrounds)[number]

/** What the controller decides. */
export interface DecisionInput {
  authority: AuthorityChoice
  people: PeopleChoice
  exceptionGround: ExceptionGround | null
  exceptionArgument: string | null
  /** Demanded when the decision deviates from the advice or the authority is not notified. */
  reason: string | null
  /** Whoever decides more mildly than the assessment or the facts point to, says to know that; `needsConfirmation`. */
  isConfirmed?: boolean
}

/** What the DPO advised; `null` where no advice was given on that part. */
export interface Advice {
  authority: AuthorityChoice | null
  people: PeopleChoice | null
}
