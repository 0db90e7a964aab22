import { describe, expect, test } from 'vitest'
import { emptyFacts, emptyGroup } from '../facts/empty-facts.ts'
import type { PeopleGroup } from '../facts/facts.ts'
import { ruleSetAt } from '../rules/rule-sets.ts'
import { completeness, fillTemplate, type FilledField } from './fill-template.ts'
import { isLate } from './lateness.ts'
import { awareAt, everythingKnown, inTime, tooLate } from './known-breach.fixture.ts'
import type { NotificationInput } from './notification-input.ts'

const staff: PeopleGroup = {
  ...emptyGroup(),
  id: 'g1',
  name: 'Personeel',
  categories: ['employees'],
  types: ['paymentMeans'],
  countKind: 'approximate',
  count: 12,
  countMax: 15,
}

function filled(change: (input: NotificationInput) => void = () => undefined): FilledField[] {
  const input = everythingKnown()
  change(input)
  return fillTemplate(input)
}

function field(number: number, fields: FilledField[]): FilledField {
  const found = fields.find((entry) => entry.field === number)
  if (found === undefined) throw new Error(`No field ${String(number)}`)
  return found
}

test('everything known: no field has a problem, both meters are full', () => {
  const fields = filled()
  expect(fields).toHaveLength(100)
  expect(fields.filter(({ problem }) => problem !== null)).toEqual([])
  const { incomplete, complete } = completeness(fields)
  expect(incomplete.missing).toEqual([])
  expect(complete.answered).toBe(complete.asked)
  expect(incomplete.answered).toBe(incomplete.asked)
  expect(incomplete.asked).toBeLessThan(complete.asked)
})

test('nothing known: every demanded field is missing, none has an invented answer', () => {
  const fields = filled((input) => {
    input.facts = emptyFacts()
    input.phase = 'initial'
    input.awareAt = null
    input.conclusion = null
    input.assessment = null
    input.measures = []
    input.decision = null
  })
  const { incomplete, complete } = completeness(fields)
  // Article 33(4): the rest may follow.
  expect(incomplete.missing).toEqual([48, 55, 62])
  expect(complete.missing).toEqual([
    38, 44, 48, 50, 51, 55, 60, 61, 62, 63, 65, 66, 67, 70, 71, 72, 75, 76, 85, 87, 89, 90, 92, 94, 95, 97,
    113,
  ])
  expect(field(44, fields)).toMatchObject({ value: null, problem: 'canFollow' })
  expect(fields.filter(({ problem }) => problem === 'missing').map((entry) => entry.field)).toEqual(
    incomplete.missing,
  )
})

