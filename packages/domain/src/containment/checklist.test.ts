import { describe, expect, test } from 'vitest'
import { incidentTypes, type IncidentType } from '../facts/choices.ts'
import { incidentTypeLabels } from '../labels/category-labels.ts'
import { labelLanguages } from '../labels/label.ts'
import { checklistFor } from './checklist.ts'
import { doneTexts, textOfDone } from './done-steps.ts'
import { containmentSteps, incidentSteps, type ContainmentStepKey } from './incident-steps.ts'
import { containmentSources } from './sources.ts'
import { containmentMomentLabels, containmentMoments, type StepRow } from './step.ts'

const steps: [string, StepRow][] = Object.entries(containmentSteps)
const keysOf = (incidentType: Parameters<typeof checklistFor>[0]) =>
  checklistFor(incidentType).map(({ key }) => key)

// EDPB template v1.0, field 60: 25 kinds of incident.
test.each(incidentTypes)('%s has a checklist in the order of time, without repeats', (type) => {
  const checklist = checklistFor(type)
  const moments = checklist.map(({ when }) => containmentMoments.indexOf(when))
  expect(moments).toEqual(moments.toSorted())
  expect(new Set(keysOf(type)).size).toBe(checklist.length)
  expect(new Set(moments).size).toBe(containmentMoments.length)
  expect(incidentTypeLabels[type].nl).not.toBe('')
})

test.each(incidentTypes)('%s begins with the clock, the DPO and the evidence (article 33(5))', (type) => {
  expect(keysOf(type).slice(0, 3)).toEqual(['noteTimes', 'tellDpo', 'keepEvidence'])
})

test('own steps are written in the order in which they are done', () => {
  for (const keys of Object.values(incidentSteps)) {
    const moments = keys.map((key) => containmentMoments.indexOf(containmentSteps[key].when))
    expect(moments).toEqual(moments.toSorted())
  }
})

describe('what must not be missed', () => {
  test.each<[IncidentType, ContainmentStepKey, string]>([
    ['ransomware', 'isolateDevice', 'EDPB Guidelines 01/2021, cases 1 to 4'],
    ['ransomware', 'protectBackups', 'EDPB Guidelines 01/2021, cases 1 to 4'],
    ['ransomware', 'askProcessor', 'GDPR articles 28(3)(f) and 33(2): ransomware at a supplier'],
    ['ransomware', 'findExfiltration', 'decision.md: nothing exfiltrated does not mean no notification'],
    ['phishing', 'checkMailRules', 'EDPB Guidelines 01/2021, case 18'],
    ['phishing', 'warnContacts', 'communications.md: three audiences of a phished mailbox'],
    ['deviceLost', 'remoteWipe', 'EDPB Guidelines 01/2021, cases 10 to 12'],
    ['deviceLost', 'checkEncryption', 'decision.md: encrypted does not mean no risk'],
    ['recipientsVisible', 'writeEachApart', 'EDPB Guidelines 01/2021, cases 13 to 16'],
    ['sentByMistake', 'askDeletion', 'EDPB template, field 126: message to wrong recipients'],
    ['sentByMistake', 'judgeRecipient', 'UODO, ENEA: only a trusted recipient lowers the risk'],
    ['accessAbuse', 'revokeAccess', 'EDPB Guidelines 01/2021, case 8'],
    ['technicalFailure', 'keepServices', 'decision.md: what loss of access does to people'],
    ['dataErased', 'stopErasure', 'own practice'],
    ['unintendedPublication', 'clearCaches', 'own practice'],
    ['misconfiguration', 'askProcessor', 'GDPR article 28(3)(f)'],
  ])('%s: %s (%s)', (type, key, _source) => {
    expect(keysOf(type)).toContain(key)
  })
})

test.each([null, 'toBeDetermined', 'other'] as const)('%s: the steps that never do harm', (type) => {
  expect(keysOf(type)).toEqual([
    ...['noteTimes', 'tellDpo', 'keepEvidence', 'stopTheLeak', 'collectLogs', 'keepServices'],
    ...['listPeopleAndData', 'checkMoreCases', 'prepareTelling', 'lookAtCause'],
  ])
})

test('every step is used, and says what and why in every language', () => {
  const used = new Set([null, ...incidentTypes].flatMap(keysOf))
  expect(steps.map(([key]) => key).filter((key) => !used.has(key as never))).toEqual([])
  for (const language of labelLanguages) {
    const texts = steps.flatMap(([, { text, why }]) => [text[language], why[language]])
    expect(texts.filter((text) => !text.endsWith('.'))).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
  }
})

test('a checklist never calls telling people a notification', () => {
  const texts = steps.flatMap(([, { text, why }]) => [text, why])
  const mixed = texts.filter(
    ({ nl, fr, de }) =>
      /meld(ing|en)? (aan|van) (de )?(betrokken|mensen|burger)/i.test(nl) ||
      /notification aux personnes/i.test(fr) ||
      /Meldung an (die )?betroffene/i.test(de),
  )
  expect(mixed).toEqual([])
})

test('every source and moment has its words, and own practice is never called certain', () => {
  for (const { label } of Object.values(containmentSources)) {
    for (const language of labelLanguages) expect(label[language]).not.toBe('')
  }
  expect(containmentSources.ownPractice.certainty).toBe('B')
  for (const moment of containmentMoments) expect(containmentMomentLabels[moment].nl).not.toBe('')
})

// EDPB template v1.0: what each field asks.
test('only what fields 109 to 111 ask about (police and authorities) cites them', () => {
  const citing = steps.filter(([, { source }]) => source === 'otherBodies').map(([key]) => key)
  expect(citing).toEqual(['filePolice'])
})

describe('a step that is done (GDPR article 33(3)(d): measures taken)', () => {
  test.each(labelLanguages)('is said in other words than one to be done, in %s', (language) => {
    expect(Object.keys(doneTexts).toSorted()).toEqual(steps.map(([key]) => key).toSorted())
    const imperatives = new Set(steps.map(([, { text }]) => text[language]))
    const done = Object.values(doneTexts).map((label) => label[language])
    expect(done.filter((text) => imperatives.has(text) || !text.endsWith('.'))).toEqual([])
    expect(new Set(done).size).toBe(done.length)
  })

  test.each<[string, string | null, string, string]>([
    ['taken over', 'stopMailing', containmentSteps.stopMailing.text.nl, 'De verzending stilgelegd.'],
    ['taken over in French', 'stopMailing', containmentSteps.stopMailing.text.fr, 'Suspendu l’envoi.'],
    ['put in own words', 'stopMailing', 'Mailserver gestopt', 'Mailserver gestopt'],
    ['that is no step', null, 'Mailserver gestopt', 'Mailserver gestopt'],
    ['of a later version', 'stepOfLater', 'Iets', 'Iets'],
  ])('%s', (_, step, text, said) => {
    expect(textOfDone(step, text)).toBe(said)
  })
})
