import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../authority/authority.ts'
import { contradictionCodes, type ContradictionCode } from './contradiction-code.ts'
import { contradictionTexts } from './contradiction-texts.ts'
import { contradictionsOf } from './contradictions.ts'
import { emptyFacts, emptyGroup } from './empty-facts.ts'
import type { Facts, Instant, PeopleGroup } from './facts.ts'
import { readFacts } from './read-section.ts'

const now = '2026-11-22T08:00:00.000Z'
const noon = '2026-11-20T12:00:00.000Z'
const before = '2026-11-20T11:59:59.999Z'

function facts(change: (facts: Facts) => void): Facts {
  const all = emptyFacts()
  change(all)
  return all
}

const timing = (known: Partial<Facts['timing']>): Facts => facts((f) => Object.assign(f.timing, known))
const nature = (known: Partial<Facts['nature']>): Facts => facts((f) => Object.assign(f.nature, known))
const people = (known: Partial<Facts['people']>): Facts => facts((f) => Object.assign(f.people, known))
const data = (known: Partial<Facts['data']>): Facts => facts((f) => Object.assign(f.data, known))
const groups = (...all: Partial<PeopleGroup>[]): Facts =>
  people({ groups: all.map((group) => ({ ...emptyGroup(), ...group })) })

function effects(known: Partial<Facts['consequences']>, hit: Partial<Facts['nature']> = {}): Facts {
  return facts((f) => {
    Object.assign(f.consequences, known)
    Object.assign(f.nature, hit)
  })
}

type Row = [ContradictionCode, Facts, [string, string], Instant?]

