import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RuleSet } from './rule-set.ts'
import { ruleSourceLabels } from '../duty/rule-source-labels.ts'
import { ruleSetAt, ruleSetById, ruleSets } from './rule-sets.ts'

test.each([
  ['today', '2026-11-22T08:00:00.000Z'],
  ['the first millisecond of 25 May 2018 in Brussels', '2018-05-24T22:00:00.000Z'],
  ['a millisecond earlier: no general duty yet, registered under the GDPR', '2018-05-24T21:59:59.999Z'],
  ['long after the proposal', '2040-01-01T00:00:00.000Z'],
])('at %s the GDPR applies', (_, at) => {
  expect(ruleSetAt(at)).toMatchObject({ id: 'gdpr-2016-679', authorityHours: 72, authorityThreshold: 'risk' })
})

test('a rule set’s source stands in every language under its id', () => {
  for (const { id, source } of ruleSets) expect(ruleSourceLabels[id]?.en).toBe(source)
})

test('the Digital Omnibus is known and never in force (law.md section 2: no adoption found)', () => {
  const proposal = ruleSetById('proposal-digital-omnibus-2025')
  expect(proposal).toMatchObject({ isProposal: true, authorityHours: 96, authorityThreshold: 'highRisk' })
  for (const rules of ruleSets.filter(({ isProposal }) => isProposal)) {
    expect(ruleSetAt(rules.validFrom).isProposal).toBe(false)
  }
})

test('an unknown id has no rule set', () => {
  expect(ruleSetById('gdpr')).toBeNull()
})

test('ids are unique', () => {
  expect(new Set(ruleSets.map(({ id }) => id)).size).toBe(ruleSets.length)
})

test('no instant makes a proposal the law, wherever it stands among the rule sets', () => {
  const day = fc.date({ noInvalidDate: true })
  fc.assert(
    fc.property(day, fc.shuffledSubarray([...ruleSets]), (date, sets) => {
      expect(ruleSetAt(date.toISOString()).isProposal).toBe(false)
      expect(ruleSetAt(date.toISOString(), sets).isProposal).toBe(false)
    }),
  )
})

test('a change of law is a new row: it holds from its first millisecond, and the old row until then', () => {
  const change = '2028-01-01T00:00:00.000Z'
  const [old, adopted]: RuleSet[] = [
    { ...ruleSetById('gdpr-2016-679')!, validUntil: change },
    { ...ruleSetById('proposal-digital-omnibus-2025')!, id: 'adopted', isProposal: false, validFrom: change },
  ]
  const sets = [old!, adopted!]
  expect(ruleSetAt('2027-12-31T23:59:59.999Z', sets).id).toBe('gdpr-2016-679')
  expect(ruleSetAt(change, sets).id).toBe('adopted')
  expect(ruleSetById('adopted', sets)).toBe(adopted)
  expect(ruleSetById('adopted')).toBeNull()
})

test('text that is no instant has the rule set in force', () => {
  expect(ruleSetAt('yesterday').id).toBe('gdpr-2016-679')
})
