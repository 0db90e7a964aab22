import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFacts, emptySection } from '../facts/empty-facts.ts'
import { factSections, type Facts, type FactSection } from '../facts/facts.ts'
import { readSection } from '../facts/read-section.ts'
import { sectionReaders } from '../facts/section-readers.ts'
import * as lists from '../facts/choices.ts'
import { riskLevels } from '../weighing/weighing.ts'
import { fieldConditions, isConditionMet } from './field-conditions.ts'
import { fillTemplate, type FilledField } from './fill-template.ts'
import { awareAt, everythingKnown, inTime, tooLate } from './known-breach.fixture.ts'
import type { NotificationInput } from './notification-input.ts'
import { notificationProblems } from './notification-problems.ts'
import { notificationPhases, type NotificationPhase } from './phase.ts'
import { partsOf } from './answer.ts'

function problemsOf(
  phase: NotificationPhase,
  change: (input: NotificationInput) => void = () => undefined,
  answer: Record<number, unknown> = {},
): string[] {
  const input = everythingKnown()
  input.phase = phase
  change(input)
  const filled = fillTemplate(input).map((entry) =>
    entry.field in answer ? ({ ...entry, value: answer[entry.field] } as FilledField) : entry,
  )
  return notificationProblems(filled, phase).map(({ field, code }) => `${String(field)} ${code}`)
}

const nothingKnown = (input: NotificationInput): void => {
  input.facts = emptyFacts()
  Object.assign(input, { conclusion: null, assessment: null, measures: [], decision: null })
}
const earlier = (input: NotificationInput): void => {
  input.isFirst = false
  input.earlierId = 'GBA-2026-1'
}

describe('each phase', () => {
  test.each<[NotificationPhase, string, string[], (input: NotificationInput) => void]>([
    ['complete', 'everything known', [], () => undefined],
    ['initial', 'everything known', [], () => undefined],
    ['followUp', 'with the earlier number', [], earlier],
    ['followUp', 'without the earlier number', ['6 required'], () => undefined],
    ['complete', 'after an initial one, its number lost', ['6 required'], (i) => (i.isFirst = false)],
    // Article 33(4): what is not known may follow; what happened, as far as known, may not (33(3)(a)).
    ['initial', 'nothing known', ['55 required', '62 required'], nothingKnown],
    ['initial', 'described by a dot', ['62 required'], (i) => (i.facts.nature.description = '.')],
    ['complete', 'systems and prevention by a dash', ['63 required'], (i) => (i.facts.nature.systems = '–')],
    ['initial', 'awareness unknown', ['48 required'], (i) => (i.awareAt = null)],
    ['initial', 'late without its reason (33(1))', ['49 required'], (i) => (i.at = tooLate)],
    ['initial', 'at the due time', [], (i) => (i.at = inTime)],
    ['complete', 'no measures', ['92 required'], (i) => (i.measures = [])],
    [
      'withdrawal',
      'without number and reason',
      ['5 required', '6 required'],
      (i) => {
        nothingKnown(i)
      },
    ],
    [
      'withdrawal',
      'of what was notified, nothing else known',
      [],
      (i) => {
        nothingKnown(i)
        earlier(i)
        i.withdrawalReason = 'Geen inbreuk na onderzoek'
      },
    ],
  ])('%s, %s: %j', (phase, _, expected, change) => {
    expect(problemsOf(phase, change)).toEqual(expected)
  })

  test('nothing known is no complete notification: every demanded field is named', () => {
    expect(problemsOf('complete', nothingKnown)).toEqual(
      [38, 44, 50, 51, 55, 60, 61, 62, 63, 65, 66, 67, 70, 71, 72, 75, 76, 85, 87, 89, 90, 92, 94, 95, 113]
        .map((field) => `${String(field)} required`)
        .toSpliced(24, 0, '97 onlyWhileIncomplete'),
    )
  })

  test('the path names the field', () => {
    const input = everythingKnown()
    input.measures = []
    expect(notificationProblems(fillTemplate(input), 'complete')).toEqual([
      { field: 92, path: 'fields.92', code: 'required' },
    ])
  })
})

