import { labelLanguages } from '@lekboek/domain'
import { adviceFor, type AdviceRule, type AdvisedFacts } from '@lekboek/domain/communication-problems'
import { adviceTexts } from '@lekboek/domain/labels'

export interface AdviceSentence {
  code: AdviceRule['code']
  text: string
  certainty: AdviceRule['certainty']
  /** The text says it already, in these words or in others. */
  isSaid: boolean
}

/** Ready sentences for the kinds of data concerned, in the language of the message, and whether they still lack. */
export function adviceSentences(facts: AdvisedFacts, language: string, advice: string): AdviceSentence[] {
  const own = labelLanguages.find((one) => one === language)
  if (own === undefined) return []
  return adviceFor(facts).map(({ code, certainty, pattern }) => {
    const text = adviceTexts[code][own]
    return { code, certainty, text, isSaid: advice.includes(text) || pattern.test(advice) }
  })
}

/** The advice with one sentence more, on a line of its own. */
export function withSentence(advice: string, sentence: string): string {
  return [advice.trimEnd(), sentence].filter((part) => part !== '').join('\n')
}
