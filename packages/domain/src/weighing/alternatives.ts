import type { Aspect, Reading } from './reading.ts'
import { score, type Rank, type Score } from './score.ts'
import type { Counterfact, MissingFact, RiskLevel } from './weighing.ts'

/** How an aspect is asked: where, how important when unknown, and an answer for every level from harmless to harmful. */
interface AspectAnswer {
  aspect: Aspect
  path: string
  importance: number
  values: readonly string[]
}

const answers: readonly AspectAnswer[] = [
  { aspect: 'confidentiality', path: 'nature.breachTypes', importance: 1, values: ['', 'confidentiality'] },
  { aspect: 'integrity', path: 'nature.breachTypes', importance: 1, values: ['', 'integrity'] },
  { aspect: 'availability', path: 'nature.breachTypes', importance: 1, values: ['', 'availability'] },
  { aspect: 'disclosed', path: 'nature.disclosure', importance: 0.95, values: ['notDisclosed', 'disclosed'] },
  {
    aspect: 'holder',
    path: 'nature.holder',
    importance: 0.9,
    values: ['nobody', 'trusted', 'known', 'unknown', 'public'],
  },
  {
    aspect: 'gravity',
    path: 'data.types',
    importance: 0.85,
    values: ['', 'basic', 'financial', 'health', 'credentials'],
  },
  {
    aspect: 'readable',
    path: 'nature.intelligibility',
    importance: 0.8,
    values: ['protectionIntact', 'intelligible'],
  },
  {
    aspect: 'deprivation',
    path: 'nature.deprivation',
    importance: 0.75,
    values: ['none', 'inconvenience', 'serious', 'endangering'],
  },
  {
    aspect: 'intent',
    path: 'nature.intent',
    importance: 0.7,
    values: ['none', 'opportunistic', 'malicious', 'targeted'],
  },
  { aspect: 'scale', path: 'people.count', importance: 0.65, values: ['1', '100', '10000'] },
  { aspect: 'nationalNumber', path: 'data.nationalNumber', importance: 0.6, values: ['no', 'yes'] },
  { aspect: 'endangered', path: 'people.endangered', importance: 0.55, values: ['no', 'yes'] },
  {
    aspect: 'people',
    path: 'people.categories',
    importance: 0.5,
    values: ['residents', 'minors', 'welfareClients'],
  },
  { aspect: 'keyExposed', path: 'protection.keySafe', importance: 0.45, values: ['yes', 'no'] },
  { aspect: 'noBackup', path: 'protection.backupIntact', importance: 0.45, values: ['yes', 'no'] },
  {
    aspect: 'permanent',
    path: 'nature.availabilityLoss',
    importance: 0.4,
    values: ['temporary', 'permanent'],
  },
  { aspect: 'hours', path: 'nature.unavailableHours', importance: 0.4, values: ['0', '1', '24', '72'] },
  {
    aspect: 'alteration',
    path: 'nature.alteration',
    importance: 0.4,
    values: ['noWrongUse', 'wrongUseReversible', 'wrongUseIrreversible'],
  },
  { aspect: 'kept', path: 'nature.deletionConfirmed', importance: 0.35, values: ['yes', 'no'] },
  {
    aspect: 'identifiability',
    path: 'data.identifiability',
    importance: 0.3,
    values: ['negligible', 'limited', 'significant', 'maximum'],
  },
  { aspect: 'manyHolders', path: 'nature.holderCount', importance: 0.25, values: ['1', '51'] },
  {
    aspect: 'severity',
    path: 'consequences.severity',
    importance: 0.2,
    values: ['minor', 'moderate', 'severe'],
  },
  { aspect: 'confidential', path: 'data.alreadyPublic', importance: 0.1, values: ['yes', 'no'] },
]

/** Questions with several answers: a counterfact adds one, and never takes away what the facts hold already. */
const listPaths: readonly string[] = ['nature.breachTypes', 'data.types', 'people.categories']

/** The risk when the best and the worst reading of the facts come to these ranks. */
export function riskBetween(best: Rank, worst: Rank): RiskLevel {
  if (best !== worst) return best === 0 ? 'undetermined' : 'risk'
  return best === 0 ? 'unlikely' : best === 1 ? 'risk' : 'high'
}

/** For each fact the nearest other answer that would change the risk, once per outcome. */
export function counterfactsOf(best: Reading, worst: Reading, risk: RiskLevel): Counterfact[] {
  const found = new Map<string, Counterfact & { distance: number }>()
  for (const { aspect, path, values } of answers) {
    for (const [level, value] of values.entries()) {
      if (value === '' || (best[aspect] === level && worst[aspect] === level)) continue
      if (listPaths.includes(path) && level < best[aspect]) continue
      const outcome = riskBetween(rankWith(best, aspect, level), rankWith(worst, aspect, level))
      if (outcome === risk) continue
      const distance = Math.min(Math.abs(level - best[aspect]), Math.abs(level - worst[aspect]))
      const key = `${path} ${outcome}`
      const known = found.get(key)
      if (known === undefined || distance < known.distance) {
        found.set(key, { path, value, risk: outcome, distance })
      }
    }
  }
  return [...found.values()].map(({ path, value, risk: outcome }) => ({ path, value, risk: outcome }))
}

/**
 * Facts that are unknown and matter: those that change the points while the rest is at its best or at its worst.
 * Weight is how far answering narrows the outcome on average, above the importance that the guidelines' order gives.
 */
export function missingFacts(best: Reading, worst: Reading): MissingFact[] {
  const span = score(worst).rank - score(best).rank
  if (span === 0) return []
  const weights = new Map<string, number>()
  for (const { aspect, path, importance } of answers) {
    if (best[aspect] === worst[aspect] || !matters(best, worst, aspect)) continue
    const weight = 0.6 * narrowing(best, worst, aspect, span) + 0.4 * importance
    weights.set(path, Math.max(weights.get(path) ?? 0, Math.round(weight * 100) / 100))
  }
  return [...weights]
    .map(([path, weight]) => ({ path, weight }))
    .sort((one, other) => other.weight - one.weight || (one.path < other.path ? -1 : 1))
}

function matters(best: Reading, worst: Reading, aspect: Aspect): boolean {
  return (
    changesPoints(best, aspect, worst[aspect], best[aspect]) ||
    changesPoints(worst, aspect, best[aspect], worst[aspect])
  )
}

function changesPoints(reading: Reading, aspect: Aspect, level: number, own: number): boolean {
  const other = scoreWith(reading, aspect, level)
  const same = scoreWith(reading, aspect, own)
  return (
    other.confidentiality !== same.confidentiality ||
    other.integrity !== same.integrity ||
    other.availability !== same.availability
  )
}

function narrowing(best: Reading, worst: Reading, aspect: Aspect, span: number): number {
  let narrowed = 0
  for (let level = best[aspect]; level <= worst[aspect]; level += 1) {
    narrowed += span - (rankWith(worst, aspect, level) - rankWith(best, aspect, level))
  }
  return narrowed / (span * (worst[aspect] - best[aspect] + 1))
}

function rankWith(reading: Reading, aspect: Aspect, level: number): Rank {
  return scoreWith(reading, aspect, level).rank
}

// Changed and put back rather than copied: hundreds of copies per weighing cost more than all the rest.
function scoreWith(reading: Reading, aspect: Aspect, level: number): Score {
  const own = reading[aspect]
  reading[aspect] = level
  const outcome = score(reading)
  reading[aspect] = own
  return outcome
}