// GDPR article 4(12) and the template's fields 44 to 87; the pairs are our own reading of what excludes itself.
const contradictory: Row[] = [
  [
    'endBeforeBegin',
    timing({ occurredFromAt: noon, occurredToAt: before }),
    ['timing.occurredToAt', 'timing.occurredFromAt'],
  ],
  [
    'detectedBeforeBegin',
    timing({ occurredFromAt: noon, detectedAt: before }),
    ['timing.detectedAt', 'timing.occurredFromAt'],
  ],
  [
    'reportedBeforeDetected',
    timing({ detectedAt: noon, reportedAt: before }),
    ['timing.reportedAt', 'timing.detectedAt'],
  ],
  [
    'processorAwareBeforeBegin',
    timing({ occurredFromAt: noon, processorAwareAt: before }),
    ['timing.processorAwareAt', 'timing.occurredFromAt'],
  ],
  [
    'processorToldBeforeAware',
    timing({ processorAwareAt: noon, processorToldAt: before }),
    ['timing.processorToldAt', 'timing.processorAwareAt'],
  ],
  ['awareBeforeBegin', timing({ occurredFromAt: noon }), ['awareAt', 'timing.occurredFromAt'], before],
  ['awareBeforeDetected', timing({ detectedAt: noon }), ['awareAt', 'timing.detectedAt'], before],
  [
    'ongoingYetEnded',
    timing({ occurrenceKind: 'ongoing', occurredToAt: noon }),
    ['timing.occurrenceKind', 'timing.occurredToAt'],
  ],
  [
    'dayYetLonger',
    timing({
      occurrenceKind: 'day',
      occurredFromAt: '2026-10-24T22:00:00.000Z',
      occurredToAt: '2026-10-25T23:00:00.001Z',
    }),
    ['timing.occurrenceKind', 'timing.occurredToAt'],
  ],
  [
    'disclosedYetNobody',
    nature({ disclosure: 'disclosed', holder: 'nobody' }),
    ['nature.disclosure', 'nature.holder'],
  ],
  [
    'disclosedWithoutConfidentiality',
    nature({ disclosure: 'disclosed', breachTypes: ['availability'] }),
    ['nature.disclosure', 'nature.breachTypes'],
  ],
  [
    'notDisclosedYetEffects',
    effects({ confidentiality: ['linkable'] }, { disclosure: 'notDisclosed' }),
    ['nature.disclosure', 'consequences.confidentiality'],
  ],
  [
    'notDisclosedYetImpact',
    effects({ impacts: ['disclosure'] }, { disclosure: 'notDisclosed' }),
    ['nature.disclosure', 'consequences.impacts'],
  ],
  [
    'notDisclosedYetPublic',
    nature({ disclosure: 'notDisclosed', holder: 'public' }),
    ['nature.disclosure', 'nature.holder'],
  ],
  [
    'notDisclosedYetCounted',
    nature({ disclosure: 'notDisclosed', holderCount: 5 }),
    ['nature.disclosure', 'nature.holderCount'],
  ],
  [
    'notDisclosedYetLeaked',
    nature({ disclosure: 'notDisclosed', incidentType: 'exfiltration', holderCount: 0 }),
    ['nature.disclosure', 'nature.incidentType'],
  ],
  [
    'notDisclosedYetLeaked',
    nature({ disclosure: 'notDisclosed', incidentType: 'unintendedPublication' }),
    ['nature.disclosure', 'nature.incidentType'],
  ],
  [
    'heldWithoutConfidentiality',
    nature({ breachTypes: ['availability'], holder: 'public' }),
    ['nature.holder', 'nature.breachTypes'],
  ],
  [
    'heldWithoutConfidentiality',
    nature({ breachTypes: ['availability'], holder: 'known', holderCount: 2 }),
    ['nature.holder', 'nature.breachTypes'],
  ],
  [
    'leakedWithoutConfidentiality',
    nature({ breachTypes: ['availability'], incidentType: 'unintendedPublication' }),
    ['nature.incidentType', 'nature.breachTypes'],
  ],
  ['trustedYetMeant', nature({ holder: 'trusted', intent: 'malicious' }), ['nature.holder', 'nature.intent']],
  [
    'trustedYetMaliciousCause',
    nature({ holder: 'trusted', cause: 'externalMalicious' }),
    ['nature.holder', 'nature.cause'],
  ],
  [
    'trustedYetAttacked',
    nature({ holder: 'trusted', incidentType: 'phishing' }),
    ['nature.holder', 'nature.incidentType'],
  ],
  [
    'effectsWithoutConfidentiality',
    effects({ confidentiality: ['otherPurposes'] }, { breachTypes: ['integrity'] }),
    ['consequences.confidentiality', 'nature.breachTypes'],
  ],
  [
    'effectsWithoutIntegrity',
    effects({ integrity: ['other'] }, { breachTypes: ['availability'] }),
    ['consequences.integrity', 'nature.breachTypes'],
  ],
  [
    'effectsWithoutAvailability',
    effects({ availability: ['serviceDisrupted'] }, { breachTypes: ['confidentiality'] }),
    ['consequences.availability', 'nature.breachTypes'],
  ],
  [
    'alteredWithoutIntegrity',
    nature({ alteration: 'noWrongUse', breachTypes: ['confidentiality'] }),
    ['nature.alteration', 'nature.breachTypes'],
  ],
  [
    'notUsedYetUsed',
    effects({ integrity: ['usedThoughInvalid'] }, { alteration: 'noWrongUse' }),
    ['nature.alteration', 'consequences.integrity'],
  ],
  [
    'lostWithoutAvailability',
    nature({ availabilityLoss: 'temporary', breachTypes: ['confidentiality'] }),
    ['nature.availabilityLoss', 'nature.breachTypes'],
  ],
  [
    'hoursWithoutAvailability',
    nature({ unavailableHours: 0.5, breachTypes: ['confidentiality'] }),
    ['nature.unavailableHours', 'nature.breachTypes'],
  ],
  [
    'erasedYetAccessible',
    nature({ incidentType: 'dataErased', breachTypes: ['confidentiality'] }),
    ['nature.incidentType', 'nature.breachTypes'],
  ],
  [
    'permanentYetBackup',
    facts((f) => {
      f.nature.availabilityLoss = 'permanent'
      f.protection.backupIntact = 'yes'
    }),
    ['nature.availabilityLoss', 'protection.backupIntact'],
  ],
  ['nobodyYetCounted', nature({ holder: 'nobody', holderCount: 1 }), ['nature.holder', 'nature.holderCount']],
  [
    'heldYetCountedNone',
    nature({ holder: 'known', holderCount: 0 }),
    ['nature.holder', 'nature.holderCount'],
  ],
  [
    'publicYetDeleted',
    nature({ holder: 'public', deletionConfirmed: 'yes' }),
    ['nature.holder', 'nature.deletionConfirmed'],
  ],
  [
    'nobodyYetDeleted',
    nature({ holder: 'nobody', deletionConfirmed: 'yes' }),
    ['nature.holder', 'nature.deletionConfirmed'],
  ],
  [
    'keySafeYetCircumvented',
    facts((f) => {
      f.protection.keySafe = 'yes'
      f.nature.intelligibility = 'protectionCircumventable'
    }),
    ['protection.keySafe', 'nature.intelligibility'],
  ],
  [
    'intactWithoutEncryption',
    facts((f) => {
      f.nature.intelligibility = 'protectionIntact'
      f.protection.inPlace = ['backup', 'training']
    }),
    ['nature.intelligibility', 'protection.inPlace'],
  ],
  [
    'harmlessIntentYetMaliciousCause',
    nature({ intent: 'none', cause: 'internalMalicious' }),
    ['nature.intent', 'nature.cause'],
  ],
  [
    'maliciousIntentYetHarmlessCause',
    nature({ intent: 'targeted', cause: 'externalNonMalicious' }),
    ['nature.intent', 'nature.cause'],
  ],
  [
    'attackYetNoIntent',
    nature({ intent: 'none', incidentType: 'ransomware' }),
    ['nature.incidentType', 'nature.intent'],
  ],
  [
    'attackYetNoIntent',
    nature({ intent: 'none', incidentType: 'phishing' }),
    ['nature.incidentType', 'nature.intent'],
  ],
  [
    'seriousYetMinor',
    effects({ severity: 'minor' }, { deprivation: 'serious' }),
    ['nature.deprivation', 'consequences.severity'],
  ],
  [
    'graveYetMinor',
    effects({ severity: 'minor', impacts: ['identityTheft'] }),
    ['consequences.impacts', 'consequences.severity'],
  ],
  [
    'endangeredYetMinor',
    facts((f) => {
      f.people.endangered = 'yes'
      f.consequences.severity = 'minor'
    }),
    ['people.endangered', 'consequences.severity'],
  ],
  ['countReversed', people({ count: 10, countMax: 9 }), ['people.count', 'people.countMax']],
  [
    'exactYetRange',
    people({ countKind: 'exact', count: 10, countMax: 11 }),
    ['people.countKind', 'people.countMax'],
  ],
  [
    'minorsYetNone',
    people({ categories: ['students', 'minors'], includesMinors: 'no' }),
    ['people.categories', 'people.includesMinors'],
  ],
  [
    'publicYetSecret',
    data({ alreadyPublic: 'yes', types: ['basic', 'credentials'] }),
    ['data.alreadyPublic', 'data.types'],
  ],
  [
    'numberNotAmongData',
    data({ nationalNumber: 'yes', types: ['basic', 'health'] }),
    ['data.nationalNumber', 'data.types'],
  ],
  [
    'namedYetUnidentifiable',
    data({ identifiability: 'negligible', types: ['contact'] }),
    ['data.types', 'data.identifiability'],
  ],
  [
    'numberYetUnidentifiable',
    data({ identifiability: 'negligible', nationalNumber: 'yes' }),
    ['data.nationalNumber', 'data.identifiability'],
  ],
  [
    'nobodyInformedYetDescribed',
    facts((f) =>
      Object.assign(f.parties, {
        policeInformed: 'no',
        otherAuthoritiesInformed: 'no',
        otherAuthoritiesDescription: 'CCB',
      }),
    ),
    ['parties.otherAuthoritiesInformed', 'parties.otherAuthoritiesDescription'],
  ],
  [
    'groupsAboveTotal',
    facts((f) => {
      f.people.count = 10
      f.people.groups = [
        { ...emptyGroup(), count: 6 },
        { ...emptyGroup(), count: 5 },
      ]
    }),
    ['people.groups', 'people.count'],
  ],
]

