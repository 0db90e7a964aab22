import type { DocumentLanguage } from '../language/document-language.ts'
import type { Column } from '../register-export/register-column.ts'

/** Kinds of act that have a column of their own, in the order of the work. */
export const activityKinds = [
  'intake',
  'facts',
  'awareness',
  'weighing',
  'decision',
  'notification',
  'communication',
  'measures',
  'dossier',
  'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

/** What one person did on one day for one client, in numbers. */
export interface ActivityLine {
  readonly day: string
  readonly clientName: string
  readonly kbo: string | null
  readonly personName: string
  readonly acts: number
  readonly dossiers: number
  readonly kinds: Readonly<Partial<Record<ActivityKind, number>>>
}

type Header = 'day' | 'client' | 'kbo' | 'person' | 'acts' | 'dossiers' | ActivityKind

const headers: Readonly<Record<DocumentLanguage, Readonly<Record<Header, string>>>> = {
  nl: {
    ...{ day: 'Dag', client: 'Klant', kbo: 'KBO-nummer', person: 'Persoon' },
    ...{ acts: 'Handelingen', dossiers: 'Dossiers' },
    ...{
      intake: 'Intake',
      facts: 'Feiten',
      awareness: 'Kennisname',
      weighing: 'Weging',
      decision: 'Beslissing',
    },
    ...{ notification: 'Melding', communication: 'Mededeling', measures: 'Maatregelen' },
    ...{ dossier: 'Dossierbeheer', other: 'Andere' },
  },
  en: {
    ...{ day: 'Day', client: 'Client', kbo: 'KBO number', person: 'Person' },
    ...{ acts: 'Acts', dossiers: 'Dossiers' },
    ...{
      intake: 'Intake',
      facts: 'Facts',
      awareness: 'Awareness',
      weighing: 'Weighing',
      decision: 'Decision',
    },
    ...{ notification: 'Notification', communication: 'Communication', measures: 'Measures' },
    ...{ dossier: 'Keeping the dossier', other: 'Other' },
  },
}

/** Client, day and person first, then the numbers: what an invoice is made from. */
export function activityColumns(language: DocumentLanguage): Column<ActivityLine>[] {
  const words = headers[language]
  const text = (key: Header, width: number, read: (line: ActivityLine) => string | null) =>
    ({ kind: 'text', key, header: words[key], width, read }) as const
  const number = (key: Header, read: (line: ActivityLine) => number) =>
    ({ kind: 'number', key, header: words[key], width: 14, read }) as const
  return [
    text('client', 36, ({ clientName }) => clientName),
    text('kbo', 18, ({ kbo }) => kbo),
    text('day', 12, ({ day }) => day),
    text('person', 30, ({ personName }) => personName),
    number('acts', ({ acts }) => acts),
    number('dossiers', ({ dossiers }) => dossiers),
    ...activityKinds.map((kind) => number(kind, ({ kinds }) => kinds[kind] ?? 0)),
  ]
}
