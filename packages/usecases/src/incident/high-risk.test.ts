import { expect, test } from 'vitest'
import type { PeopleChoice, RiskLevel } from '@lekboek/domain'
import { highRiskSince, tellingSince } from './high-risk.ts'

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z`

/** Assessments of the days 1, 2, 3 …, newest first as they are read. */
const assessed = (...risks: RiskLevel[]) =>
  risks
    .map((risk, index) => ({
      ...{
        risk,
        proposedRisk: risk,
        proposedHighRisk: null,
        proposedReasons: null,
        assessedAt: at(index + 1),
      },
      ...{
        adviceAuthority: null,
        adviceAuthorities: [],
        advicePeople: null,
        exceptionGround: null,
        advice: null,
      },
    }))
    .toReversed()

// Article 34(1): the clock towards people starts when the controller holds the risk to be high, and not anew each time.
test.each<[string, RiskLevel[], string | null]>([
  ['nobody weighed', [], null],
  ['it never was', ['risk', 'undetermined'], null],
  ['it is', ['high'], at(1)],
  ['it became so', ['risk', 'high'], at(2)],
  ['it stayed so', ['risk', 'high', 'high', 'high'], at(2)],
  ['it no longer is', ['high', 'risk'], null],
  ['it was left open in between', ['high', 'undetermined', 'high'], at(1)],
  ['it was left open before', ['undetermined', 'high'], at(2)],
  ['it is left open', ['high', 'undetermined'], at(1)],
  ['it is so again', ['high', 'risk', 'high', 'high'], at(3)],
])('the risk is high since then: %s', (_, risks, since) => {
  expect(highRiskSince(assessed(...risks))).toBe(since)
})

// Article 34(1): so does the clock of a decision to tell them, where no high risk is held.
test.each<[string, PeopleChoice[], string | null]>([
  ['nobody decided', [], null],
  ['it never was', ['doNotTell', 'tellVoluntarily'], null],
  ['it is', ['doNotTell', 'tell'], at(2)],
  ['once more', ['tell', 'tell', 'tellPublicly'], at(1)],
  ['it no longer is', ['tell', 'doNotTell'], null],
  ['it is so again', ['tell', 'doNotTell', 'tell', 'tell'], at(3)],
])('it is decided to tell since then: %s', (_, choices, since) => {
  const decisions = choices.map((peopleChoice, index) => ({ peopleChoice, decidedAt: at(index + 1) }))
  expect(tellingSince(decisions.toReversed())).toBe(since)
})