// Of a breach of noon, looked at an hour later.
test.each<[string, number, string | null, boolean | null, string[]]>([
  ['as long as it lasts', 1, noon, null, []],
  ['longer than it lasts', 1.01, noon, null, ['hoursYetShorter']],
  ['longer, of an estimated begin', 30, noon, true, []],
  ['longer, of a begin that is exact', 30, noon, false, ['hoursYetShorter']],
  ['long, of a begin that nobody knows', 30, null, null, []],
])('out of reach %s', (_, unavailableHours, occurredFromAt, isEstimated, codes) => {
  const known = nature({ unavailableHours })
  Object.assign(known.timing, { occurredFromAt, isEstimated })
  expect(contradictionsOf(known, null, '2026-11-20T13:00:00.000Z').map(({ code }) => code)).toEqual(codes)
  expect(contradictionsOf(known)).toEqual([])
})

const badHands = { holder: 'unknown', intent: 'targeted' } as const

/** What denies each answer that shelters (shelters.ts), where it is the only thing said beside it. */
const denying: Row[] = [
  [
    'likelyYetNobody',
    nature({ disclosure: 'likelyDisclosed', holder: 'nobody' }),
    ['nature.disclosure', 'nature.holder'],
  ],
  [
    'notDisclosedYetMisused',
    effects({ impacts: ['fraud'] }, { disclosure: 'notDisclosed' }),
    ['nature.disclosure', 'consequences.impacts'],
  ],
  [
    'notDisclosedYetHeld',
    nature({ disclosure: 'notDisclosed', ...badHands }),
    ['nature.disclosure', 'nature.holder'],
  ],
  [
    'notDisclosedYetHeld',
    nature({ disclosure: 'notDisclosed', holder: 'known', cause: 'internalMalicious' }),
    ['nature.disclosure', 'nature.holder'],
  ],
  [
    'notDisclosedYetHeld',
    nature({ disclosure: 'notDisclosed', holder: 'unknown', incidentType: 'ransomware' }),
    ['nature.disclosure', 'nature.holder'],
  ],
  [
    'notDisclosedYetHeld',
    nature({ disclosure: 'notDisclosed', incidentType: 'deviceLost', cause: 'externalMalicious' }),
    ['nature.disclosure', 'nature.incidentType'],
  ],
  // EDPB 9/2022, II.A: an unencrypted stick that is lost is notified though nobody can tell who read it; ENEA.
  ...(['known', 'unknown'] as const).map((holder): Row => [
    'notDisclosedYetHeld',
    nature({ disclosure: 'notDisclosed', holder, holderCount: 1, intelligibility: 'intelligible' }),
    ['nature.disclosure', 'nature.holder'],
  ]),
  ...(['deviceLost', 'paperLost', 'postLost', 'electronicWaste', 'paperDisposal'] as const).map(
    (incidentType): Row => [
      'notDisclosedYetHeld',
      nature({ disclosure: 'notDisclosed', incidentType }),
      ['nature.disclosure', 'nature.incidentType'],
    ],
  ),
  [
    'notDisclosedYetTaken',
    nature({ disclosure: 'notDisclosed', incidentType: 'deviceLost', holder: 'nobody', intent: 'malicious' }),
    ['nature.disclosure', 'nature.intent'],
  ],
  [
    'notDisclosedYetTaken',
    nature({
      ...{ disclosure: 'notDisclosed', incidentType: 'deviceLost', holder: 'nobody' },
      cause: 'externalMalicious',
    }),
    ['nature.disclosure', 'nature.cause'],
  ],
  [
    'notDisclosedYetAbused',
    nature({ disclosure: 'notDisclosed', incidentType: 'accessAbuse' }),
    ['nature.disclosure', 'nature.incidentType'],
  ],
  [
    'impactWithoutConfidentiality',
    effects({ impacts: ['professionalSecrecy'] }, { breachTypes: ['availability'] }),
    ['consequences.impacts', 'nature.breachTypes'],
  ],
  [
    'heldWithoutConfidentiality',
    nature({ breachTypes: ['integrity'], holder: 'unknown', holderCount: 1 }),
    ['nature.holder', 'nature.breachTypes'],
  ],
  ...(
    [
      'wrongPersonShown',
      'shownToWrongRecipient',
      'sentByMistake',
      'recipientsVisible',
      'verbalDisclosure',
      'accessAbuse',
    ] as const
  ).map((incidentType): Row => [
    'shownWithoutConfidentiality',
    nature({ breachTypes: ['integrity'], incidentType }),
    ['nature.incidentType', 'nature.breachTypes'],
  ]),
  [
    'changedWithoutIntegrity',
    nature({ breachTypes: ['availability'], incidentType: 'unauthorisedAlteration' }),
    ['nature.incidentType', 'nature.breachTypes'],
  ],
  [
    'missedWithoutAvailability',
    nature({ breachTypes: ['confidentiality'], deprivation: 'inconvenience' }),
    ['nature.deprivation', 'nature.breachTypes'],
  ],
  [
    'noneMissedYetDisrupted',
    effects({ availability: ['serviceDisrupted'] }, { deprivation: 'none' }),
    ['nature.deprivation', 'consequences.availability'],
  ],
  [
    'noHoursYetDisrupted',
    effects({ availability: ['serviceDisrupted'] }, { unavailableHours: 0 }),
    ['nature.unavailableHours', 'consequences.availability'],
  ],
  [
    'notUsedYetUsed',
    effects({ integrity: ['alteredIntoValid'] }, { alteration: 'noWrongUse' }),
    ['nature.alteration', 'consequences.integrity'],
  ],
  ...(['linkable', 'otherPurposes'] as const).map((effect): Row => [
    'deletedYetUsable',
    effects({ confidentiality: [effect] }, { deletionConfirmed: 'yes' }),
    ['nature.deletionConfirmed', 'consequences.confidentiality'],
  ]),
  [
    'intactYetEffects',
    effects({ confidentiality: ['beyondScope'] }, { intelligibility: 'protectionIntact' }),
    ['nature.intelligibility', 'consequences.confidentiality'],
  ],
  ...(['disclosure', 'reidentification', 'reputation', 'discrimination'] as const).map((impact): Row => [
    'intactYetMisused',
    effects({ impacts: [impact] }, { intelligibility: 'protectionIntact' }),
    ['nature.intelligibility', 'consequences.impacts'],
  ]),
  ...(['wrongPersonShown', 'recipientsVisible', 'verbalDisclosure'] as const).map((incidentType): Row => [
    'intactYetShown',
    nature({ intelligibility: 'protectionIntact', incidentType }),
    ['nature.intelligibility', 'nature.incidentType'],
  ]),
  ...(['internalNonMalicious', 'externalNonMalicious'] as const).map((cause): Row => [
    'attackYetHarmlessCause',
    nature({ cause, incidentType: 'phishing' }),
    ['nature.incidentType', 'nature.cause'],
  ]),
  [
    'trustedYetMaliciousCause',
    nature({ holder: 'trusted', cause: 'internalMalicious' }),
    ['nature.holder', 'nature.cause'],
  ],
  ...(['accessAbuse', 'exfiltration'] as const).map((incidentType): Row => [
    'trustedYetAttacked',
    nature({ holder: 'trusted', incidentType }),
    ['nature.holder', 'nature.incidentType'],
  ]),
  // Whatever anybody could open, others than the one who is trusted could.
  [
    'trustedYetPublished',
    nature({ holder: 'trusted', holderCount: 1, incidentType: 'unintendedPublication' }),
    ['nature.holder', 'nature.incidentType'],
  ],
  ['trustedYetMany', nature({ holder: 'trusted', holderCount: 51 }), ['nature.holder', 'nature.holderCount']],
  ...(['identityTheft', 'fraud'] as const).map((impact): Row => [
    'trustedYetMisused',
    effects({ impacts: [impact] }, { holder: 'trusted' }),
    ['nature.holder', 'consequences.impacts'],
  ]),
  [
    'publicYetNumber',
    data({ alreadyPublic: 'yes', nationalNumber: 'yes' }),
    ['data.alreadyPublic', 'data.nationalNumber'],
  ],
  [
    'publicYetHidden',
    facts((f) => {
      f.data.alreadyPublic = 'yes'
      f.people.endangered = 'yes'
    }),
    ['data.alreadyPublic', 'people.endangered'],
  ],
  ...(
    [
      { categories: ['patients'] },
      { categories: ['welfareClients'] },
      { categories: ['incomeSupportRecipients'] },
      { categories: ['childcareChildren'] },
      { categories: ['vulnerable'] },
      { includesMinors: 'yes' },
    ] as const
  ).map((who): Row => [
    'publicYetFile',
    facts((f) => {
      Object.assign(f.data, { alreadyPublic: 'yes', types: ['basic', 'health'] })
      Object.assign(f.people, who)
    }),
    ['data.alreadyPublic', 'data.types'],
  ]),
  ...(['disclosure', 'professionalSecrecy'] as const).map((impact): Row => [
    'publicYetImpact',
    facts((f) => {
      f.data.alreadyPublic = 'yes'
      f.consequences.impacts = [impact]
    }),
    ['data.alreadyPublic', 'consequences.impacts'],
  ]),
  [
    'linkableYetUnidentifiable',
    facts((f) => {
      f.data.identifiability = 'negligible'
      f.consequences.confidentiality = ['linkable']
    }),
    ['consequences.confidentiality', 'data.identifiability'],
  ],
  ...(['identityTheft', 'reidentification'] as const).map((impact): Row => [
    'misusedYetUnidentifiable',
    facts((f) => {
      f.data.identifiability = 'negligible'
      f.consequences.impacts = [impact]
    }),
    ['consequences.impacts', 'data.identifiability'],
  ]),
  [
    'endangeredYetUnidentifiable',
    facts((f) => {
      f.data.identifiability = 'negligible'
      f.people.endangered = 'yes'
    }),
    ['people.endangered', 'data.identifiability'],
  ],
]

