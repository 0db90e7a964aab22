import { describe, expect, test } from 'vitest'
import { contradictionsOf } from '../facts/contradictions.ts'
import { emptyFacts, emptySection } from '../facts/empty-facts.ts'
import { readSection } from '../facts/read-section.ts'
import { sectionProblems } from '../facts/section-problems.ts'
import { factsOfReport } from './facts-of-report.ts'
import { readReportAnswers } from './read-answers.ts'
import {
  questionsOf,
  reportKinds,
  reportQuestions,
  type ReportAnswer,
  type ReportAnswerValue,
  type ReportKind,
  type ReportQuestion,
} from './report-kinds.ts'

const now = '2026-11-18T12:00:00.000Z'
const answered = (given: Partial<Record<ReportQuestion, ReportAnswerValue>>): ReportAnswer[] =>
  Object.entries(given).map(([question, answer]) => ({ question: question as ReportQuestion, answer }))

/** Every way to fill in the form of one kind, questions left open among them. */
function everyForm(kind: ReportKind): ReportAnswer[][] {
  const forms = (done: ReportAnswer[], left: readonly ReportQuestion[]): ReportAnswer[][] => {
    const [question, ...rest] = left
    if (question === undefined) return [done]
    const taken = reportQuestions[question].map((answer) => [...done, { question, answer }])
    return [done, ...taken].flatMap((answers) => forms(answers, rest))
  }
  return forms([], questionsOf(kind, [])).filter((answers) =>
    answers.every(({ question }) => questionsOf(kind, answers).includes(question)),
  )
}

describe('the facts of a report', () => {
  test.each<[string, ReportKind, Partial<Record<ReportQuestion, ReportAnswerValue>>, object]>([
    [
      'a stolen laptop without encryption',
      'lost',
      { lostThing: 'laptop', lostHow: 'stolen', lostEncrypted: 'no' },
      { nature: { incidentType: 'deviceLost', cause: 'externalMalicious', intelligibility: 'intelligible' } },
    ],
    [
      'an encrypted stick: that it was, not that it held',
      'lost',
      { lostThing: 'storage', lostHow: 'lost', lostEncrypted: 'yes' },
      {
        nature: { incidentType: 'deviceLost', cause: 'internalNonMalicious', intelligibility: null },
        protection: { inPlace: ['encryption'], keySafe: null },
      },
    ],
    [
      'lost papers, which anybody can read',
      'lost',
      { lostThing: 'papers' },
      { nature: { incidentType: 'paperLost', cause: null, intelligibility: 'intelligible' } },
    ],
    [
      'a mail to a stranger who keeps it',
      'misdirected',
      { sentHow: 'email', sentTo: 'stranger', sentUndone: 'no' },
      {
        nature: {
          ...{ incidentType: 'sentByMistake', cause: 'internalNonMalicious', holder: 'unknown' },
          ...{ deletionConfirmed: 'no', breachTypes: ['confidentiality'] },
        },
      },
    ],
    [
      'a colleague who got it: known, and not yet called trusted',
      'misdirected',
      { sentHow: 'addressesVisible', sentTo: 'colleague', sentUndone: 'unknown' },
      { nature: { incidentType: 'recipientsVisible', holder: 'known', deletionConfirmed: null } },
    ],
    [
      'a page on the internet that is still there',
      'exposed',
      { exposedWhere: 'internet', exposedStill: 'yes' },
      { nature: { incidentType: 'unintendedPublication', holder: 'public' }, isOngoing: true },
    ],
    [
      'a password given away',
      'computer',
      { computerSign: 'passwordGiven' },
      { nature: { incidentType: 'phishing', cause: 'externalMalicious' } },
    ],
    [
      'files that are locked',
      'computer',
      { computerSign: 'filesLocked' },
      { nature: { incidentType: 'ransomware', cause: 'externalMalicious' } },
    ],
    [
      'a colleague who looked: no word of malice',
      'looked',
      { lookedWho: 'colleague', lookedHow: 'program' },
      { nature: { incidentType: 'accessAbuse', cause: null, intent: null } },
    ],
    ['a colleague and a paper', 'looked', { lookedHow: 'paper' }, { nature: { incidentType: null } }],
  ])('%s', (_, kind, given, facts) => {
    expect(factsOfReport(kind, answered(given))).toMatchObject(facts)
  })

  test.each<[ReportKind | null, Partial<Record<ReportQuestion, ReportAnswerValue>>]>([
    [null, {}],
    ['other', {}],
    ['lost', { lostThing: 'unknown', lostHow: 'unknown', lostEncrypted: 'unknown' }],
    ['computer', { computerSign: 'odd', computerNow: 'on' }],
  ])('of %s with %o nothing follows', (kind, given) => {
    expect(factsOfReport(kind, answered(given))).toEqual({ isOngoing: false })
  })

  test.each(reportKinds)('of every form of %s are read, fit together and contradict nothing', (kind) => {
    const forms = everyForm(kind)
    expect(forms.length).toBeGreaterThan(kind === 'other' ? 0 : 10)
    for (const answers of forms) {
      const reported = factsOfReport(kind, answers)
      const facts = {
        ...emptyFacts(),
        nature: reported.nature ?? emptySection('nature'),
        protection: reported.protection ?? emptySection('protection'),
        timing: {
          ...emptySection('timing'),
          ...(reported.isOngoing && { occurrenceKind: 'ongoing' as const }),
          ...{ detectedAt: now, reportedAt: now, discovery: 'controller' as const },
        },
      }
      expect(readSection('nature', facts.nature, now).ok).toBe(true)
      expect(readSection('protection', facts.protection, now).ok).toBe(true)
      expect(sectionProblems(facts, null, now)).toEqual([])
      expect(contradictionsOf(facts, null, now)).toEqual([])
    }
  })
})

describe('answers', () => {
  test.each(reportKinds)('of every form of %s are read as they were given', (kind) => {
    for (const answers of everyForm(kind))
      expect(readReportAnswers(kind, answers)).toEqual({ ok: true, value: answers })
  })

  test.each<[string, ReportKind | null, unknown, string]>([
    ['no list', 'lost', 'laptop', 'answers notList'],
    ['no object', 'lost', [null], 'answers.0 notInList'],
    [
      'a question that is not there',
      'lost',
      [{ question: 'toString', answer: 'yes' }],
      'answers.0 notInList',
    ],
    [
      'an answer of another question',
      'lost',
      [{ question: 'lostHow', answer: 'laptop' }],
      'answers.0 notInList',
    ],
    [
      'a question of another kind',
      'lost',
      [{ question: 'sentTo', answer: 'colleague' }],
      'answers.0.question notInList',
    ],
    [
      'an answer without a kind',
      null,
      [{ question: 'lostHow', answer: 'lost' }],
      'answers.0.question notInList',
    ],
    [
      'what an answer makes needless',
      'lost',
      [
        { question: 'lostThing', answer: 'papers' },
        { question: 'lostEncrypted', answer: 'yes' },
      ],
      'answers.1.question notInList',
    ],
    [
      'one question twice',
      'lost',
      [
        { question: 'lostHow', answer: 'lost' },
        { question: 'lostHow', answer: 'stolen' },
      ],
      'answers.1.question repeated',
    ],
  ])('with %s are refused', (_, kind, input, problem) => {
    const reading = readReportAnswers(kind, input)
    expect(reading.ok ? [] : reading.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([problem])
  })

  test('that are absent are none', () => {
    expect(readReportAnswers('lost', null)).toEqual({ ok: true, value: [] })
  })
})
