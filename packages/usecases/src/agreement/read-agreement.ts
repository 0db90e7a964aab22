import type { Fields } from '../input/fields.ts'
import { shortText } from '../input/fields.ts'

/** What a processing agreement says, whoever records it. */
export interface AgreementTerms {
  readonly service: string
  /** Hours within which the processor reports a breach, from its own awareness. */
  readonly termHours: number | null
  readonly emergencyContact: string | null
}

/** A month: longer than any contract leaves a processor. */
const longestTerm = 744

export function readAgreementTerms(fields: Fields): AgreementTerms {
  return {
    service: fields.text('service', { max: shortText }),
    termHours: fields.optionalWholeNumber('termHours', { min: 1, max: longestTerm }),
    emergencyContact: fields.optionalText('emergencyContact', { max: shortText }),
  }
}
