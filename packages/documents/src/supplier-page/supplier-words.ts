import type { LetterLanguage } from '../letter/letter.ts'
import { dutch } from './supplier-words.nl.ts'
import { english } from './supplier-words.en.ts'
import { french } from './supplier-words.fr.ts'
import { german } from './supplier-words.de.ts'

/** What may be wrong with what a supplier typed, or with its link. */
export const supplierProblems = [
  ...(['required', 'saysNothing', 'tooLong', 'notText', 'notInstant', 'inFuture', 'isClosed'] as const),
  ...(['linkUnknown', 'linkExpired', 'linkWithdrawn', 'linkUsed'] as const),
] as const
export type SupplierProblem = (typeof supplierProblems)[number]

/** Every sentence of the pages for suppliers, in one language. */
export interface SupplierWords {
  readonly title: string
  readonly code: {
    readonly intro: string
    readonly label: string
    readonly hint: string
    readonly open: string
  }
  readonly closed: Readonly<Record<'unknown' | 'expired' | 'takenBack' | 'over', string>>
  readonly who: (organisation: string, service: string) => string
  readonly due: (at: string) => string
  readonly isHit: string
  readonly yes: string
  readonly no: string
  readonly text: string
  readonly textHint: string
  /** Whoever is not hit need not write. */
  readonly textOptional: string
  readonly aware: string
  readonly awareHint: string
  readonly date: string
  readonly time: string
  readonly contact: string
  readonly contactHint: string
  readonly handIn: string
  readonly save: string
  readonly saved: string
  readonly received: string
  readonly receiptHit: (at: string) => string
  readonly receiptNot: (at: string) => string
  /** Why what was answered does not stand on the page of its link. */
  readonly notShown: string
  readonly receipt: string
  readonly receiptNext: string
  readonly receiptTold: (organisation: string, at: string) => string
  readonly receiptUse: string
  readonly claim: string
  readonly more: string
  readonly add: string
  readonly added: string
  readonly afterAll: string
  readonly problems: { readonly title: string; readonly texts: Readonly<Record<SupplierProblem, string>> }
  readonly fault: string
  readonly busy: string
}

export const supplierWords: Readonly<Record<LetterLanguage, SupplierWords>> = {
  nl: dutch,
  fr: french,
  de: german,
  en: english,
}
