import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../authority/authority.ts'
import { lawElements } from '../communication/draft.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { Facts } from '../facts/facts.ts'
import {
  communicationGaps,
  processorReportGaps,
  registerEntryGaps,
  type ContentGaps,
  type GivenContents,
} from './content-problems.ts'
import { contentsOf } from './contents-of.ts'
import { contentElementLabels } from './content-element-labels.ts'
import {
  circumstances,
  contentElements,
  contentKinds,
  requiredContents,
  type Circumstance,
  type ContentElement,
  type ContentKind,
} from './required-contents.ts'

const text = 'Een brief kwam bij de buren terecht.'
const everything: GivenContents = Object.fromEntries(contentElements.map((element) => [element, text]))
const without = (...elements: ContentElement[]): GivenContents =>
  Object.fromEntries(
    Object.entries(everything).filter(([element]) => !elements.includes(element as ContentElement)),
  )

const checks: Readonly<Record<ContentKind, (given: GivenContents) => ContentGaps>> = {
  processorReport: processorReportGaps,
  communication: communicationGaps,
  registerEntry: (given) => registerEntryGaps(given, circumstances),
}
const paths = ({ problems, advice }: ContentGaps): string[][] => [
  problems.map(({ path }) => path),
  advice.map(({ path }) => path),
]

test.each(contentKinds)('%s: nothing lacks when everything is said', (kind) => {
  expect(checks[kind](everything)).toEqual({ problems: [], advice: [] })
})

test.each(requiredContents.map(({ kind, element, level }) => [kind, element, level] as const))(
  '%s without %s: %s',
  (kind, element, level) => {
    expect(paths(checks[kind](without(element)))).toEqual(
      level === 'advised' ? [[], [element]] : [[element], []],
    )
  },
)

describe('what each text must hold when nothing is said', () => {
  test('a processor’s report: article 33(3) as far as possible, no number of its own risk', () => {
    expect(paths(processorReportGaps({}))).toEqual([
      [
        ...['whatHappened', 'contact', 'measures', 'detectedAt', 'breachTypes', 'occurredAt'],
        ...['peopleCategories', 'peopleCount', 'dataTypes', 'recordCount', 'consequences'],
      ],
      ['protection', 'countries'],
    ])
  })

  test('a message to people: article 34(2) asks four elements and no numbers; recital 86 advises a fifth', () => {
    const [problems, advice] = paths(communicationGaps({}))
    expect(problems).toEqual(['whatHappened', 'contact', 'consequences', 'measures'])
    expect(problems?.toSorted()).toEqual([...lawElements].toSorted())
    expect(advice).toContain('advice')
  })

  test('an entry of the register: article 33(5)', () => {
    expect(paths(registerEntryGaps({}))[0]).toEqual(['whatHappened', 'consequences', 'measures', 'awareAt'])
  })
})

describe('what circumstances ask of the register', () => {
  test.each<[Circumstance, string[], string[]]>([
    ['late', ['lateReason'], []],
    ['notNotified', ['notNotifiedReason'], []],
    ['notTold', ['notToldReason'], []],
    ['notified', [], ['notificationSent']],
    ['told', [], ['messageSent']],
    ['byProcessor', [], ['processor']],
  ])('%s', (circumstance, problems, advice) => {
    const given = without(
      'lateReason',
      'notNotifiedReason',
      'notToldReason',
      'notificationSent',
      'messageSent',
      'processor',
    )
    expect(paths(registerEntryGaps(given))).toEqual([[], []])
    expect(paths(registerEntryGaps(given, [circumstance]))).toEqual([problems, advice])
  })
})

describe('unknown', () => {
  test.each<[ContentElement, boolean]>([
    ['peopleCount', false],
    ['consequences', false],
    ['whatHappened', true],
    ['contact', true],
  ])('%s in a processor’s report is lacking: %s', (element, isLacking) => {
    const { problems } = processorReportGaps({ ...everything, [element]: 'unknown' })
    expect(problems.length > 0).toBe(isLacking)
  })

  test.each<[ContentElement, unknown]>([
    ['measures', '  \n'],
    ['measures', []],
    ['measures', null],
    ['measures', undefined],
  ])('%s as %j says nothing', (element, value) => {
    expect(processorReportGaps({ ...everything, [element]: value }).problems).toHaveLength(1)
  })

  test('nobody at all is a number', () => {
    expect(processorReportGaps({ ...everything, peopleCount: 0 }).problems).toEqual([])
  })
})

describe('contents of the facts', () => {
  test.each<[string, ContentElement, unknown, (facts: Facts) => void]>([
    ['a count', 'peopleCount', 12, (facts) => (facts.people.count = 12)],
    [
      'a count to be determined',
      'peopleCount',
      'unknown',
      (facts) => (facts.people.countKind = 'toBeDetermined'),
    ],
    ['no answer', 'peopleCount', null, () => undefined],
    ['kinds of data', 'dataTypes', ['basic'], (facts) => (facts.data.types = ['basic'])],
    ['kinds to be determined', 'dataTypes', 'unknown', (facts) => (facts.data.types = ['toBeDetermined'])],
    ['no kinds', 'dataTypes', null, (facts) => (facts.data.types = [])],
    [
      'a time that cannot be told',
      'occurredAt',
      'unknown',
      (facts) => (facts.timing.occurrenceKind = 'cannotBeDetermined'),
    ],
    ['impacts', 'consequences', ['fraud'], (facts) => (facts.consequences.impacts = ['fraud'])],
    [
      'measures in place',
      'protection',
      ['encryption'],
      (facts) => (facts.protection.inPlace = ['encryption']),
    ],
  ])('%s', (_, element, expected, change) => {
    const facts = emptyFacts()
    change(facts)
    expect(contentsOf(facts)[element]).toEqual(expected)
  })

  test('empty facts give nothing', () => {
    expect(paths(processorReportGaps(contentsOf(emptyFacts())))).toEqual(paths(processorReportGaps({})))
  })
})

test('any JSON as content is judged, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...contentKinds),
      fc.dictionary(fc.constantFrom(...contentElements), fc.jsonValue()),
      (kind, given) => {
        const { problems, advice } = checks[kind](given)
        for (const { path } of [...problems, ...advice]) expect(contentElements).toContain(path)
      },
    ),
  )
})

test('saying more never lacks more', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...contentKinds),
      fc.subarray([...contentElements]),
      fc.constantFrom(...contentElements),
      (kind, said, more) => {
        const given = Object.fromEntries(said.map((element) => [element, text]))
        const before = paths(checks[kind](given)).flat()
        const after = paths(checks[kind]({ ...given, [more]: text })).flat()
        expect(after).toEqual(before.filter((path) => path !== more))
      },
    ),
  )
})

test('every element is used, has its label in four languages, and its sources', () => {
  const used = new Set(requiredContents.map(({ element }) => element))
  expect([...used].toSorted()).toEqual([...contentElements].toSorted())
  for (const language of languages) {
    const labels = contentElements.map((element) => contentElementLabels[element][language])
    expect(new Set(labels).size).toBe(contentElements.length)
    expect(labels).not.toContain('')
  }
  for (const { source } of requiredContents) expect(source).not.toBe('')
})

// Glossary: melding is for the authority, mededeling for people.
test('melding and mededeling keep apart', () => {
  expect(contentElementLabels.notNotifiedReason.nl).toMatch(/melding aan de autoriteit/)
  expect(contentElementLabels.notToldReason.nl).toMatch(/mededeling aan de betrokkenen/)
  expect(contentElementLabels.messageSent.nl).not.toMatch(/melding/i)
})
