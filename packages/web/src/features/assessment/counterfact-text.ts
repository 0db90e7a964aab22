/** Another answer instead of the one given, beside it, as the only one, or the first that is given. */
export type CounterfactText = 'instead' | 'also' | 'only' | 'first'

/**
 * How another answer to a question relates to what was answered. To a list that is settled it is added; to one that is
 * open it would be all there is. The three kinds of breach are weighed apart, so that each is always one more.
 */
export function counterfactText(path: string, kind: string, answer: unknown): CounterfactText {
  if (kind !== 'choices') return answer === null || answer === 'toBeDetermined' ? 'first' : 'instead'
  if (path === 'nature.breachTypes') return 'also'
  const isSettled = Array.isArray(answer) && answer.length > 0 && !answer.includes('toBeDetermined')
  return isSettled ? 'also' : 'only'
}