test.each([...contradictory, ...denying])('%s', (code, known, paths, awareAt) => {
  expect(contradictionsOf(known, awareAt ?? null)).toEqual([{ code, paths }])
})

// One asks what time it is, one stands in discovered-by.test.ts, one in weigh-everybody.test.ts.
const apart: readonly ContradictionCode[] = ['hoursYetShorter', 'foundByUsYetTold', 'saidOfNobody']

test('every contradiction is found somewhere', () => {
  expect([...new Set([...contradictory, ...denying].map(([code]) => code)), ...apart].toSorted()).toEqual(
    contradictionCodes.toSorted(),
  )
})

describe('within a group', () => {
  test.each<[ContradictionCode, Partial<PeopleGroup>, [string, string]]>([
    ['countReversed', { count: 2, countMax: 1 }, ['count', 'countMax']],
    ['disclosedYetNobody', { disclosure: 'disclosed', holder: 'nobody' }, ['disclosure', 'holder']],
    ['notDisclosedYetPublic', { disclosure: 'notDisclosed', holder: 'public' }, ['disclosure', 'holder']],
    [
      'notDisclosedYetCounted',
      { disclosure: 'notDisclosed', holder: 'toBeDetermined', holderCount: 2 },
      ['disclosure', 'holderCount'],
    ],
    ['nobodyYetCounted', { holder: 'nobody', holderCount: 3 }, ['holder', 'holderCount']],
    ['heldYetCountedNone', { holder: 'trusted', holderCount: 0 }, ['holder', 'holderCount']],
    ['publicYetDeleted', { holder: 'public', deletionConfirmed: 'yes' }, ['holder', 'deletionConfirmed']],
    ['nobodyYetDeleted', { holder: 'nobody', deletionConfirmed: 'yes' }, ['holder', 'deletionConfirmed']],
  ])('%s names the group', (code, group, fields) => {
    expect(contradictionsOf(groups({}, group))).toMatchObject([
      { code, paths: fields.map((field) => `people.groups.1.${field}`) },
    ])
  })

  test.each<[ContradictionCode, Partial<Facts['nature']>, string]>([
    ['trustedYetMeant', { intent: 'targeted' }, 'nature.intent'],
    ['trustedYetMaliciousCause', { cause: 'externalMalicious' }, 'nature.cause'],
    ['trustedYetAttacked', { incidentType: 'ransomware' }, 'nature.incidentType'],
  ])('%s: who did it stands against the group’s trusted recipient', (code, known, path) => {
    const facts = groups({ holder: 'trusted' })
    Object.assign(facts.nature, known)
    expect(contradictionsOf(facts)).toEqual([{ code, paths: ['people.groups.0.holder', path] }])
  })

  test('a national number of the dossier is asked anew of a group whose data hold none', () => {
    const facts = groups({ types: ['basic', 'contact'] })
    facts.data.nationalNumber = 'yes'
    expect(contradictionsOf(facts)).toEqual([
      { code: 'numberNotAmongData', paths: ['data.nationalNumber', 'people.groups.0.types'] },
    ])
    Object.assign(facts.people.groups?.[0] ?? {}, { nationalNumber: 'no' })
    expect(contradictionsOf(facts)).toEqual([])
  })

  test('what is likely for others stands beside a group of which it is said otherwise', () => {
    const facts = groups(
      { intelligibility: 'protectionIntact' },
      { disclosure: 'notDisclosed' },
      { holder: 'trusted' },
    )
    Object.assign(facts.consequences, {
      confidentiality: ['linkable'],
      impacts: ['identityTheft', 'reputation'],
    })
    expect(contradictionsOf(facts)).toEqual([])
  })

  test('that its data stayed in stands beside a leak of the others’', () => {
    const facts = groups({ disclosure: 'notDisclosed' })
    Object.assign(facts.nature, { incidentType: 'exfiltration', holder: 'public' })
    expect(contradictionsOf(facts)).toEqual([])
  })

  test('the dossier’s disclosure stands against the group’s holder', () => {
    const known = groups({ holder: 'nobody' })
    known.nature.disclosure = 'disclosed'
    expect(contradictionsOf(known)).toMatchObject([
      { code: 'disclosedYetNobody', paths: ['nature.disclosure', 'people.groups.0.holder'] },
    ])
  })
})

