import { notificationPhases, reporterFunctions, submissionChannels } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const NotificationPhaseChoice = choice(
  'NotificationPhase',
  notificationPhases,
  'Step of notifying; article 33(4) allows notifying in phases.',
  {
    initial: 'First notification, not complete yet.',
    followUp: 'More information after a first one.',
    complete: 'Complete notification, first or closing.',
    withdrawal: 'Takes an earlier notification back.',
  },
)

export const SubmissionChannelChoice = choice(
  'SubmissionChannel',
  submissionChannels,
  'How a person sends a notification to an authority.',
  {
    eForms: "The authority's electronic forms.",
    email: 'E-mail.',
    webForm: "A form on the authority's website.",
    teleservice: 'A service that demands signing in.',
    post: 'Post.',
    other: 'Another way.',
  },
)

export const ReporterFunctionChoice = choice(
  'ReporterFunction',
  reporterFunctions,
  'In which function a person notifies; template field 23.',
  {
    dpo: 'Data protection officer.',
    legalRepresentative: 'Legal representative of the organisation.',
    other: 'Authorised representative or another one, described in words.',
  },
)
