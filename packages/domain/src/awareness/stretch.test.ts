import { describe, expect, test } from 'vitest'
import { languages } from '../authority/authority.ts'
import { addHours } from '../clock/instant.ts'
import { emptyFacts } from '../facts/empty-facts.ts'
import type { TimingFacts } from '../facts/facts.ts'
import type { Dossier } from '../incident/dossier.ts'
import { awarenessGroundSources } from './ground-sources.ts'
import { awarenessGroundTexts } from './ground-texts.ts'
import { stretchSourceLabels } from './stretch-source-labels.ts'
import { stretchTexts } from './stretch-texts.ts'
import { stretchFlags, type StretchFlag, type StretchReason } from './stretch.ts'

const reportedAt = '2026-11-20T15:00:00.000Z'
const at = (hours: number): string => addHours(reportedAt, hours)
const later = (hours: number): string => addHours(at(hours), 1 / 3_600_000)

function dossier(known: Partial<Dossier> = {}, timing: Partial<TimingFacts> = {}): Dossier {
  const facts = emptyFacts()
  Object.assign(facts.timing, timing)
  return {
    status: 'investigating',
    createdAt: reportedAt,
    reportedAt,
    awareAt: null,
    facts,
    settings: {
      investigationHours: 24,
      peopleTargetHours: 72,
      decides: 'decider',
      zone: 'Europe/Brussels',
      country: 'BE',
    },
    weighing: null,
    advisedAt: null,
    decision: null,
    notifications: [],
    communications: [],
    openMeasures: 0,
    contractTermHours: null,
    ruleSetId: 'gdpr-2016-679',
    ...known,
  }
}

// decision.md, awareness: the check starts at once and is not stretched; some hours, in a serious case one or two days.
describe('a stretched investigation', () => {
  test.each<[string, Dossier, string, StretchReason[]]>([
    ['at the own target', dossier(), at(24), []],
    ['a millisecond past it', dossier(), later(24), ['longerThanTarget']],
    ['aware at the target', dossier({ awareAt: at(24) }), at(100), []],
    ['aware a millisecond later', dossier({ awareAt: later(24) }), at(100), ['longerThanTarget']],
    ['no breach in time', dossier({ status: 'dismissed', dismissedAt: at(24) }), at(100), []],
    [
      'no breach, found late',
      dossier({ status: 'dismissed', dismissedAt: later(24) }),
      at(100),
      ['longerThanTarget'],
    ],
    ['closed, instants unknown', dossier({ status: 'closed' }), at(1000), []],
    ['aware before the report', dossier({ awareAt: at(-10) }), at(100), []],
    ['nobody began, four hours on', dossier({ status: 'reported' }), at(4), []],
    ['nobody began, a millisecond more', dossier({ status: 'reported' }), later(4), ['checkNotBegun']],
    [
      'nobody began past the target',
      dossier({ status: 'reported' }),
      later(24),
      ['longerThanTarget', 'checkNotBegun'],
    ],
    ['begun in time', dossier({ signals: { checkStartedAt: at(4) } }), at(10), []],
    ['begun late', dossier({ signals: { checkStartedAt: later(4) } }), at(10), ['checkNotBegun']],
    ['begun, nobody noted when', dossier(), at(10), []],
    ['first seen 48 hours before awareness', dossier({ awareAt: at(1) }, { detectedAt: at(-47) }), at(1), []],
    [
      'a millisecond longer before',
      dossier({ awareAt: later(1) }, { detectedAt: at(-47) }),
      at(2),
      ['hintLongBefore'],
    ],
    [
      'the processor had told it long before',
      dossier({ awareAt: at(1) }, { processorToldAt: at(-100) }),
      at(1),
      ['hintLongBefore'],
    ],
    [
      'what the processor knew is no hint',
      dossier({ awareAt: at(1) }, { processorAwareAt: at(-100) }),
      at(1),
      [],
    ],
    [
      'a ransom note long before',
      dossier({ awareAt: at(1), signals: { claimAt: at(-100) } }),
      at(1),
      ['hintLongBefore'],
    ],
    ['seen long ago, awareness not fixed yet', dossier({}, { detectedAt: at(-100) }), at(1), []],
    ['times that cannot be read', dossier({ reportedAt: 'x', awareAt: '' }, { detectedAt: 'x' }), 'y', []],
  ])('%s', (_, of, now, reasons) => {
    expect(stretchFlags(of, now).map(({ reason }) => reason)).toEqual(reasons)
  })

  test('tells the stretch', () => {
    const expected: StretchFlag = {
      reason: 'longerThanTarget',
      fromAt: reportedAt,
      untilAt: later(30),
      hours: 30,
      limitHours: 24,
    }
    expect(stretchFlags(dossier(), later(30))).toEqual([expected])
  })

  test('an organisation may be stricter', () => {
    const strict = { beginHours: 1, hintHours: 12 }
    expect(stretchFlags(dossier({ status: 'reported' }), later(1), strict)).toMatchObject([{ limitHours: 1 }])
  })
})

describe('texts', () => {
  const all = [
    ...Object.entries(awarenessGroundTexts),
    ...Object.entries(stretchTexts),
    ...Object.entries(stretchSourceLabels),
  ]
  test.each(all)('%s is explained in every language', (_, text) => {
    expect(new Set(languages.map((language) => text[language])).size).toBe(languages.length)
  })

  test.each(Object.entries(awarenessGroundSources))('%s has its source', (_, { source }) => {
    expect(source).not.toBe('')
  })

  // Glossary: kennisname is of the organisation; melding and mededeling are other things.
  test('in Dutch none speaks of a melding or a mededeling', () => {
    expect(all.filter(([, { nl }]) => /\b(melding|mededeling)/i.test(nl))).toEqual([])
  })
})
