import type { Ranked } from './ranks.ts'
import type { Aspect } from './reading.ts'

/**
 * How an aspect is asked: where, how important when unknown, and an answer for every level from harmless to harmful;
 * `''` where nobody can answer so, or where it changes nothing.
 */
export interface AspectAnswer {
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
    // "Nobody" is not believed while data may have left, and changes nothing when they have not.
    values: ['', 'trusted', 'known', 'unknown', 'public'],
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
  { aspect: 'minors', path: 'people.includesMinors', importance: 0.5, values: ['no', 'yes'] },
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

/**
 * The answers to a question of the dossier or of a group that weigh least and most of all that can be given, numbers as text;
 * `null` for one that is not weighed, or of whose answers each counts for itself.
 */
export function answerSpan(path: string): { least: string; most: string } | null {
  const answer = answers.find((one) => fieldOf(one.path) === fieldOf(path))
  if (answer === undefined) return null
  // Each kind of breach is weighed apart, and has one answer.
  const [least, ...others] = answer.values.filter((value) => value !== '')
  const most = others.at(-1)
  return least === undefined || most === undefined ? null : { least, most }
}

const importances = new Map(answers.map(({ path, importance }) => [fieldOf(path), importance]))

/** How much a question weighs, of the dossier or of a group: none where it is none that is weighed. */
export function importanceOf(path: string): number {
  return importances.get(fieldOf(path)) ?? 0
}

function fieldOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

/** One question with the parts whose answer it is; the levels of all of them change together. */
export interface Question {
  answer: AspectAnswer
  /** The group's path where a group has its own answer, else the dossier's. */
  path: string
  asked: readonly Ranked[]
}

/** Every question about these parts: one for all who have the dossier's answer, and one for each that has its own. */
export function questionsAbout(all: readonly Ranked[]): Question[] {
  return answers.flatMap((answer) => {
    const byPath = new Map<string, Ranked[]>()
    for (const ranked of all) {
      const path = ranked.part.own.get(answer.path) ?? answer.path
      const asked = byPath.get(path)
      if (asked === undefined) byPath.set(path, [ranked])
      else asked.push(ranked)
    }
    return [...byPath].map(([path, asked]) => ({ answer, path, asked }))
  })
}
