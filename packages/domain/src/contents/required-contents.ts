import type { Certainty } from '../authority/authority.ts'

/** Texts whose contents the law or its guidance prescribes; the notification itself is the template's. */
export const contentKinds = ['processorReport', 'communication', 'registerEntry'] as const
export type ContentKind = (typeof contentKinds)[number]

/** Elements of those texts. */
export const contentElements = [
  'whatHappened',
  'breachTypes',
  'occurredAt',
  'detectedAt',
  'awareAt',
  'peopleCategories',
  'peopleCount',
  'dataTypes',
  'recordCount',
  'protection',
  'consequences',
  'measures',
  'contact',
  'advice',
  'countries',
  'processor',
  'riskReasoning',
  'decision',
  'notNotifiedReason',
  'notToldReason',
  'lateReason',
  'notificationSent',
  'messageSent',
] as const
export type ContentElement = (typeof contentElements)[number]

/** What makes an element demanded that otherwise is not. */
export const circumstances = ['late', 'notNotified', 'notTold', 'notified', 'told', 'byProcessor'] as const
export type Circumstance = (typeof circumstances)[number]

/** `law` demands it; `whenKnown` as far as possible, an unknown may be said; `advised` by guidance or good practice. */
export type ContentLevel = 'law' | 'whenKnown' | 'advised'

/** One element that one kind of text must hold. */
export interface RequiredContent {
  kind: ContentKind
  element: ContentElement
  level: ContentLevel
  /** Only then; `null`: always. */
  when: Circumstance | null
  source: string
  certainty: Certainty
}

type Row = readonly [ContentElement, ContentLevel, string, Certainty, Circumstance?]

const assistance = 'GDPR articles 33(2), 28(3)(f) and 33(3)'
const guidance = 'EDPB Guidelines 9/2022'
const message = 'GDPR article 34(2) with 33(3)'

const rows: Readonly<Record<ContentKind, readonly Row[]>> = {
  // Article 33(2) lists nothing: the contract and the duty to assist do, so that the controller can notify.
  processorReport: [
    ['whatHappened', 'law', `${assistance}(a)`, 'S'],
    ['contact', 'law', `${assistance}(b)`, 'S'],
    ['measures', 'law', `${assistance}(d)`, 'S'],
    ['detectedAt', 'law', 'Vattenfall and Nuon, form for processors: date and hour', 'S'],
    ['breachTypes', 'whenKnown', `${assistance}(a)`, 'S'],
    ['occurredAt', 'whenKnown', 'Vattenfall and Nuon, form for processors', 'S'],
    ['peopleCategories', 'whenKnown', `${assistance}(a)`, 'S'],
    ['peopleCount', 'whenKnown', `${assistance}(a)`, 'S'],
    ['dataTypes', 'whenKnown', `${assistance}(a)`, 'S'],
    ['recordCount', 'whenKnown', `${assistance}(a)`, 'S'],
    ['consequences', 'whenKnown', `${assistance}(c)`, 'S'],
    ['protection', 'advised', 'Vattenfall and Nuon, form for processors: encryption', 'S'],
    ['countries', 'advised', 'Vattenfall and Nuon, form for processors', 'S'],
  ],
  // How many people are concerned is not demanded here.
  communication: [
    ['whatHappened', 'law', 'GDPR article 34(2)', 'S'],
    ['contact', 'law', `${message}(b)`, 'S'],
    ['consequences', 'law', `${message}(c)`, 'S'],
    ['measures', 'law', `${message}(d)`, 'S'],
    ['advice', 'advised', `GDPR recital 86; ${guidance}: how people can protect themselves`, 'S'],
    ['occurredAt', 'advised', 'Ticketmaster 2018: exact periods', 'S'],
    ['dataTypes', 'advised', 'EasyPark 2023: which of your data', 'S'],
  ],
  registerEntry: [
    ['whatHappened', 'law', 'GDPR article 33(5): facts', 'S'],
    ['consequences', 'law', 'GDPR article 33(5): effects', 'S'],
    ['measures', 'law', 'GDPR article 33(5): remedial action', 'S'],
    ['awareAt', 'law', 'GDPR article 33(5): the authority must be able to verify the term', 'S'],
    ['breachTypes', 'advised', 'EDPB template 55', 'S'],
    ['occurredAt', 'advised', 'ICO breach log; EDPB template 44', 'S'],
    ['peopleCategories', 'advised', 'EDPB template 65', 'S'],
    ['peopleCount', 'advised', 'EDPB template 67 and 68', 'S'],
    ['dataTypes', 'advised', 'EDPB template 70', 'S'],
    ['recordCount', 'advised', 'EDPB template 72 and 73', 'S'],
    ['contact', 'advised', 'EDPB template 29 to 36', 'S'],
    ['riskReasoning', 'advised', `${guidance}; ICO breach log`, 'S'],
    ['decision', 'advised', 'ICO audit toolkit: record decisions', 'S'],
    ['processor', 'advised', 'EDPB template 39 to 41', 'S', 'byProcessor'],
    ['lateReason', 'law', 'GDPR articles 33(1) and 33(5)', 'S', 'late'],
    [
      'notNotifiedReason',
      'law',
      `GDPR article 5(2) with 33(1); ${guidance}: reasons for not notifying`,
      'B',
      'notNotified',
    ],
    ['notToldReason', 'law', 'GDPR article 5(2) with 34(3)', 'B', 'notTold'],
    ['notificationSent', 'advised', 'ICO audit toolkit', 'S', 'notified'],
    ['messageSent', 'advised', 'V-ICT-OR, step 9: which message was sent', 'S', 'told'],
  ],
}

/** What each kind of text must hold, in its order. */
export const requiredContents: readonly RequiredContent[] = contentKinds.flatMap((kind) =>
  rows[kind].map(([element, level, source, certainty, when = null]) => ({
    ...{ kind, element, level, source, certainty, when },
  })),
)
