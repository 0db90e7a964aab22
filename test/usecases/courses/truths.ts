import type { FactSection } from '@lekboek/domain'

type Content = Readonly<Record<string, unknown>>
export type Whole = Readonly<Record<FactSection, Content>>

const letter = {
  ...{ breachTypes: ['confidentiality'], incidentType: 'sentByMistake', cause: 'internalNonMalicious' },
  ...{ systems: 'Mailomgeving', description: 'Een brief ging naar een naamgenoot.' },
}

/** What may be recorded of what happened, the mildest first. */
export const natures: readonly Content[] = [
  {
    ...letter,
    incidentType: 'misconfiguration',
    disclosure: 'notDisclosed',
    holder: 'nobody',
    intelligibility: 'protectionIntact',
    intent: 'none',
  },
  {
    ...{ ...letter, disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ holder: 'known', holderCount: 1, intent: 'none', deletionConfirmed: 'yes' },
  },
  {
    ...{ ...letter, disclosure: 'disclosed', intelligibility: 'intelligible' },
    ...{ holder: 'public', intent: 'targeted' },
  },
  {
    ...{ ...letter, disclosure: 'toBeDetermined', intelligibility: 'intelligible' },
    ...{ holder: 'toBeDetermined', intent: 'toBeDetermined' },
  },
]

const records = { description: 'Uit de mailomgeving', recordCountKind: 'exact', recordCount: 1 }

/** The same of the data. */
export const data: readonly Content[] = [
  { ...records, types: ['basic'], nationalNumber: 'no' },
  { ...records, types: ['contact', 'financial'], nationalNumber: 'no' },
  { ...records, types: ['health', 'credentials', 'identification'], nationalNumber: 'yes' },
]

/** How many people. */
export const counts: readonly number[] = [1, 2, 40, 80, 20_000]

export function peopleOf(count: number, isGrave: boolean): Content {
  return {
    ...{ categories: [isGrave ? 'patients' : 'residents'], description: 'Uit de mailomgeving' },
    ...{ countKind: 'exact', count, endangered: 'no', includesMinors: 'no' },
  }
}

const rest = {
  timing: {
    ...{ occurrenceKind: 'day', occurredFromAt: '2026-11-08T08:00:00.000Z' },
    ...{ detectedAt: '2026-11-09T10:00:00.000Z', discovery: 'controller' },
    discoveryDescription: 'De afzender zag het zelf.',
  },
  protection: { inPlace: ['training'], description: 'Opleiding voor iedereen' },
  parties: { crossBorder: 'no' },
} as const

const consequencesOf = (severity: string): Content => ({
  ...{ confidentiality: ['beyondScope'], impacts: ['lossOfControl'], severity },
  ...{ preventions: ['processChange'], preventionDescription: 'Een tweede lezer.' },
})
const { confidentiality: _, ...noConsequences } = consequencesOf('minor')

/** What proves to be true of a breach once everything is known: nothing left the house, a risk, a high one. */
export const truths = {
  mild: {
    ...rest,
    consequences: noConsequences,
    nature: natures[0]!,
    data: data[0]!,
    people: peopleOf(2, false),
  },
  risk: {
    ...rest,
    consequences: consequencesOf('moderate'),
    nature: natures[1]!,
    data: data[1]!,
    people: peopleOf(40, false),
  },
  grave: {
    ...rest,
    consequences: consequencesOf('severe'),
    nature: natures[2]!,
    data: data[2]!,
    people: peopleOf(80, true),
  },
} as const satisfies Readonly<Record<string, Whole>>
export type Truth = keyof typeof truths