describe('"to be determined"', () => {
  const open = (input: NotificationInput): void => {
    input.facts.timing.occurrenceKind = 'toBeDetermined'
    input.facts.data.types = ['basic', 'toBeDetermined']
    input.conclusion = 'undetermined'
  }
  test.each<[NotificationPhase, string[]]>([
    ['initial', []],
    ['complete', ['44 onlyWhileIncomplete', '70 onlyWhileIncomplete', '89 onlyWhileIncomplete']],
  ])('%s', (phase, expected) => {
    expect(problemsOf(phase, open)).toEqual(expected)
  })
})

describe('a notification of another phase than it says', () => {
  test.each<[NotificationPhase, Record<number, unknown>, string[]]>([
    ['initial', { 4: 'complete' }, ['4 contradiction']],
    ['initial', { 3: 'followUp', 6: 'GBA-1' }, ['3 contradiction']],
    ['complete', { 4: 'incomplete' }, ['4 contradiction']],
    // The template offers withdrawing for a follow-up only.
    ['withdrawal', { 3: 'new', 5: 'Dubbel', 6: null }, ['3 contradiction', '6 required']],
  ])('%s %j', (phase, answer, expected) => {
    expect(problemsOf(phase, () => undefined, answer)).toEqual(expected)
  })
})

describe('answers that do not go together', () => {
  test.each<[string, Record<number, unknown>, string[]]>([
    ['an answer on integrity, not hit', { 58: 'noWrongUse' }, ['58 contradiction']],
    ['a date of telling, nobody told', { 98: inTime }, ['98 contradiction']],
    ['a condition of 34(3) beside no high risk', { 100: 'unintelligible' }, ['100 contradiction']],
    ['no high risk beside a high risk', { 89: 'high' }, ['97 contradiction']],
    ['an end before the begin', { 47: '2026-11-20T14:59:59.999Z' }, ['47 endBeforeBegin']],
    ['an end at the begin', { 47: '2026-11-20T15:00:00.000Z' }, []],
    ['awareness before the begin', { 48: '2026-11-20T14:59:59.999Z' }, ['48 beforeOccurrence']],
    ['awareness at the begin', { 48: '2026-11-20T15:00:00.000Z' }, []],
    ['another attachment named, none chosen', { 126: 'foto' }, ['126 contradiction']],
    ['a country without cross-border', { 116: 'NL' }, ['116 contradiction']],
    ['a country with it', { 113: 'yes', 116: 'NL', 117: 'NL: 3\nFR: 1' }, []],
  ])('%s', (_, answer, expected) => {
    expect(problemsOf('complete', () => undefined, answer)).toEqual(expected)
  })
})

describe('answers of another shape', () => {
  test.each<[number, unknown, string]>([
    [44, 'someday', 'notInList'],
    [44, ['day'], 'notText'],
    [44, 5, 'notText'],
    [55, 'confidentiality', 'notList'],
    [55, ['confidentiality', 'confidentiality'], 'repeated'],
    [55, ['confidentiality', 3], 'notInList'],
    [62, { text: 'x' }, 'notText'],
    [62, ['x'], 'notText'],
    [46, 'gisteren', 'notInstant'],
    [68, 'een twintigtal', 'notNumber'],
    [68, '-1', 'notNumber'],
    [68, '1.5', 'notNumber'],
  ])('field %i %j: %s', (field, value, code) => {
    expect(problemsOf('initial', () => undefined, { [field]: value })).toContain(`${String(field)} ${code}`)
  })

  test('a count per country names its country', () => {
    const crossBorder = { 113: 'yes', 117: '12' }
    expect(problemsOf('complete', () => undefined, crossBorder)).toEqual(['117 notNumber'])
  })

  test('a field that the template does not have', () => {
    const [first] = fillTemplate(everythingKnown())
    if (first === undefined) throw new Error('No fields')
    expect(notificationProblems([{ ...first, field: 8 }], 'initial')).toEqual([
      { field: 8, path: 'fields.8', code: 'unknownField' },
    ])
  })
})