describe('the same facts are asked; a field not asked has no value', () => {
  test.each<[number, boolean, string, (input: NotificationInput) => void]>([
    [5, true, 'withdrawal', (i) => (i.phase = 'withdrawal')],
    [5, false, 'no withdrawal', () => undefined],
    [6, true, 'follow-up', (i) => (i.phase = 'followUp')],
    [6, true, 'complete after an initial one', (i) => (i.isFirst = false)],
    [6, false, 'new', () => undefined],
    [15, false, 'public body', () => undefined],
    [15, true, 'private', (i) => (i.organisation.sector = 'private')],
    [18, true, 'outside the EEA', (i) => (i.organisation.isInEea = false)],
    [24, true, 'another function', (i) => (i.reporter.function = 'other')],
    [24, false, 'DPO', () => undefined],
    [25, false, 'national number is never asked', () => undefined],
    [26, false, 'the sender declares it in the authority’s form', () => undefined],
    [29, false, 'the DPO reports', () => undefined],
    [29, true, 'someone else reports', (i) => (i.reporter.function = 'legalRepresentative')],
    [
      30,
      false,
      'no DPO',
      (i) => {
        i.reporter.function = 'legalRepresentative'
        i.dpo = null
      },
    ],
    [
      34,
      true,
      'another contact',
      (i) => (i.contactPoint = { at: 'other', name: 'Jo', function: null, contact: null }),
    ],
    [39, false, 'no other party', () => undefined],
    [39, true, 'a processor', (i) => (i.facts.parties.processorName = 'Cumulo nv')],
    [46, false, 'to be determined', (i) => (i.facts.timing.occurrenceKind = 'toBeDetermined')],
    [46, true, 'still going on', (i) => (i.facts.timing.occurrenceKind = 'ongoing')],
    [47, false, 'still going on', (i) => (i.facts.timing.occurrenceKind = 'ongoing')],
    [47, true, 'a day, its end given', () => undefined],
    [47, false, 'a day with its begin (template: 44 = a, b)', (i) => (i.facts.timing.occurredToAt = null)],
    [
      47,
      true,
      'a day of which nothing is dated',
      (i) => Object.assign(i.facts.timing, { occurredFromAt: null, occurredToAt: null }),
    ],
    [
      47,
      true,
      'a period',
      (i) => Object.assign(i.facts.timing, { occurrenceKind: 'period', occurredToAt: null }),
    ],
    [49, false, 'at the due time', (i) => (i.at = inTime)],
    [49, true, 'a millisecond later', (i) => (i.at = tooLate)],
    [
      49,
      false,
      'a late follow-up needs no excuse',
      (i) => {
        i.at = tooLate
        i.phase = 'followUp'
      },
    ],
    [
      49,
      false,
      'complete after an initial one',
      (i) => {
        i.at = tooLate
        i.isFirst = false
      },
    ],
    [52, true, 'a person concerned told', () => undefined],
    [52, false, 'own finding', (i) => (i.facts.timing.discovery = 'controller')],
    [58, false, 'no integrity', () => undefined],
    [58, true, 'integrity', (i) => (i.facts.nature.breachTypes = ['integrity'])],
    [56, false, 'integrity only', (i) => (i.facts.nature.breachTypes = ['integrity'])],
    [59, true, 'availability', (i) => (i.facts.nature.breachTypes = ['availability'])],
    [
      83,
      true,
      'availability, not integrity (slip of the template)',
      (i) => (i.facts.nature.breachTypes = ['availability']),
    ],
    [83, false, 'integrity', (i) => (i.facts.nature.breachTypes = ['integrity'])],
    [
      68,
      false,
      'cannot be determined, no estimate',
      (i) => {
        i.facts.people.countKind = 'cannotBeDetermined'
        i.facts.people.count = null
      },
    ],
    [68, true, 'cannot be determined, an estimate', (i) => (i.facts.people.countKind = 'cannotBeDetermined')],
    [
      73,
      false,
      'records cannot be determined',
      (i) => {
        i.facts.data.recordCountKind = 'cannotBeDetermined'
        i.facts.data.recordCount = null
      },
    ],
    [80, true, 'another consequence', (i) => (i.facts.consequences.confidentiality = ['other'])],
    [86, true, 'another impact', (i) => (i.facts.consequences.impacts = ['other'])],
    [111, true, 'police', (i) => (i.facts.parties.policeInformed = 'yes')],
    [114, true, 'cross-border', (i) => (i.facts.parties.crossBorder = 'yes')],
    [113, false, 'outside the EEA', (i) => (i.organisation.isInEea = false)],
    [120, true, 'outside the EEA', (i) => (i.organisation.isInEea = false)],
    [126, true, 'another attachment', (i) => (i.attachments = ['other'])],
  ])('field %i asked %s: %s', (number, isAsked, _, change) => {
    const entry = field(number, filled(change))
    expect(entry.isAsked).toBe(isAsked)
    if (!isAsked) expect(entry).toMatchObject({ value: null, problem: null })
  })
})

