import type { Instant } from '@lekboek/domain'

/** What a supplier typed so far. */
export interface AnswerForm {
  isHit: boolean | null
  text: string
  contact: string
  awareAt: Instant | null
}

/** What a supplier's link opens. */
export type QuestionView =
  | { readonly state: 'unknown' | 'expired' | 'takenBack' }
  | {
      readonly state: 'open' | 'answered'
      readonly organisation: string
      readonly supplierName: string
      readonly service: string
      readonly text: string
      readonly dueAt: Instant
      readonly timeZone: string
      readonly draft: Partial<AnswerForm> | null
      readonly isHit: boolean | null
      readonly answeredAt: Instant | null
    }

export function isQuestionView(answer: unknown): answer is QuestionView {
  return typeof answer === 'object' && answer !== null && 'state' in answer
}

export const formFrom = (draft: Partial<AnswerForm> | null): AnswerForm => ({
  ...{ isHit: null, text: '', contact: '', awareAt: null, ...draft },
})