// Answers that pass every reader: keys of the lists, short texts, instants, counts.
const answer = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.option(fc.constantFrom(...values))
const many = <T>(values: readonly T[]): fc.Arbitrary<T[] | null> => fc.option(fc.subarray([...values]))
const anyInput = fc
  .record({
    phase: fc.constantFrom(...notificationPhases),
    isFirst: fc.boolean(),
    at: fc.constantFrom(inTime, tooLate),
    isInEea: fc.boolean(),
    hasOfficer: fc.boolean(),
    reporter: fc.constantFrom('dpo', 'legalRepresentative', 'other'),
    sector: answer(['private', 'public']),
    contactPoint: answer(['dpo', 'reporter', 'other']),
    occurrenceKind: answer(lists.occurrenceKinds),
    fromAt: answer([awareAt]),
    toAt: answer([awareAt]),
    discovery: answer(lists.discoveries),
    breachTypes: many(lists.breachTypes),
    countKind: answer(lists.countKinds),
    count: answer([0, 12]),
    effects: many(lists.confidentialityEffects),
    impacts: many(lists.impacts),
    police: answer(lists.answers),
    crossBorder: answer(lists.answers),
    processor: answer(['Cumulo nv']),
    conclusion: answer(riskLevels),
    people: answer(['tell', 'doNotTell', 'tellPublicly', 'tellVoluntarily'] as const),
    ground: answer(['unintelligible', 'riskRemoved', 'disproportionate'] as const),
    toldAt: answer([tooLate]),
  })
  .map((some): NotificationInput => {
    const input = everythingKnown()
    const { facts } = input
    Object.assign(input, {
      phase: some.phase,
      isFirst: some.isFirst,
      at: some.at,
      conclusion: some.conclusion,
    })
    input.organisation.isInEea = some.isInEea
    Object.assign(input.organisation, { sector: some.sector })
    Object.assign(input.reporter, { function: some.reporter })
    if (!some.hasOfficer) input.dpo = null
    Object.assign(input, {
      contactPoint: some.contactPoint && { at: some.contactPoint, name: null, function: null, contact: null },
      decision: some.people && {
        authority: 'notify',
        people: some.people,
        exceptionGround: some.ground,
        exceptionArgument: null,
      },
    })
    input.communications = [
      {
        ...{ toldAt: some.toldAt, wholeAt: some.toldAt, groups: null, channel: 'letter', body: 'Beste' },
        ...{ count: null, left: null },
      },
    ]
    Object.assign(facts.timing, {
      occurrenceKind: some.occurrenceKind,
      occurredFromAt: some.fromAt,
      occurredToAt: some.toAt,
      discovery: some.discovery,
    })
    Object.assign(facts.nature, { breachTypes: some.breachTypes })
    Object.assign(facts.people, { countKind: some.countKind, count: some.count })
    Object.assign(facts.data, { recordCountKind: some.countKind, recordCount: some.count })
    Object.assign(facts.consequences, { confidentiality: some.effects, impacts: some.impacts })
    Object.assign(facts.parties, {
      policeInformed: some.police,
      crossBorder: some.crossBorder,
      processorName: some.processor,
    })
    return input
  })

// The end of a single day whose begin is known is not asked, nor effects of what nobody could read or have.
const askedLess = new Set([47, 79])

// GDPR article 33(3)(c) asks for likely consequences: where the data stayed in or unread there are none to name, and the
// template's list has no "none". A lost encrypted stick without a copy (EDPB 9/2022) is notified for its absence alone.
test.each<[string, Partial<Facts['nature']>, Facts['protection']['keySafe'], string[] | null, string[]]>([
  ['nothing left', { disclosure: 'notDisclosed' }, null, null, []],
  ['nobody could read it', { intelligibility: 'protectionIntact' }, 'yes', null, []],
  ['the key is not known to be safe', { intelligibility: 'protectionIntact' }, null, null, ['79 required']],
  ['a stranger has it', { disclosure: 'notDisclosed', holder: 'unknown' }, null, null, ['79 required']],
  ['it was disclosed', {}, null, null, ['79 required']],
  ['an effect is named all the same', { disclosure: 'notDisclosed' }, null, ['linkable'], []],
])('effects on confidentiality where %s', (_, nature, keySafe, effects, problems) => {
  const known = problemsOf('complete', ({ facts }) => {
    Object.assign(facts.nature, {
      ...{ breachTypes: ['confidentiality', 'availability'], holder: 'nobody', holderCount: null },
      ...{ deletionConfirmed: null, disclosure: 'disclosed', intelligibility: 'intelligible' },
      ...{ incidentType: 'other', intent: 'none', cause: 'internalNonMalicious', ...nature },
    })
    Object.assign(facts.protection, { inPlace: ['encryption'], keySafe })
    Object.assign(facts.consequences, { confidentiality: effects, impacts: ['lossOfControl'] })
  })
  expect(known.filter((one) => one.startsWith('79'))).toEqual(problems)
})

