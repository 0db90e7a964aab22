import type { Facts } from '../facts/facts.ts'
import type { Problem } from '../problem/problem.ts'
import { isBlank } from '../text/shown-text.ts'
import { adviceFor } from './advice.ts'
import {
  communicationElements,
  lawElements,
  type CommunicationDraft,
  type CommunicationWarning,
} from './draft.ts'
import { ibanIn, nationalNumberIn, strangeEmailIn } from './personal-data.ts'
import { placeholdersIn } from './placeholders.ts'
import { datePattern, denialPattern, minimisingWords, newsletterWords, reachablePattern } from './words.ts'

export { adviceFor, type AdvisedFacts, type AdviceRule } from './advice.ts'

/** Mean number of words per sentence above which a text is hard to read. */
export const sentenceLimit = 25

/**
 * Checks a message (mededeling) to people. Problems are the four elements that article 34(2) demands, when they are
 * absent: without them the message is not one. That all are there says nothing of what they say. Warnings are doubts about words, an
 * absent advice (recital 86 asks for it, and no message fails for want of it), missing advice for the kinds of data concerned (EDPB 9/2022; Safeonweb, DocStop and Card Stop in Belgium), a missing date, a contact that
 * cannot be reached (33(3)(b) wants name and contact details), consequences that the text denies, what looks like somebody's national number, account or
 * e-mail address, a newsletter's trimmings, places that were left to be filled in and long sentences; the writer may overrule them.
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
  return (['subject', ...lawElements] as const)
    .filter((element) => !isSaid(draft[element]))
    .map((element) => ({ path: element, code: 'required' }))
}

function wordWarnings(draft: CommunicationDraft): CommunicationWarning[] {
  const warnings: CommunicationWarning[] = []
  for (const path of ['subject', ...communicationElements] as const) {
    const text = draft[path]
    for (const word of everyWord(minimisingWords, text))
      warnings.push({ code: 'minimisingWords', path, params: { word } })
    const newsletter = newsletterWords.exec(text)
    if (newsletter !== null)
      warnings.push({ code: 'newsletterContent', path, params: { word: newsletter[0] } })
    warnings.push(...personalDataWarnings(text, path, draft.contact))
    for (const placeholder of placeholdersIn(text))
      warnings.push({ code: 'placeholderLeft', path, params: { placeholder } })
    const words = wordsPerSentence(text)
    if (words > sentenceLimit) warnings.push({ code: 'longSentences', path, params: { words } })
  }
  if (isSaid(draft.whatHappened) && !datePattern.test(draft.whatHappened))
    warnings.push({ code: 'dateMissing', path: 'whatHappened' })
  const consequences = draft.consequences.trim()
  if (denialPattern.test(consequences)) warnings.push({ code: 'consequencesDenied', path: 'consequences' })
  if (isSaid(draft.contact) && !reachablePattern.test(draft.contact))
    warnings.push({ code: 'contactUnreachable', path: 'contact' })
  return warnings
}

// Each once, as it was first written.
function everyWord(pattern: RegExp, text: string): string[] {
  const words = new Map<string, string>()
  for (const [word] of text.matchAll(new RegExp(pattern, 'giu'))) {
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word)
  }
  return [...words.values()]
}

// Whose data it is cannot be told from the text: the reader's own belong in it no more than anybody else's.
function personalDataWarnings(text: string, path: string, contact: string): CommunicationWarning[] {
  const warnings: CommunicationWarning[] = []
  if (nationalNumberIn(text) !== null) warnings.push({ code: 'personalDataInText', path })
  if (ibanIn(text) !== null) warnings.push({ code: 'bankAccountInText', path })
  const email = strangeEmailIn(text, contact)
  if (email !== null) warnings.push({ code: 'emailInText', path, params: { email } })
  return warnings
}

// An empty element is a problem already; a warning beside it would say the same twice.
function isSaid(text: string): boolean {
  return !isBlank(text)
}

function adviceWarnings({ advice }: CommunicationDraft, facts: Facts): CommunicationWarning[] {
  if (!isSaid(advice)) return [{ code: 'adviceMissing', path: 'advice' }]
  return adviceFor(facts)
    .filter(({ pattern }) => !pattern.test(advice))
    .map(({ code }) => ({ code, path: 'advice' }))
}

function wordsPerSentence(text: string): number {
  // One sign before the space: a run of them would be tried from each of its signs.
  const sentences = text.split(/[.!?]\s|\n/u).filter((sentence) => sentence.trim() !== '')
  if (sentences.length === 0) return 0
  const words = text.trim().split(/\s+/u).length
  return Math.round(words / sentences.length)
}
