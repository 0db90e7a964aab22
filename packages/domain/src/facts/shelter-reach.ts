import { isNaming } from './breach-signs.ts'
import type { Facts } from './facts.ts'
import type { ShelterName } from './shelters.ts'

/** How far one sheltering answer goes by itself. */
export interface ShelterReach {
  /** What else the dossier says then; printed in docs/law/shelters.md. */
  besides: string
  when: (facts: Facts) => boolean
}

/**
 * The sheltering answers that can take a high risk as far as "unlikely" by themselves, and beside what alone; all others
 * leave at least a risk, or leave it open. Tried on random facts in shelter-reach.test.ts.
 */
export const shelterReach: Readonly<Partial<Record<ShelterName, ShelterReach>>> = {
  notDisclosed: {
    besides: 'nobody, or only a recipient that can be trusted, has them, or they cannot be read',
    when: ({ nature, protection }) =>
      (nature.holder !== 'known' && nature.holder !== 'unknown') || protection.keySafe === 'yes',
  },
  heldByNobody: {
    besides: 'nobody can tell whether anybody saw them, and the consequences are judged minor',
    when: ({ nature, consequences }) =>
      nature.disclosure === 'cannotBeDetermined' && consequences.severity === 'minor',
  },
  trusted: {
    besides: 'that recipient erased them, or the consequences are judged minor',
    when: ({ nature, consequences }) =>
      nature.deletionConfirmed === 'yes' || consequences.severity === 'minor',
  },
  deleted: {
    besides: 'the recipient can be trusted',
    when: ({ nature }) => nature.holder === 'trusted',
  },
  unreadable: {
    besides: 'the key is safe',
    when: ({ protection }) => protection.keySafe === 'yes',
  },
  keySafe: {
    besides: 'the data were unintelligible',
    when: ({ nature }) => nature.intelligibility === 'protectionIntact',
  },
  harmlessIntent: {
    besides: 'the consequences are judged minor',
    when: ({ consequences }) => consequences.severity === 'minor',
  },
  neverMisread: {
    besides: 'nothing of it says that anybody used them',
    when: ({ consequences }) => (consequences.integrity ?? []).length === 0,
  },
  missedByNobody: {
    besides: 'the data come back, or a copy is there',
    when: ({ nature, protection }) =>
      nature.availabilityLoss !== 'permanent' || protection.backupIntact === 'yes',
  },
  minor: {
    besides: 'the recipient is known, nobody meant harm, and no grave consequence is named',
    when: ({ nature }) => nature.holder !== 'unknown' && nature.holder !== 'public',
  },
  hardlyIdentified: {
    besides: 'no name and no number is among the data',
    when: ({ data }) => !isNaming(data.types) && data.nationalNumber !== 'yes',
  },
}
