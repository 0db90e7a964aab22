import { choice } from '../schema/choice.ts'

export const reportStatuses = [
  'received',
  'inInvestigation',
  'confirmedBreach',
  'noBreach',
  'closed',
] as const
export type ReportStatus = (typeof reportStatuses)[number]

export const ReportStatusChoice = choice(
  'ReportStatus',
  reportStatuses,
  'How a report stands, for whoever gave it.',
  {
    received: 'It was received.',
    inInvestigation: 'Somebody is looking into it.',
    confirmedBreach: 'It is a personal-data breach.',
    noBreach: 'It is none.',
    closed: 'The matter is closed.',
  },
)
