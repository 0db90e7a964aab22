import type { completeness, DutyState } from '@lekboek/domain'
import type { DocumentLanguage } from '../language/document-language.ts'
import { documentWordsEn } from './document-words.en.ts'
import { documentWordsNl } from './document-words.nl.ts'
import type { TimeLineDuty, TimeLineEvent } from './notification-document.ts'

/** Every fixed word of the document; a language more is a table more. */
export interface DocumentWords {
  title: string
  /** Article of the law behind the title. */
  article: string
  to: string
  controller: string
  enterpriseNumber: string
  notKnownYet: string
  /** An empty answer that nobody demands. */
  notDemanded: string
  range: (from: string, to: string) => string
  reference: string
  phase: string
  authority: string
  aware: string
  due: (termHours: number) => string
  duePassed: string
  prepared: string
  afterAware: (hours: number, minutes: number) => string
  /** What the count below is of: an incomplete notification lacks less than a complete one. */
  answeredFor: Record<keyof ReturnType<typeof completeness>, string>
  answeredOf: (answered: number, asked: number) => string
  /** Lekboek prepares; people send. */
  notSubmitted: string
  timeLine: string
  timeLineCaption: (zone: string) => string
  timeLineAlternative: string
  timeLineTable: string
  event: string
  instant: string
  sinceAware: string
  elapsed: (hours: number, minutes: number) => string
  preparedMark: string
  events: Record<TimeLineEvent, string>
  duties: Record<TimeLineDuty, string>
  dutyStates: Record<DutyState, string>
  number: string
  question: string
  answer: string
  /** Of a question that only the authority asks, and to which the dossier holds no answer. */
  answeredInForm: string
  authorityOrder: (authority: string) => string
  /** Of an order that no source of the authority itself confirms. */
  notConfirmed: string
  templateOrder: string
  nothingAsked: string
  page: string
  pageOf: string
  /** Titles of the chapters that hold several sections of the template, by number. */
  chapters: Partial<Record<string, string>>
}

export const documentWords: Record<DocumentLanguage, DocumentWords> = {
  nl: documentWordsNl,
  en: documentWordsEn,
}
