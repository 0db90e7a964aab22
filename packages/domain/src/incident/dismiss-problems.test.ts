import { expect, test } from 'vitest'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { ProblemCode } from '../problem/problem.ts'
import { dismissProblems, isDismissedInDoubt, withShownRisk } from './dismiss-problems.ts'
import type { Dossier } from './dossier.ts'

const at = '2026-11-20T16:05:00.000Z'
const later = '2026-11-21T16:05:00.000Z'

function dossier(known: Partial<Dossier>): Dossier {
  return {
    ...{ status: 'confirmed', createdAt: at, reportedAt: at, awareAt: at, facts: emptyFacts() },
    settings: {
      ...{ investigationHours: 24, peopleTargetHours: 72, decides: 'decider', zone: 'Europe/Brussels' },
      country: 'BE',
    },
    ...{ weighing: null, advisedAt: null, decision: null, notifications: [], communications: [] },
    ...{ openMeasures: 0, contractTermHours: null, ruleSetId: 'gdpr-2016-679' },
    ...known,
  }
}

function onTheInternet(): Dossier['facts'] {
  const facts = emptyFacts()
  facts.nature = { ...facts.nature, breachTypes: ['confidentiality'], disclosure: 'disclosed' }
  facts.nature = { ...facts.nature, intelligibility: 'intelligible', holder: 'public', intent: 'targeted' }
  facts.data = { ...facts.data, types: ['health', 'credentials'], nationalNumber: 'yes' }
  facts.people = { ...facts.people, categories: ['patients'], countKind: 'exact', count: 20_000 }
  return facts
}

function contradicted(): Dossier['facts'] {
  const facts = onTheInternet()
  facts.nature = { ...facts.nature, disclosure: 'notDisclosed', incidentType: 'exfiltration' }
  return facts
}

const weighed = (conclusion: 'unlikely' | 'undetermined' | 'risk' | 'high') => ({
  weighing: { conclusion, highRiskAt: null },
})
const decided = (
  authority: 'notify' | 'doNotNotify',
  people: 'tell' | 'doNotTell' | 'tellPublicly' | 'tellVoluntarily' = 'doNotTell',
) => ({ decision: { authority, people, decidedAt: at } })
const sent = { sentAt: at, phase: 'initial', authority: 'GBA' } as const
const withdrawn = { sentAt: later, phase: 'withdrawal', authority: 'GBA' } as const

const trustedYetAttacked = (): Dossier['facts'] => {
  const facts = emptyFacts()
  facts.nature = {
    ...{ ...facts.nature, breachTypes: ['confidentiality'], disclosure: 'notDisclosed', holder: 'trusted' },
    ...{ incidentType: 'hacking', cause: 'externalMalicious', intent: 'targeted' },
  }
  facts.people = { ...facts.people, countKind: 'exact', count: 20_000 }
  facts.data.types = ['basic', 'health']
  return facts
}

test.each<[string, Partial<Dossier>, ProblemCode[]]>([
  ['a suspicion', { status: 'investigating', awareAt: null }, []],
  ['aware, nothing assessed', {}, []],
  ['article 33(1): a risk was assessed', weighed('risk'), ['riskAssessed']],
  ['article 34(1): a high risk was assessed', weighed('high'), ['riskAssessed']],
  ['a risk that is unlikely', weighed('unlikely'), []],
  ['a risk that stayed open', weighed('undetermined'), []],
  [
    'facts that weigh graver than what was assessed',
    { weighing: { conclusion: 'unlikely', highRiskAt: null, proposed: 'unlikely' } },
    ['weighingOutdated'],
  ],
  ['decided to notify', decided('notify'), ['decidedToAct']],
  ['decided to tell', decided('doNotNotify', 'tell'), ['decidedToAct']],
  ['decided to tell publicly', decided('doNotNotify', 'tellPublicly'), ['decidedToAct']],
  ['telling of one’s own accord binds to nothing', decided('doNotNotify', 'tellVoluntarily'), []],
  ['decided not to', decided('doNotNotify'), []],
  [
    'articles 33(1) and 5(2): facts that show a risk, which nobody weighed',
    { facts: onTheInternet() },
    ['factsShowRisk'],
  ],
  [
    'facts that show a risk, left open',
    { ...weighed('undetermined'), facts: onTheInternet() },
    ['factsShowRisk'],
  ],
  [
    'article 5(2): answers that exclude each other, one of which shows a risk',
    { facts: contradicted() },
    ['factsShowRisk'],
  ],
  [
    'article 5(2): trusted, though a targeted attack took them, while nothing was shown to have left',
    { facts: trustedYetAttacked() },
    ['factsShowRisk'],
  ],
  [
    'article 34(1): a high risk that was assessed, left open since',
    { weighing: { conclusion: 'undetermined', highRiskAt: null, bound: 'high' } },
    ['riskAssessed'],
  ],
  [
    'articles 5(2) and 24(1): unlikely in spite of the facts, while nobody decided',
    { ...weighed('unlikely'), facts: onTheInternet() },
    ['decisionMissing'],
  ],
  [
    'unlikely in spite of the facts, and decided so',
    { ...weighed('unlikely'), ...decided('doNotNotify'), facts: onTheInternet() },
    [],
  ],
  ['notified, and not withdrawn', { notifications: [sent] }, ['notificationOpen']],
  ['notified, and withdrawn', { notifications: [sent, withdrawn] }, []],
  [
    'everything at once',
    { ...weighed('high'), ...decided('notify', 'tell'), notifications: [sent] },
    ['riskAssessed', 'decidedToAct', 'notificationOpen'],
  ],
  [
    'no breach after all: assessed and decided anew, and withdrawn',
    { ...weighed('unlikely'), ...decided('doNotNotify'), notifications: [sent, withdrawn] },
    [],
  ],
])('finding no breach, %s', (_, known, codes) => {
  expect(dismissProblems(dossier(known)).map(({ code }) => code)).toEqual(codes)
})