describe('values', () => {
  test.each<[number, FilledField['value'], string, (input: NotificationInput) => void]>([
    [3, 'new', 'initial', (i) => (i.phase = 'initial')],
    [4, 'incomplete', 'initial', (i) => (i.phase = 'initial')],
    [4, 'complete', 'complete', () => undefined],
    [3, 'followUp', 'complete after an initial one', (i) => (i.isFirst = false)],
    [4, 'incomplete', 'follow-up', (i) => (i.phase = 'followUp')],
    [4, 'withdraw', 'withdrawal', (i) => (i.phase = 'withdrawal')],
    [11, '0998.000.039', 'KBO', () => undefined],
    [
      29,
      'no',
      'no DPO',
      (i) => {
        i.reporter.function = 'other'
        i.dpo = null
        i.hasNoDpo = true
      },
    ],
    [
      29,
      null,
      'a DPO that is not known here is not said to be absent',
      (i) => {
        i.reporter.function = 'other'
        i.dpo = null
      },
    ],
    [
      10,
      'vatNumber',
      'a number of another register',
      (i) => (i.organisation.identifier = { type: 'vatNumber', number: 'NL0001' }),
    ],
    [11, null, 'no number', (i) => (i.organisation.identifier = null)],
    [38, 'no', 'alone', () => undefined],
    [
      38,
      null,
      'nobody was asked who else has a part in it',
      (i) => Object.assign(i.facts.parties, emptyFacts().parties),
    ],
    [
      39,
      ['processor', 'jointController'],
      'both',
      (i) => {
        i.facts.parties.processorName = 'Cumulo nv'
        i.facts.parties.jointControllers = 'OCMW Lindenrode'
      },
    ],
    [
      40,
      'Cumulo nv\nOCMW Lindenrode',
      'both',
      (i) => {
        i.facts.parties.processorName = 'Cumulo nv'
        i.facts.parties.jointControllers = 'OCMW Lindenrode'
      },
    ],
    [45, 'no', 'not estimated', () => undefined],
    [48, awareAt, 'aware', () => undefined],
    [
      52,
      '2026-11-21T09:00:00.000Z',
      'told by the processor',
      (i) => {
        i.facts.timing.discovery = 'processor'
        i.facts.timing.processorToldAt = '2026-11-21T09:00:00.000Z'
      },
    ],
    [
      50,
      'processor',
      'told by the processor, though answered as an own finding',
      (i) => {
        i.facts.timing.discovery = 'controller'
        i.facts.timing.detectedAt = null
        i.facts.timing.processorToldAt = '2026-11-21T09:00:00.000Z'
      },
    ],
    [65, ['other', 'minors'], 'own groups go under other, once', () => undefined],
    [
      65,
      ['patients', 'minors'],
      'minors by the answer to their question',
      (i) => Object.assign(i.facts.people, { categories: ['patients'], includesMinors: 'yes' }),
    ],
    [
      65,
      ['patients', 'minors'],
      'minors in one group',
      (i) =>
        Object.assign(i.facts.people, {
          categories: ['patients'],
          groups: [{ ...emptyGroup(), includesMinors: 'yes' }],
        }),
    ],
    [
      66,
      'Leden van bibliotheek of sportdienst, Inwoners\nLeden van de jeugdbibliotheek',
      'and are named',
      () => undefined,
    ],
    [68, '20', 'count', () => undefined],
    [92, 'Genomen: Ontvangers gevraagd te wissen', 'corrective, taken', () => undefined],
    [
      92,
      'Genomen: Ontvangers gevraagd te wissen\nVoorgenomen, tegen 25/11/2026: Bel de bank\nVoorgenomen: Vervang de sleutel',
      'what is still to be done is no measure taken (article 33(3)(d))',
      (i) => {
        const open = { kind: 'corrective', doneAt: null } as const
        i.measures.push({ ...open, text: 'Bel de bank', dueAt: '2026-11-25T11:00:00.000Z' })
        i.measures.push({ ...open, text: 'Vervang de sleutel', dueAt: null })
      },
    ],
    [
      70,
      ['basic', 'contact', 'paymentMeans'],
      'kinds of data of a group alone',
      (i) => void (i.facts.people.groups = [staff]),
    ],
    [
      65,
      ['other', 'minors', 'employees'],
      'kinds of people of a group alone',
      (i) => void (i.facts.people.groups = [staff]),
    ],
    [
      66,
      'Leden van bibliotheek of sportdienst, Inwoners\nLeden van de jeugdbibliotheek\nPersoneel: 12–15 mensen; Personeel (vroeger, huidig, kandidaten)',
      'each group, with its number',
      (i) => void (i.facts.people.groups = [staff]),
    ],
    [
      71,
      'Naam en e-mailadres\nPersoneel: Betaalmiddelen (kaart, bankrekening)',
      'each group, with its data',
      (i) => void (i.facts.people.groups = [staff]),
    ],
    [
      68,
      '12',
      'people counted in groups alone',
      (i) => {
        Object.assign(i.facts.people, { countKind: null, count: null, groups: [staff] })
      },
    ],
    [110, 'yes', 'an authority that was told, whatever was answered', (i) => (i.informedBodies = ['CCB'])],
    [111, 'CCB', 'which', (i) => (i.informedBodies = ['CCB'])],
    [
      95,
      'Mailings gaan voortaan via een lijst.\nVoorgenomen, tegen 01/12/2026: Mailinglijst ingericht',
      'preventive',
      () => undefined,
    ],
    [109, 'unknown', 'police to be determined', (i) => (i.facts.parties.policeInformed = 'toBeDetermined')],
    [
      116,
      'NL, FR',
      'countries from the facts',
      (i) => {
        i.facts.parties.crossBorder = 'yes'
        i.facts.people.otherCountries = ['NL', 'FR']
      },
    ],
    [
      117,
      'NL: 12',
      'count per country',
      (i) => {
        i.facts.parties.crossBorder = 'yes'
        i.facts.parties.peoplePerCountry = [
          { country: 'NL', count: 12 },
          { country: 'FR', count: null },
        ]
      },
    ],
    [
      116,
      'NL, FR',
      'countries counted, and those where people live, each once',
      (i) => {
        i.facts.parties.crossBorder = 'yes'
        i.facts.parties.peoplePerCountry = [{ country: 'NL', count: 12 }]
        i.facts.people.otherCountries = ['FR', 'NL']
      },
    ],
    [
      114,
      'AP\nAutoriteit van de hoofdvestiging (artikel 56, lid 1)',
      'lead authority with its basis',
      (i) =>
        Object.assign(i.facts.parties, {
          ...{ crossBorder: 'yes', leadBasis: 'mainEstablishment', leadAuthority: 'AP' },
        }),
    ],
    [
      114,
      'Geen leidende autoriteit: verwerking krachtens de wet of in het algemeen belang (artikel 55, lid 2)',
      'a public authority has no lead authority: article 55(2)',
      (i) => Object.assign(i.facts.parties, { crossBorder: 'yes', leadBasis: 'noLead' }),
    ],
    [
      114,
      null,
      'a basis without an authority is no answer',
      (i) => Object.assign(i.facts.parties, { crossBorder: 'yes', leadBasis: 'singleEstablishment' }),
    ],
    [
      115,
      'BE, NL',
      'establishments',
      (i) => Object.assign(i.facts.parties, { crossBorder: 'yes', establishments: ['BE', 'NL'] }),
    ],
    [
      118,
      'AP, GBA',
      'every authority that was notified, and this one',
      (i) => {
        i.facts.parties.crossBorder = 'yes'
        i.otherAuthorities = ['AP', 'GBA']
      },
    ],
    [118, 'GBA', 'this authority at least', (i) => (i.facts.parties.crossBorder = 'yes')],
  ])('field %i is %j: %s', (number, value, _, change) => {
    expect(field(number, filled(change)).value).toEqual(value)
  })
})

