import type { RiskLevel, Weighing } from './weighing.ts'

// While it is open it may be a risk: EDPB Guidelines 9/2022, in doubt notify.
const gravity: Readonly<Record<RiskLevel, number>> = { unlikely: 0, undetermined: 1, risk: 2, high: 3 }

/** Is one level graver than another? Anything is graver than nothing weighed. */
export function isGraver(risk: RiskLevel, than: RiskLevel | null): boolean {
  return than === null || gravity[risk] > gravity[than]
}

/** Do the facts propose no high risk and exclude none? Whoever holds that there is none goes further than they do. */
export function isHighOpen({
  risk,
  questions,
}: Pick<Weighing, 'risk'> & { questions: Pick<Weighing['questions'], 'highRisk'> }): boolean {
  return risk !== 'high' && questions.highRisk === 'toBeDetermined'
}

/**
 * What the facts show, for whoever rests something on it: a risk that is unlikely by data that did not leave, while nobody
 * answered in whose hands they are, is open still (articles 33(1) and 5(2)).
 */
export function shownRisk({
  risk,
  missing,
}: Pick<Weighing, 'risk'> & { missing: readonly unknown[] }): RiskLevel {
  return risk === 'unlikely' && missing.length > 0 ? 'undetermined' : risk
}

/** Is a risk held, a high one or not? Neither nothing weighed nor an open question is one. */
export function isRisk(risk: RiskLevel | null): boolean {
  return risk === 'risk' || risk === 'high'
}
