import { answerSpan, isGraver, type RiskLevel } from '@lekboek/domain'

/** Which way an answer could move the proposal, and to which levels. */
export interface WayOfAnswer {
  /** `settles` where the proposal is open; `together` where no answer moves it but with others. */
  way: 'graver' | 'milder' | 'both' | 'settles' | 'together'
  graver: RiskLevel[]
  milder: RiskLevel[]
}

/** Reads it from the levels to which answers to one question could bring the proposal by themselves. */
export function wayOfAnswer(outcomes: readonly RiskLevel[], risk: RiskLevel): WayOfAnswer {
  const graver = outcomes.filter((one) => isGraver(one, risk))
  const milder = outcomes.filter((one) => !isGraver(one, risk))
  return { way: wayOf(graver, milder, risk), graver, milder }
}

function wayOf(graver: RiskLevel[], milder: RiskLevel[], risk: RiskLevel): WayOfAnswer['way'] {
  if (graver.length + milder.length === 0) return 'together'
  if (risk === 'undetermined') return 'settles'
  if (milder.length === 0) return 'graver'
  return graver.length === 0 ? 'milder' : 'both'
}

/** What of an answer that moves nothing by itself weighs least and most; a number weighs more the greater it is. */
export function spanWords(
  { shown, weighed, isCount }: { shown: string; weighed: string; isCount: boolean },
  labelOf: (answer: string) => string,
): { key: 'together' | 'more' | 'span'; least: string; most: string } {
  const span = answerSpan(weighed)
  if (span !== null && isCount) return { key: 'more', least: '', most: '' }
  if (span === null || shown !== weighed) return { key: 'together', least: '', most: '' }
  return { key: 'span', least: labelOf(span.least), most: labelOf(span.most) }
}