test('an approximate number goes with the range that is known; the template itself takes one number', () => {
  const input = everythingKnown()
  Object.assign(input.facts.people, { countKind: 'approximate', count: 640, countMax: 900 })
  const answer = (i: NotificationInput) => fillTemplate(i).find(({ field }) => field === 68)
  expect(answer(input)).toMatchObject({ value: '640', range: { from: 640, to: 900 } })
  input.facts.people.countKind = 'exact'
  expect(answer(input)).not.toHaveProperty('range')
})

describe('telling people (section 5)', () => {
  const letter = {
    toldAt: '2026-11-22T10:00:00.000Z',
    wholeAt: '2026-11-22T10:00:00.000Z',
    groups: null,
    channel: 'letter',
    body: 'Beste',
    count: 20,
    left: null,
  } as const
  const page = {
    toldAt: '2026-11-23T10:00:00.000Z',
    wholeAt: '2026-11-23T10:00:00.000Z',
    groups: null,
    channel: 'website',
    body: 'Aan allen',
    count: null,
    left: null,
  } as const
  const telling = (i: NotificationInput, people: 'tell' | 'tellPublicly' | 'tellVoluntarily'): void => {
    i.decision = { authority: 'notify', people, exceptionGround: null, exceptionArgument: null }
  }
  test.each<[string, string, (input: NotificationInput) => void, Record<number, FilledField['value']>]>([
    ['noHighRisk', 'decided not to', () => undefined, { 98: null, 100: null }],
    ['investigating', 'not decided', (i) => (i.decision = null), {}],
    [
      'noHighRisk',
      'not decided, risk unlikely',
      (i) => {
        i.decision = null
        i.conclusion = 'unlikely'
      },
      {},
    ],
    ['plannedLater', 'to be told', (i) => telling(i, 'tell'), { 99: null }],
    [
      'plannedOn',
      'day known',
      (i) => {
        telling(i, 'tell')
        i.plannedTellAt = '2026-11-24T08:00:00.000Z'
      },
      { 99: '2026-11-24T08:00:00.000Z' },
    ],
    [
      'told',
      'by letter',
      (i) => {
        telling(i, 'tell')
        i.communications = [letter]
      },
      { 98: letter.toldAt, 102: 'all', 103: null, 104: 'individual', 105: 'Brief', 106: 'Beste' },
    ],
    [
      'told',
      'one group waits',
      (i) => {
        telling(i, 'tell')
        i.communications = [letter, { ...letter, toldAt: null, wholeAt: null }]
        i.notAllToldReason = 'Adres onbekend'
      },
      { 102: 'part', 103: 'Adres onbekend' },
    ],
    [
      'told',
      'one group waits, and nobody says why',
      (i) => {
        telling(i, 'tell')
        i.communications = [letter, { ...letter, toldAt: null, wholeAt: null }]
      },
      { 102: 'part', 103: null },
    ],
    [
      'told',
      'one message, fewer than there are',
      (i) => {
        telling(i, 'tell')
        i.communications = [{ ...letter, count: 12 }]
      },
      { 102: 'part', 103: null },
    ],
    [
      'told',
      'one of two groups, the other for a reason not',
      (i) => {
        telling(i, 'tell')
        i.facts.people.groups = [staff, { ...staff, id: 'g2', name: 'Leden', count: 8, countMax: null }]
        i.communications = [{ ...letter, groups: ['g1'], count: 12 }]
        i.untoldGroups = [{ group: 'g2', reason: 'Geen hoog risico voor hen.' }]
      },
      { 102: 'part', 103: 'Leden: Geen hoog risico voor hen.' },
    ],
    [
      'plannedLater',
      'only those who got the data by mistake',
      (i) => {
        telling(i, 'tell')
        i.communications = [{ ...letter, groups: [] }]
      },
      { 98: null },
    ],
    [
      'told',
      'in two groups some were not reached: the day is that of the zone',
      (i) => {
        telling(i, 'tell')
        i.communications = [
          { ...letter, left: { reason: 'Drie brieven kwamen terug.', by: '2026-12-02T23:30:00.000Z' } },
          { ...page, left: { reason: 'Zonder gekend adres.', by: null } },
        ]
      },
      {
        102: 'part',
        103: 'Drie brieven kwamen terug. De anderen worden ingelicht ten laatste op 03/12/2026.\nZonder gekend adres.',
      },
    ],
    [
      'told',
      'by letter and page: the first instant, the closest means',
      (i) => {
        telling(i, 'tell')
        i.communications = [page, letter]
      },
      { 98: letter.toldAt, 104: 'individual', 105: 'Website, Brief', 106: 'Aan allen\nBeste' },
    ],
    [
      'plannedLater',
      'by a page alone where each is to be told',
      (i) => {
        telling(i, 'tell')
        i.communications = [page]
      },
      { 98: null },
    ],
    [
      'told',
      'by letter, and whom that did not reach by phone',
      (i) => {
        telling(i, 'tell')
        i.communications = [{ ...letter, restChannels: ['phone'] }]
      },
      { 104: 'individual', 105: 'Brief, Telefoon' },
    ],
    [
      'told',
      'publicly',
      (i) => {
        telling(i, 'tellPublicly')
        i.communications = [page]
      },
      { 104: 'public' },
    ],
    [
      'told',
      'voluntarily, done',
      (i) => {
        telling(i, 'tellVoluntarily')
        i.communications = [letter]
      },
      {},
    ],
    ['plannedLater', 'voluntarily, not yet', (i) => telling(i, 'tellVoluntarily'), { 99: null }],
    [
      'plannedOn',
      'voluntarily, on a day',
      (i) => {
        telling(i, 'tellVoluntarily')
        i.plannedTellAt = i.at
      },
      {},
    ],
    [
      'exception',
      'disproportionate effort, told publicly',
      (i) => {
        i.decision = {
          authority: 'notify',
          people: 'tellPublicly',
          exceptionGround: 'disproportionate',
          exceptionArgument: 'Geen adressen van 24 000 inwoners.',
        }
        i.communications = [page]
      },
      { 100: 'disproportionate', 101: 'Geen adressen van 24 000 inwoners.', 104: null },
    ],
  ])('%s: %s', (value, _, change, others) => {
    const fields = filled(change)
    expect(field(97, fields).value).toBe(value)
    for (const [number, expected] of Object.entries(others)) {
      expect(field(Number(number), fields).value).toEqual(expected)
    }
  })
})