const unknown = (): Dossier['facts'] => {
  const facts = onTheInternet()
  facts.nature = { ...facts.nature, disclosure: 'toBeDetermined', holder: 'toBeDetermined' }
  facts.nature = { ...facts.nature, intent: 'toBeDetermined' }
  return facts
}
const stayedIn = (): Dossier['facts'] => {
  const facts = emptyFacts()
  facts.nature = { ...facts.nature, breachTypes: ['confidentiality'], disclosure: 'notDisclosed' }
  facts.nature.holder = 'nobody'
  return facts
}
const stayedInSomewhere = (): Dossier['facts'] => {
  const facts = stayedIn()
  facts.nature.holder = null
  return facts
}

// Article 5(2): what is not known any more shows nothing.
test.each<[string, boolean, Partial<Dossier>]>([
  ['a hint in which nothing was known', false, { facts: emptyFacts() }],
  ['facts that showed a risk, and are not known any more', true, { facts: unknown(), hasShownRisk: true }],
  ['facts that never showed one', false, { facts: unknown(), hasShownRisk: false }],
  [
    'facts that showed a risk, and that the data stayed in since',
    false,
    { facts: stayedIn(), hasShownRisk: true },
  ],
  [
    'facts that showed a risk, and that the data stayed in since, of which nobody answered who has them',
    true,
    { facts: stayedInSomewhere(), hasShownRisk: true },
  ],
  [
    'a risk that was proposed to an assessment left open',
    true,
    {
      facts: unknown(),
      weighing: { conclusion: 'undetermined', highRiskAt: null, proposed: 'risk' },
    },
  ],
  [
    'unlikely in spite of the facts then, and decided so',
    false,
    { ...weighed('unlikely'), ...decided('doNotNotify'), facts: unknown(), hasShownRisk: true },
  ],
  [
    'unlikely in spite of the facts then, while nobody decided',
    true,
    { ...weighed('unlikely'), facts: unknown(), hasShownRisk: true },
  ],
  ['a check that goes on', false, { status: 'investigating', facts: unknown(), hasShownRisk: true }],
])('no breach, found on %s, is for who decides to confirm: %s', (_, expected, known) => {
  expect(isDismissedInDoubt(dossier({ status: 'dismissed', ...known }))).toBe(expected)
})

test.each<[string, boolean, Dossier['facts'], Dossier['facts']]>([
  ['to be determined', true, onTheInternet(), unknown()],
  ['disproved', true, onTheInternet(), stayedIn()],
  ['contradicted', true, onTheInternet(), contradicted()],
  ['as they were', false, onTheInternet(), onTheInternet()],
  ['never a risk', false, emptyFacts(), unknown()],
  ['a risk only now', false, unknown(), onTheInternet()],
])('facts that showed a risk are remembered once they are %s: %s', (_, expected, before, facts) => {
  expect(withShownRisk({ facts: before }, dossier({ facts })).hasShownRisk ?? false).toBe(expected)
})

test('that facts showed a risk is not forgotten', () => {
  const shown = dossier({ facts: emptyFacts(), hasShownRisk: true })
  expect(withShownRisk({ facts: unknown() }, shown).hasShownRisk).toBe(true)
})
