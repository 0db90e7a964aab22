import { importanceOf } from './questions.ts'
import { reasonRows, type Sight } from './reason-rows.ts'
import {
  riskFactors,
  type FactorLevel,
  type FactorWeight,
  type Reason,
  type RiskFactor,
  type RiskLevel,
} from './weighing.ts'

/**
 * The eight factors with what the facts say on each, in the order of EDPB Guidelines 9/2022. `own` names the paths at
 * which a group has answers of its own.
 */
export function factorsOf(sight: Sight, risk: RiskLevel, own: ReadonlyMap<string, string>): FactorWeight[] {
  const byFactor = new Map<RiskFactor, Reason[]>(riskFactors.map((factor) => [factor, []]))
  for (const { factor, part, code, path, direction, source, when } of reasonRows) {
    if (part !== null && sight.worst[part] === 0) continue
    if (when(sight)) byFactor.get(factor)?.push({ code, path: own.get(path) ?? path, direction, source })
  }
  byFactor.get('general')?.push(generalReason(risk))
  return [...byFactor].map(([factor, reasons]) => ({ factor, level: levelOf(reasons), reasons }))
}

/**
 * All reasons with the direction that carries the proposal first; of each direction what weighs most, and what sums them up
 * last.
 */
export function orderedReasons(factors: FactorWeight[], risk: RiskLevel): Reason[] {
  const order = orders[risk]
  const reasons = factors
    .flatMap((factor) => factor.reasons)
    .toSorted((one, other) => weightOf(other) - weightOf(one))
  return order.flatMap((direction) => reasons.filter((reason) => reason.direction === direction))
}

/** What of a reason says how much it weighs, as it stands or as it was kept. */
export type Spoken = Readonly<Record<'path' | 'direction' | 'source', string>>

/** How much speaks for a risk, in thousandths, so that sums are equal whatever the order. */
export function raisingWeight(reasons: readonly Spoken[]): number {
  return reasons
    .filter(({ direction, source }) => direction === 'raises' && source !== 'general')
    .reduce((sum, { path }) => sum + Math.round(importanceOf(path) * 1000), 0)
}

function weightOf({ path, source }: Reason): number {
  return source === 'general' ? -1 : importanceOf(path)
}

const orders: Readonly<Record<RiskLevel, readonly Reason['direction'][]>> = {
  unlikely: ['lowers', 'unknown', 'raises'],
  undetermined: ['unknown', 'raises', 'lowers'],
  risk: ['raises', 'unknown', 'lowers'],
  high: ['raises', 'unknown', 'lowers'],
}

// One raising reason is not outweighed by lowering ones within a factor: in doubt towards notifying.
export function levelOf(reasons: Reason[]): FactorLevel {
  const has = (direction: Reason['direction']): boolean =>
    reasons.some((reason) => reason.direction === direction)
  return has('raises') ? 'raises' : has('unknown') ? 'unknown' : has('lowers') ? 'lowers' : 'neutral'
}

function generalReason(risk: RiskLevel): Reason {
  const path = 'nature.breachTypes'
  switch (risk) {
    case 'high':
      return { code: 'combinationHigh', path, direction: 'raises', source: 'general' }
    case 'risk':
      return { code: 'combinationRisk', path, direction: 'raises', source: 'general' }
    case 'unlikely':
      return { code: 'combinationHarmless', path, direction: 'lowers', source: 'general' }
    case 'undetermined':
      return { code: 'inDoubtNotify', path, direction: 'unknown', source: 'general' }
  }
}