describe('"to be determined"', () => {
  const open = (input: NotificationInput): void => {
    input.facts.timing.occurrenceKind = 'toBeDetermined'
    input.facts.data.types = ['basic', 'toBeDetermined']
    input.conclusion = 'undetermined'
  }

  test('is an answer in an incomplete notification', () => {
    const fields = filled((input) => {
      open(input)
      input.phase = 'initial'
    })
    expect(fields.filter(({ problem }) => problem !== null)).toEqual([])
    const { incomplete, complete } = completeness(fields)
    expect(incomplete.missing).toEqual([])
    expect(complete.missing).toEqual([44, 70, 89])
    expect(complete.answered).toBe(complete.asked - 3)
  })

  test('is refused in a complete one', () => {
    const fields = filled(open)
    const refused = fields.filter(({ problem }) => problem === 'onlyWhileIncomplete')
    expect(refused.map((entry) => entry.field)).toEqual([44, 70, 89])
  })
})

describe('what an incomplete notification cannot do without (article 33(4))', () => {
  test.each<[string, number[], (input: NotificationInput) => void]>([
    ['when the breach became known (33(1))', [48], (i) => (i.awareAt = null)],
    ['why it is late (33(1))', [49], (i) => (i.at = tooLate)],
    ['the kind of breach (33(3)(a))', [55], (i) => (i.facts.nature.breachTypes = null)],
    ['what happened, as far as known (33(3)(a))', [62], (i) => (i.facts.nature.description = null)],
    ['how to reach the controller (33(3)(b))', [13], (i) => (i.organisation.contact = null)],
    ['how to reach who reports', [22], (i) => (i.reporter.contact = null)],
    ['which notification it adds to', [6], (i) => (i.phase = 'followUp')],
    ['not: how many people', [], (i) => Object.assign(i.facts.people, { countKind: null, count: null })],
    ['not: the risk', [], (i) => (i.conclusion = null)],
    ['not: the measures (33(3)(d))', [], (i) => (i.measures = [])],
    ['not: an end of the period', [], (i) => (i.facts.timing.occurrenceKind = 'period')],
  ])('%s', (_, missing, change) => {
    const fields = filled((input) => {
      input.phase = 'initial'
      change(input)
    })
    expect(completeness(fields).incomplete.missing).toEqual(missing)
  })
})

