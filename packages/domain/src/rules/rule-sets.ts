import type { Instant } from '../facts/facts.ts'
import type { RuleSet } from './rule-set.ts'

const gdpr: RuleSet = {
  id: 'gdpr-2016-679',
  name: {
    en: 'GDPR, articles 33 and 34',
    nl: 'AVG, artikelen 33 en 34',
    fr: 'RGPD, articles 33 et 34',
    de: 'DSGVO, Artikel 33 und 34',
  },
  source: 'Regulation (EU) 2016/679, article 33(1); applies from 25 May 2018 (article 99(2))',
  // Midnight of 25 May 2018 in Brussels.
  validFrom: '2018-05-24T22:00:00.000Z',
  validUntil: null,
  isProposal: false,
  authorityHours: 72,
  authorityThreshold: 'risk',
}

// Published on 19 November 2025; no adoption was found, and a proposal has no day of application.
const digitalOmnibus: RuleSet = {
  id: 'proposal-digital-omnibus-2025',
  name: {
    en: 'Digital Omnibus (proposal)',
    nl: 'Digitale omnibus (voorstel)',
    fr: 'Omnibus numérique (proposition)',
    de: 'Digitaler Omnibus (Vorschlag)',
  },
  source: 'Proposal of the Commission of 19 November 2025 amending article 33 GDPR; not adopted',
  validFrom: '2025-11-18T23:00:00.000Z',
  validUntil: null,
  isProposal: true,
  authorityHours: 96,
  authorityThreshold: 'highRisk',
}

/** Every rule set, in order of validity; proposals included. */
export const ruleSets: readonly RuleSet[] = [gdpr, digitalOmnibus]

/**
 * The rule set in force at an instant, never a proposal. Before 25 May 2018 there was no general duty; a breach from
 * before that enters a register today under the GDPR, so that is what is given.
 */
export function ruleSetAt(at: Instant, sets: readonly RuleSet[] = ruleSets): RuleSet {
  const inForce = sets.filter((rules) => !rules.isProposal && isValidAt(rules, at))
  return inForce.at(-1) ?? gdpr
}

/** The rule set with this id among `sets`, proposals included, or `null`. */
export function ruleSetById(id: string, sets: readonly RuleSet[] = ruleSets): RuleSet | null {
  return sets.find((rules) => rules.id === id) ?? null
}

function isValidAt({ validFrom, validUntil }: RuleSet, at: Instant): boolean {
  const ms = Date.parse(at)
  return ms >= Date.parse(validFrom) && (validUntil === null || ms < Date.parse(validUntil))
}
