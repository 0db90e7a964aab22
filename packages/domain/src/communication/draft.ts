/** The four of article 34(2): the nature of the breach, and 33(3)(b), (c) and (d). */
export const lawElements = ['whatHappened', 'contact', 'consequences', 'measures'] as const

/** The four of the law, and what people can do themselves: recital 86 and EDPB 9/2022. */
export const communicationElements = [
  'whatHappened',
  'contact',
  'consequences',
  'measures',
  'advice',
] as const
export type CommunicationElement = (typeof communicationElements)[number]

export const communicationChannels = [
  'email',
  'letter',
  'phone',
  'sms',
  'conversation',
  'website',
  'press',
  'socialMedia',
  'other',
] as const
export type CommunicationChannel = (typeof communicationChannels)[number]

/** A message (mededeling) to one group of people. */
export interface CommunicationDraft {
  /** Two-letter language of the text: nl, fr, de or en. */
  language: string
  subject: string
  whatHappened: string
  consequences: string
  measures: string
  advice: string
  contact: string
}

export const communicationWarningCodes = [
  'minimisingWords',
  'newsletterContent',
  'personalDataInText',
  'bankAccountInText',
  'emailInText',
  'contactUnreachable',
  'dateMissing',
  'consequencesDenied',
  'longSentences',
  'placeholderLeft',
  'kindsNotNamed',
  'adviceMissing',
  'adviceMissingForCredentials',
  'adviceMissingForNationalNumber',
  'adviceMissingForBank',
  'adviceMissingForContact',
  'adviceMissingForHealth',
  'adviceMissingForMinors',
] as const
export type CommunicationWarningCode = (typeof communicationWarningCodes)[number]

/** A doubt about a text; it never stops the message. */
export interface CommunicationWarning {
  code: CommunicationWarningCode
  path: string
  params?: Record<string, string | number>
}
