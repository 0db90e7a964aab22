import { emptyFacts } from '@lekboek/domain'
import { describe, expect, test } from 'vitest'
import { entryGaps, placeOfElement, type EntryDossier } from './register-entry.ts'

const empty: EntryDossier = {
  ...{ awareAt: null, processorName: null, authorityChoice: null, peopleChoice: null },
  ...{ measures: [], assessments: [], decisions: [], notifications: [], communications: [] },
}
const lawOf = (dossier: Partial<EntryDossier>) =>
  entryGaps({ ...empty, ...dossier }, emptyFacts(), null).problems.map(({ path }) => path)

const decision: EntryDossier['decisions'][number] = {
  ...{ id: '1', authorityChoice: 'doNotNotify', peopleChoice: 'doNotTell', exceptionGround: null },
  ...{
    exceptionArgument: null,
    followsAdvice: false,
    isConfirmed: false,
    reason: null,
    ruleSetId: 'gdpr-2018',
  },
  ...{ decidedAt: '2026-11-20T18:00:00.000Z', decidedBy: 'An' },
}

describe('a dossier as an entry of the register', () => {
  test('an empty one lacks facts, effects, remedy and the instant that starts the term', () => {
    expect(lawOf({})).toEqual(['whatHappened', 'consequences', 'measures', 'awareAt'])
  })

  test('what is not notified or not told wants its reason, from the decision', () => {
    const silent = { authorityChoice: 'doNotNotify', peopleChoice: 'doNotTell' } as const
    expect(lawOf({ ...silent, decisions: [decision] })).toEqual(
      expect.arrayContaining(['notNotifiedReason', 'notToldReason']),
    )
    const reasoned = lawOf({ ...silent, decisions: [{ ...decision, reason: 'Alles was versleuteld.' }] })
    expect(reasoned).not.toContain('notNotifiedReason')
    expect(reasoned).not.toContain('notToldReason')
  })

  test('what lacks has its place, or none where the organisation itself keeps it', () => {
    expect(placeOfElement('peopleCount')).toEqual({ path: 'facts', query: { section: 'people' } })
    expect(placeOfElement('measures')).toEqual({ path: 'measures' })
    expect(placeOfElement('contact')).toBeNull()
    expect(placeOfElement('constructor')).toBeNull()
  })
})