test('a withdrawal asks who withdraws what and why, nothing else', () => {
  const fields = filled((input) => {
    input.phase = 'withdrawal'
    input.earlierId = 'GBA-2026-1'
    input.withdrawalReason = 'Geen inbreuk na onderzoek'
  })
  expect(fields.filter(({ isAsked }) => isAsked).every((entry) => entry.field <= 36)).toBe(true)
  expect(completeness(fields).complete.missing).toEqual([])
  expect(field(5, fields).value).toBe('Geen inbreuk na onderzoek')
})

test('a late notification without its reason is not complete (article 33(1))', () => {
  const late = (reason: string | null): number[] =>
    completeness(
      filled((input) => {
        input.at = tooLate
        input.lateReason = reason
      }),
    ).complete.missing
  expect(late(null)).toEqual([49])
  expect(late('  ')).toEqual([49])
  expect(late('Het onderzoek van de verwerker liep uit.')).toEqual([])
})

test.each([
  ['a millisecond before', '2026-11-23T16:04:59.999Z', false],
  ['at the due time', inTime, false],
  ['a millisecond after', tooLate, true],
])('late: %s', (_, at, late) => {
  expect(isLate(awareAt, at, ruleSetAt(awareAt))).toBe(late)
})

// The template has one field for all people: groups are described in it, and nothing else changes.
test('a group whose kinds the dossier names already changes its description alone', () => {
  const grouped = filled((input) => {
    input.facts.people.groups = [{ ...emptyGroup(), name: 'Jeugd', categories: ['minors'], count: 8 }]
  })
  const plain = filled(() => undefined)
  const changed = grouped.filter(
    (one, index) => one.value !== plain[index]?.value && !Array.isArray(one.value),
  )
  expect(changed).toMatchObject([
    { field: 66, value: expect.stringMatching(/\nJeugd: 8 mensen; Minderjarigen$/) },
  ])
  expect(field(65, grouped)).toEqual(field(65, plain))
})