test('what is asked follows the conditions, whatever the answers', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      fc.pre(input.phase !== 'withdrawal')
      const filled = fillTemplate(input)
      const keysOf = (field: number): readonly string[] =>
        partsOf(filled.find((entry) => entry.field === field)?.value ?? null)
      for (const { field, isAsked } of filled) {
        const condition = fieldConditions[field]
        const isMet = condition === undefined ? true : isConditionMet(condition, keysOf)
        if (isMet === null || (isMet && askedLess.has(field))) continue
        expect([field, isAsked]).toEqual([field, isMet])
      }
    }),
  )
})

test('a dossier never contradicts the template by itself, but for a risk that was weighed anew', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const odd = notificationProblems(fillTemplate(input), input.phase).filter(
        ({ code, field }) => !['required', 'onlyWhileIncomplete'].includes(code) && field !== 97,
      )
      expect(odd.filter(({ field }) => ![3, 4].includes(field))).toEqual([])
    }),
  )
})

test('more is demanded of a complete notification than of an incomplete one', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const required = (phase: NotificationPhase): number[] =>
        notificationProblems(fillTemplate({ ...input, phase }), phase)
          .filter(({ code }) => code === 'required')
          .map(({ field }) => field)
      input.isFirst = true
      expect(required('complete')).toEqual(expect.arrayContaining(required('initial')))
    }),
  )
})

/** A section whose every field holds some JSON, right or wrong. */
function anySection(section: FactSection): fc.Arbitrary<unknown> {
  const keys = Object.keys(sectionReaders[section])
  const anyOf = (list: unknown): fc.Arbitrary<unknown> => fc.constant(list)
  const value = fc.oneof(fc.jsonValue(), anyOf('toBeDetermined'), anyOf(['other']), anyOf(7), anyOf(awareAt))
  return fc.oneof(fc.dictionary(fc.constantFrom(...keys), value), fc.jsonValue())
}

test('any JSON as facts is read or refused with its path, filled and validated, never thrown at', () => {
  const sections = fc.record(
    Object.fromEntries(factSections.map((section) => [section, anySection(section)])) as Record<
      FactSection,
      fc.Arbitrary<unknown>
    >,
  )
  const read = <S extends FactSection>(facts: Facts, section: S, json: unknown): void => {
    const reading = readSection(section, json, tooLate)
    if (!reading.ok) for (const { path } of reading.problems) expect(path.startsWith(section)).toBe(true)
    facts[section] = reading.ok ? reading.value : emptySection(section)
  }
  fc.assert(
    fc.property(sections, fc.constantFrom(...notificationPhases), (json, phase) => {
      const input = { ...everythingKnown(), phase }
      for (const section of factSections) read(input.facts, section, json[section])
      const filled = fillTemplate(input)
      expect(filled).toHaveLength(100)
      for (const { path, field } of notificationProblems(filled, phase))
        expect(path).toBe(`fields.${String(field)}`)
    }),
  )
})

test('any JSON as answers is refused or taken, never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(99), fc.constantFrom(...notificationPhases), (value, index, phase) => {
      const filled = fillTemplate({ ...everythingKnown(), phase }).map((entry, place) =>
        place === index ? ({ ...entry, value } as FilledField) : entry,
      )
      expect(notificationProblems(filled, phase)).toBeInstanceOf(Array)
    }),
  )
})
