import { describe, expect, test } from 'vitest'
import { roomState, type Progress, type Room, type RoomState } from './rooms.ts'

const awareAt = '2026-11-20T16:05:00.000Z'

const bare: Progress = {
  status: 'confirmed',
  nextStep: 'answerFacts',
  awareAt: null,
  weighing: { missing: ['nature.holder'] },
  assessments: [],
  decisions: [],
  notifications: [],
  communications: [],
  audiences: [],
  measures: [],
  duties: [],
  waitingDuties: [],
  authorityChoice: null,
  peopleChoice: null,
  closeProblems: [],
}

describe('roomState', () => {
  test.each<[Room, Partial<Progress>, RoomState['kind'], number]>([
    ['facts', {}, 'missing', 2],
    ['facts', { awareAt }, 'missing', 1],
    ['facts', { awareAt, weighing: { missing: [] } }, 'done', 0],
    ['weighing', {}, 'todo', 0],
    ['weighing', { assessments: [{ advice: null }], nextStep: 'advise' }, 'begun', 0],
    ['weighing', { assessments: [{ advice: null }], nextStep: 'decide' }, 'done', 0],
    ['weighing', { assessments: [{ advice: null }], nextStep: 'none', status: 'closed' }, 'done', 0],
    ['weighing', { assessments: [{ advice: 'Meld dit.' }] }, 'done', 0],
    ['weighing', { assessments: [{ advice: 'Meld dit.' }], nextStep: 'assess' }, 'again', 0],
    [
      'weighing',
      { assessments: [{ advice: 'Meld dit.' }], closeProblems: [{ code: 'weighingOutdated' }] },
      'again',
      0,
    ],
    ['decision', {}, 'todo', 0],
    ['decision', { decisions: [{}] }, 'done', 0],
    ['decision', { decisions: [{}], nextStep: 'decide' }, 'again', 0],
    ['decision', { decisions: [{}], nextStep: 'assess' }, 'again', 0],
    ['decision', { decisions: [{}], closeProblems: [{ code: 'decisionOutdated' }] }, 'again', 0],
    ['decision', { decisions: [{}], closeProblems: [{ code: 'decisionWithdrawn' }] }, 'again', 0],
    ['notification', { authorityChoice: 'doNotNotify' }, 'notNeeded', 0],
    [
      'notification',
      { authorityChoice: 'doNotNotify', duties: [{ kind: 'authority', state: 'running' }] },
      'todo',
      0,
    ],
    ['notification', { notifications: [{ phase: 'initial', sentAt: awareAt }] }, 'begun', 0],
    ['notification', { notifications: [{ phase: 'complete', sentAt: null }] }, 'begun', 0],
    ['notification', { notifications: [{ phase: 'complete', sentAt: awareAt }] }, 'done', 0],
    [
      'notification',
      {
        notifications: [{ phase: 'complete', sentAt: awareAt }],
        closeProblems: [{ code: 'followUpMissing' }],
      },
      'missing',
      1,
    ],
    ['communication', {}, 'none', 0],
    [
      'communication',
      { communications: [{ toldAt: awareAt }], closeProblems: [{ code: 'groupsUntold' }] },
      'begun',
      0,
    ],
    ['communication', { peopleChoice: 'tell' }, 'todo', 0],
    ['communication', { peopleChoice: 'doNotTell' }, 'notNeeded', 0],
    ['communication', { communications: [{ toldAt: awareAt }, { toldAt: null }] }, 'begun', 0],
    ['communication', { communications: [{ toldAt: awareAt }] }, 'done', 0],
    [
      'communication',
      { communications: [{ toldAt: awareAt }], audiences: [{ state: 'told' }, { state: 'waits' }] },
      'begun',
      0,
    ],
    ['communication', { communications: [{ toldAt: awareAt }], audiences: [{ state: 'told' }] }, 'done', 0],
    [
      'communication',
      {
        ...{ communications: [{ toldAt: awareAt }], audiences: [{ state: 'waits' }] },
        peopleChoice: 'tellVoluntarily',
      },
      'done',
      0,
    ],
    [
      'communication',
      { communications: [{ toldAt: awareAt }], duties: [{ kind: 'people', state: 'overdue' }] },
      'begun',
      0,
    ],
    [
      'communication',
      { peopleChoice: 'doNotTell', duties: [{ kind: 'people', state: 'running' }] },
      'todo',
      0,
    ],
    ['duties', { duties: [{ kind: 'authority', state: 'running' }] }, 'none', 0],
    ['duties', { duties: [{ kind: 'subProcessorReport', state: 'overdue' }] }, 'none', 0],
    ['duties', { duties: [{ kind: 'policeNotification', state: 'overdue' }] }, 'missing', 1],
    ['duties', { duties: [{ kind: 'own', state: 'metLate' }] }, 'done', 0],
    ['duties', { duties: [{ kind: 'own', state: 'notRequired' }] }, 'none', 0],
    ['duties', { waitingDuties: [{ waitsFor: 'awareness' }] }, 'todo', 0],
    ['duties', { waitingDuties: [{ waitsFor: 'significance' }, { waitsFor: 'significance' }] }, 'missing', 1],
    [
      'duties',
      { duties: [{ kind: 'own', state: 'running' }], waitingDuties: [{ waitsFor: 'significance' }] },
      'missing',
      2,
    ],
    ['duties', { status: 'closed', waitingDuties: [{ waitsFor: 'discovery' }] }, 'none', 0],
    ['measures', {}, 'none', 0],
    ['measures', { measures: [{ doneAt: awareAt }, { doneAt: null }] }, 'missing', 1],
    ['measures', { measures: [{ doneAt: awareAt }] }, 'done', 0],
    ['facts', { status: 'closed' }, 'none', 0],
    ['weighing', { status: 'dismissed' }, 'none', 0],
    ['notification', { status: 'closed', authorityChoice: 'doNotNotify' }, 'notNeeded', 0],
    ['communication', { status: 'closed', communications: [{ toldAt: awareAt }] }, 'done', 0],
  ])('%s with %o is %s (%i)', (room, change, kind, count) => {
    expect(roomState(room, { ...bare, ...change })).toEqual({ kind, count })
  })
})