// The edge on the other side of a row: these stand together.
test.each<[string, Facts, Instant?]>([
  ['nothing known', emptyFacts()],
  ['ended when it began', timing({ occurredFromAt: noon, occurredToAt: noon })],
  ['aware when it was seen', timing({ occurredFromAt: noon, detectedAt: noon }), noon],
  [
    'the day of 25 hours on which summer time ends',
    timing({
      occurrenceKind: 'day',
      occurredFromAt: '2026-10-24T22:00:00.000Z',
      occurredToAt: '2026-10-25T23:00:00.000Z',
    }),
  ],
  [
    'consequences not known yet',
    effects({ confidentiality: ['toBeDetermined'] }, { disclosure: 'notDisclosed' }),
  ],
  [
    'no kind of breach ticked yet',
    nature({ breachTypes: [], disclosure: 'disclosed', alteration: 'noWrongUse' }),
  ],
  [
    'open to everybody, seen by nobody as the log counts it',
    nature({
      ...{ disclosure: 'notDisclosed', holder: 'public', holderCount: 0 },
      incidentType: 'unintendedPublication',
    }),
  ],
  [
    'links that no recipient opened',
    nature({ disclosure: 'notDisclosed', holder: 'nobody', holderCount: 0 }),
  ],
  ['lost and found, nobody knows who looked', nature({ disclosure: 'cannotBeDetermined', holder: 'nobody' })],
  ['came back unread', nature({ disclosure: 'notDisclosed', holder: 'nobody', incidentType: 'postLost' })],
  [
    'found again as it was left',
    nature({ disclosure: 'notDisclosed', holder: 'nobody', incidentType: 'deviceLost' }),
  ],
  ['a trusted recipient of a mistake', nature({ holder: 'trusted', intent: 'opportunistic' })],
  ['fifty whom one can still ask', nature({ holder: 'trusted', holderCount: 50 })],
  ['sent back unread', nature({ incidentType: 'shownToWrongRecipient', disclosure: 'notDisclosed' })],
  [
    'broken into, as the logs show in vain',
    nature({ disclosure: 'notDisclosed', ...badHands, holder: null }),
  ],
  [
    'stolen, and unreadable',
    facts((f) => {
      Object.assign(f.nature, {
        disclosure: 'notDisclosed',
        ...badHands,
        intelligibility: 'protectionIntact',
      })
      Object.assign(f.protection, { inPlace: ['encryption'], keySafe: 'yes' })
    }),
  ],
  ['health, public by the person’s own choice', data({ alreadyPublic: 'yes', types: ['health'] })],
  [
    'wrong entries that harm',
    effects({ impacts: ['fraud'] }, { breachTypes: ['integrity'], disclosure: 'notDisclosed' }),
  ],
  ['how severe it would be', effects({ severity: 'severe' }, { disclosure: 'notDisclosed' })],
  [
    'lost for a while, anybody’s, of whom nobody is counted',
    nature({ breachTypes: ['availability'], holder: 'unknown' }),
  ],
  ['public, counted in the log', nature({ holder: 'public', holderCount: 0 })],
  ['the same number twice', people({ countKind: 'exact', count: 10, countMax: 10 })],
  [
    'a provisional number and larger groups',
    people({ countKind: 'toBeDetermined', count: 1, groups: [{ ...emptyGroup(), count: 5 }] }),
  ],
  [
    'groups as many as the upper bound',
    people({ count: 5, countMax: 9, groups: [{ ...emptyGroup(), count: 9 }] }),
  ],
  [
    'a time that is none',
    timing({ occurredFromAt: 'yesterday', occurredToAt: before, occurrenceKind: 'day' }),
  ],
])('%s contradicts nothing', (_, known, awareAt) => {
  expect(contradictionsOf(known, awareAt ?? null)).toEqual([])
})

