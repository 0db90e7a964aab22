import {
  contentsOf,
  registerEntryGaps,
  type Circumstance,
  type ContentElement,
  type ContentGaps,
  type Facts,
} from '@lekboek/domain'
import { latestAssessment } from '../assessment/latest.ts'
import { decisionsNewestFirst } from '../decision/latest.ts'
import type { Dossier } from './useDossier.ts'

/** What an entry of the register draws on. */
export type EntryDossier = Pick<
  Dossier,
  | 'awareAt'
  | 'processorName'
  | 'measures'
  | 'assessments'
  | 'decisions'
  | 'notifications'
  | 'communications'
  | 'authorityChoice'
  | 'peopleChoice'
>

/** What this dossier, as an entry of the register, does not hold yet; article 33(5). Advice: it closes nothing off. */
export function entryGaps(dossier: EntryDossier, facts: Facts, contact: string | null): ContentGaps {
  const assessment = latestAssessment(dossier)
  const decision = decisionsNewestFirst(dossier)[0]
  // Whoever decides as advised takes the reasons of the advice over.
  const reason = decision?.reason ?? (decision?.followsAdvice ? assessment?.reasoning : null)
  const given = contentsOf(facts)
  return registerEntryGaps(
    {
      ...given,
      ...{ awareAt: dossier.awareAt, contact, measures: dossier.measures.map(({ text }) => text) },
      ...{ riskReasoning: assessment?.reasoning, decision: decision?.authorityChoice },
      ...{ notNotifiedReason: reason, notToldReason: decision?.exceptionArgument ?? reason },
      lateReason: dossier.notifications.find(({ lateReason }) => lateReason)?.lateReason,
      notificationSent: dossier.notifications.find(({ sentAt }) => sentAt)?.sentAt,
      messageSent: dossier.communications.find(({ toldAt }) => toldAt)?.toldAt,
      processor: given.processor ?? dossier.processorName,
    },
    circumstancesOf(dossier),
  )
}

function circumstancesOf(dossier: EntryDossier): Circumstance[] {
  const { authorityChoice, peopleChoice, notifications, communications, processorName } = dossier
  const holds: [Circumstance, boolean][] = [
    ['late', notifications.some(({ isLate }) => isLate)],
    ['notNotified', authorityChoice === 'doNotNotify'],
    ['notTold', peopleChoice === 'doNotTell'],
    ['notified', notifications.some(({ sentAt }) => sentAt !== null)],
    ['told', communications.some(({ toldAt }) => toldAt !== null)],
    ['byProcessor', processorName !== null],
  ]
  return holds.filter(([, is]) => is).map(([circumstance]) => circumstance)
}

type Place = { room: string; section?: string }

const places: Readonly<Partial<Record<ContentElement, Place>>> = {
  whatHappened: { room: 'facts', section: 'nature' },
  breachTypes: { room: 'facts', section: 'nature' },
  occurredAt: { room: 'facts', section: 'timing' },
  awareAt: { room: 'facts', section: 'awareness' },
  peopleCategories: { room: 'facts', section: 'people' },
  peopleCount: { room: 'facts', section: 'people' },
  dataTypes: { room: 'facts', section: 'data' },
  recordCount: { room: 'facts', section: 'data' },
  consequences: { room: 'facts', section: 'consequences' },
  processor: { room: 'facts', section: 'parties' },
  measures: { room: 'measures' },
  riskReasoning: { room: 'weighing' },
  decision: { room: 'decision' },
  notNotifiedReason: { room: 'decision' },
  notToldReason: { room: 'decision' },
  lateReason: { room: 'notification' },
  notificationSent: { room: 'notification' },
  messageSent: { room: 'communication' },
}

/** Where what lacks is written; null for what the organisation itself keeps, such as its contact point. */
export function placeOfElement(element: string): { path: string; query?: { section: string } } | null {
  const place = new Map(Object.entries(places)).get(element)
  if (!place) return null
  return place.section === undefined
    ? { path: place.room }
    : { path: place.room, query: { section: place.section } }
}
