import type { OutsiderStatus } from '@lekboek/domain/report'
import type { LetterLanguage } from '../letter/letter.ts'
import { german } from './outsider-words.de.ts'
import { english } from './outsider-words.en.ts'
import { french } from './outsider-words.fr.ts'
import { dutch } from './outsider-words.nl.ts'

/** What is wrong with a field, or with the whole form. */
export const outsiderProblems = [
  'required',
  'saysNothing',
  'tooLong',
  'notText',
  'notInList',
  'tooFast',
  'expired',
  'proof',
  'trap',
  'tooOften',
  'unknownReceipt',
  'notSaved',
  'fileKind',
  'fileTooLarge',
  'fileBroken',
  'filesFull',
  'repeated',
  'nothingAdded',
  'photoRepeated',
  'photoUnsent',
  'photosBusy',
] as const
export type OutsiderProblem = (typeof outsiderProblems)[number]

/** Every sentence of the public pages, in one language. */
export interface OutsiderWords {
  /** Of the language itself, as its own speakers call it. */
  readonly language: string
  readonly languages: string
  /** Last segment of the follow-up page's address. */
  readonly followSegment: string
  readonly optional: string
  readonly form: {
    readonly title: string
    readonly to: (organisation: string) => string
    readonly intro: string
    readonly calm: string
    readonly photosLater: string
    readonly kind: string
    readonly text: string
    readonly textHint: string
    readonly place: string
    readonly placeHint: string
    readonly when: string
    readonly whenHint: string
    readonly identity: string
    readonly identityHint: (organisation: string) => string
    readonly name: string
    readonly contact: string
    readonly contactHint: string
    readonly forward: string
    readonly forwardHint: string
    readonly trap: string
    readonly send: string
    readonly counting: string
    readonly privacy: (organisation: string) => string
    readonly followLink: string
  }
  readonly problems: {
    readonly title: string
    readonly texts: Readonly<Record<OutsiderProblem, string>>
  }
  readonly receipt: {
    readonly title: string
    readonly told: (organisation: string) => string
    readonly code: string
    readonly once: string
    readonly keep: string
    readonly photos: string
    readonly text: string
    readonly pdf: string
    readonly print: string
    readonly saved: string
    readonly next: string
    readonly fileName: string
    readonly fileText: (organisation: string, at: string) => string
    readonly fileUse: string
    readonly sentBefore: string
    readonly sentBeforeText: string
  }
  readonly follow: {
    readonly title: string
    readonly intro: string
    readonly code: string
    readonly codeHint: string
    readonly open: string
    readonly status: Readonly<Record<OutsiderStatus, string>>
    readonly statusText: Readonly<Record<OutsiderStatus, string>>
    readonly toldAt: (at: string) => string
    readonly yours: string
    readonly messages: string
    readonly you: (at: string) => string
    readonly them: (organisation: string, at: string) => string
    readonly none: string
    readonly write: string
    readonly writeHint: string
    readonly send: string
    readonly sent: string
    readonly photoSent: string
    readonly bothSent: string
    readonly photo: string
    readonly photoHint: string
    /** Before why a photo is refused whose words were added. */
    readonly photoNot: string
    /** Stands among the messages for a photo. */
    readonly photoSaid: string
    readonly leave: string
    readonly forwarded: (organisation: string) => string
    readonly forwardedText: string
    readonly again: string
  }
  readonly absent: { readonly title: string; readonly text: string }
  readonly over: {
    readonly title: (organisation: string) => string
    readonly text: string
    readonly successor: (organisation: string) => string
    readonly followText: string
  }
  readonly fault: { readonly title: string; readonly text: string }
  readonly poster: {
    readonly title: string
    readonly lines: readonly string[]
    readonly scan: string
    readonly orGo: string
    readonly nameless: string
  }
}

export const outsiderWords: Readonly<Record<LetterLanguage, OutsiderWords>> = {
  nl: dutch,
  en: english,
  fr: french,
  de: german,
}
