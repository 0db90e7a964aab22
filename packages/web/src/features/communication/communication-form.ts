import type { CommunicationInput } from '../../generated/graphql.ts'

/** One message to one group of people, as it is written. */
export type CommunicationForm = { [Field in keyof CommunicationInput]: string }

/** The texts of a message in the order in which people read them. */
export const communicationTexts = ['whatHappened', 'consequences', 'measures', 'advice', 'contact'] as const

export const communicationFields = ['audience', 'language', 'subject', ...communicationTexts] as const

/** The languages in which the message may be written: the reader's, not that of the page. */
export const communicationLanguages = ['nl', 'fr', 'de', 'en'] as const

export function emptyCommunication(contact: string): CommunicationForm {
  return {
    audience: '',
    language: 'nl',
    subject: '',
    whatHappened: '',
    consequences: '',
    measures: '',
    advice: '',
    contact,
  }
}

/** Only the parts that a person writes. */
export function formOfCommunication(stored: CommunicationForm): CommunicationForm {
  const { audience, language, subject, whatHappened, consequences, measures, advice, contact } = stored
  return { audience, language, subject, whatHappened, consequences, measures, advice, contact }
}
