import type { Facts } from '../facts/facts.ts'
import type { Problem } from '../problem/problem.ts'
import {
  communicationElements,
  type CommunicationDraft,
  type CommunicationElement,
  type CommunicationWarning,
  type CommunicationWarningCode,
} from './draft.ts'
import {
  bankAdvice,
  contactAdvice,
  datePattern,
  identityAdvice,
  minimisingWords,
  nationalNumberPattern,
  newsletterWords,
  passwordAdvice,
} from './words.ts'

/** Mean number of words per sentence above which a text is hard to read. */
export const sentenceLimit = 25

/**
 * Checks a message (mededeling) to people. Problems are elements that article 34(2) demands, and the advice that the
 * EDPB adds, when they are absent: without them the message is not one. Warnings are doubts about words, missing advice
 * for the kinds of data concerned (EDPB 9/2022; Safeonweb, DocStop and Card Stop in Belgium), a missing date, personal
 * data in the text, a newsletter's trimmings and long sentences; the writer may overrule them.
 */
export function communicationProblems(
  draft: CommunicationDraft,
  facts: Facts,
): { problems: Problem[]; warnings: CommunicationWarning[] } {
  return {
    problems: missingElements(draft),
    warnings: [...wordWarnings(draft), ...adviceWarnings(draft, facts)],
  }
}

function missingElements(draft: CommunicationDraft): Problem[] {
  const demanded: readonly (CommunicationElement | 'subject')[] = ['subject', ...communicationElements]
  return demanded
    .filter((element) => draft[element].trim() === '')
    .map((element) => ({ path: element, code: 'required' }))
}

function wordWarnings(draft: CommunicationDraft): CommunicationWarning[] {
  const warnings: CommunicationWarning[] = []
  for (const path of ['subject', ...communicationElements] as const) {
    const text = draft[path]
    const minimising = minimisingWords.exec(text)
    if (minimising !== null) warnings.push({ code: 'minimisingWords', path, params: { word: minimising[0] } })
    const newsletter = newsletterWords.exec(text)
    if (newsletter !== null)
      warnings.push({ code: 'newsletterContent', path, params: { word: newsletter[0] } })
    if (nationalNumberPattern.test(text)) warnings.push({ code: 'personalDataInText', path })
    const words = wordsPerSentence(text)
    if (words > sentenceLimit) warnings.push({ code: 'longSentences', path, params: { words } })
  }
  const isDateless = draft.whatHappened.trim() !== '' && !datePattern.test(draft.whatHappened)
  return isDateless ? [...warnings, { code: 'dateMissing', path: 'whatHappened' }] : warnings
}

// An empty advice is a problem already; a warning beside it would say the same twice.
function adviceWarnings({ advice }: CommunicationDraft, { data }: Facts): CommunicationWarning[] {
  if (advice.trim() === '') return []
  const has = (...types: string[]): boolean => data.types?.some((type) => types.includes(type)) === true
  const isNumbered = data.nationalNumber === 'yes' || has('officialDocuments')
  const checks: [boolean, RegExp, CommunicationWarningCode][] = [
    [has('credentials'), passwordAdvice, 'adviceMissingForCredentials'],
    [isNumbered, identityAdvice, 'adviceMissingForNationalNumber'],
    [has('paymentMeans'), bankAdvice, 'adviceMissingForBank'],
    [has('contact'), contactAdvice, 'adviceMissingForContact'],
  ]
  return checks
    .filter(([concerns, pattern]) => concerns && !pattern.test(advice))
    .map(([, , code]) => ({ code, path: 'advice' }))
}

function wordsPerSentence(text: string): number {
  const sentences = text.split(/[.!?]+\s|\n+/u).filter((sentence) => sentence.trim() !== '')
  if (sentences.length === 0) return 0
  const words = text.trim().split(/\s+/u).length
  return Math.round(words / sentences.length)
}
