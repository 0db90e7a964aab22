import { dutyReportChannels } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const DutyReportChannelChoice = choice(
  'DutyReportChannel',
  dutyReportChannels,
  'How somebody was told under another law or a contract.',
  {
    eForms: "An authority's electronic forms.",
    email: 'E-mail.',
    webForm: 'A form on a website.',
    teleservice: 'A service that demands signing in.',
    post: 'Post.',
    other: 'Another way.',
    phone: 'A call.',
  },
)