test('every text is there in every language and differs from the others', () => {
  for (const language of languages) {
    const texts = Object.values(contradictionTexts).map((text) => text[language])
    expect(texts.filter((text) => text.trim() === '')).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
  }
})

describe('facts from any JSON', () => {
  const json = fc.oneof(
    fc.jsonValue(),
    fc.record(
      {
        timing: fc.oneof(fc.jsonValue(), fc.record({ detectedAt: fc.string() }, { requiredKeys: [] })),
        people: fc.record({ groups: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())) }),
        data: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  )

  test('are read or refused with paths, and what was read contradicts itself without an exception', () => {
    fc.assert(
      fc.property(json, (input) => {
        const reading = readFacts(input, now)
        if (reading.ok) {
          expect(readFacts(reading.value, now)).toEqual(reading)
          contradictionsOf(reading.value, noon)
        } else {
          expect(reading.problems.length).toBeGreaterThan(0)
          for (const { path } of reading.problems) expect(path).not.toBe('')
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each<[string, unknown, string, string]>([
    ['a text', 'facts', 'facts', 'notObject'],
    ['a list', [], 'facts', 'notObject'],
    ['a section that does not exist', { weather: {} }, 'facts.weather', 'unknownField'],
    ['a section that is a text', { people: 'all' }, 'people', 'notObject'],
    ['a group that is a text', { people: { groups: ['staff'] } }, 'people.groups.0', 'notObject'],
    ['groups that are no list', { people: { groups: {} } }, 'people.groups', 'notList'],
    ['21 groups', { people: { groups: Array.from({ length: 21 }, () => ({})) } }, 'people.groups', 'tooLong'],
    [
      'a foreign holder',
      { people: { groups: [{}, { holder: 'me' }] } },
      'people.groups.1.holder',
      'notInList',
    ],
    [
      'a foreign kind of data',
      { people: { groups: [{ types: ['x'] }] } },
      'people.groups.0.types.0',
      'notInList',
    ],
    [
      'a group within a group',
      { people: { groups: [{ groups: [] }] } },
      'people.groups.0.groups',
      'unknownField',
    ],
    ['minus one in a group', { people: { groups: [{ count: -1 }] } }, 'people.groups.0.count', 'outOfRange'],
    ['a name of 201', { people: { groups: [{ name: 'a'.repeat(201) }] } }, 'people.groups.0.name', 'tooLong'],
    [
      'one name twice',
      { people: { groups: [{ name: 'A' }, { name: 'a\u200b ' }] } },
      'people.groups.1.name',
      'repeated',
    ],
    ['dots for a name', { people: { groups: [{ name: '...' }] } }, 'people.groups.0.name', 'saysNothing'],
    ['a dot for a name', { people: { groups: [{ name: '\u318D' }] } }, 'people.groups.0.name', 'saysNothing'],
    ['the sign of all others', { people: { groups: [{ name: '*' }] } }, 'people.groups.0.name', 'reserved'],
    ['a place for a name', { people: { groups: [{ name: '#2' }, {}] } }, 'people.groups.0.name', 'reserved'],
    ['the year 9999', { timing: { detectedAt: '9999-01-01T00:00:00Z' } }, 'timing.detectedAt', 'inFuture'],
    ['1969', { timing: { detectedAt: '1969-12-31T23:59:59.999Z' } }, 'timing.detectedAt', 'outOfRange'],
  ])('%s is refused at %s', (_, input, path, code) => {
    expect(readFacts(input, now)).toMatchObject({ ok: false, problems: [{ path, code }] })
  })

  test('what is left out or null stays unanswered, a group too', () => {
    const reading = readFacts({ nature: null, people: { groups: [{ name: ' Staff ', count: 12 }, {}] } }, now)
    const expected = emptyFacts()
    expected.people.groups = [{ ...emptyGroup(), name: 'Staff', count: 12 }, emptyGroup()]
    expect(reading).toEqual({ ok: true, value: expected })
  })
})
