import { answers, riskLevels } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const RiskLevelChoice = choice(
  'RiskLevel',
  riskLevels,
  'The risk to the rights and freedoms of people.',
  {
    unlikely: 'A risk is unlikely.',
    risk: 'A risk is likely.',
    high: 'A high risk is likely.',
    undetermined: 'Not known yet.',
  },
)

export const AnswerChoice = choice('Answer', answers, 'An answer to a question that may still be open.', {
  yes: 'Yes.',
  no: 'No.',
  toBeDetermined: 'Not known yet.',
})
