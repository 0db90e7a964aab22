import {
  reportKinds,
  reportQuestions,
  type ReportAnswerValue,
  type ReportQuestion,
} from '@lekboek/domain/report'
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

export const ReportKindChoice = choice('ReportKind', reportKinds, 'What a reporter says went wrong.', {
  lost: 'A device or papers are lost or stolen.',
  misdirected: 'A mail or a letter went to the wrong person.',
  exposed: 'Something was published or could be reached.',
  computer: 'A computer, a mail or an account behaves oddly.',
  looked: 'Somebody looked who should not.',
  other: 'Something else, or the reporter does not know.',
})

export const ReportQuestionChoice = choice(
  'ReportQuestion',
  Object.keys(reportQuestions) as ReportQuestion[],
  'What is asked of each kind.',
  {
    lostThing: 'What was lost.',
    lostHow: 'Lost or stolen.',
    lostEncrypted: 'Whether it was encrypted.',
    sentHow: 'By which way it went.',
    sentTo: 'Who got it.',
    sentUndone: 'Whether it was deleted or given back.',
    exposedWhere: 'Where it could be seen.',
    exposedStill: 'Whether it still can.',
    exposedSeen: 'Whether somebody saw it.',
    computerSign: 'What was noticed.',
    computerNow: 'Whether the computer is still on the network.',
    lookedWho: 'Who looked.',
    lookedHow: 'In what.',
  },
)

const answerMeanings: Readonly<Record<ReportAnswerValue, string>> = {
  laptop: 'A laptop or a tablet.',
  phone: 'A telephone.',
  storage: 'A stick or a disk.',
  papers: 'Papers.',
  otherThing: 'Something else.',
  unknown: 'The reporter does not know.',
  lost: 'Lost.',
  stolen: 'Stolen.',
  yes: 'Yes.',
  no: 'No.',
  email: 'By e-mail.',
  post: 'By post.',
  handed: 'From hand to hand, or shown.',
  addressesVisible: 'To many who saw the addresses of each other.',
  colleague: 'A colleague.',
  professional: 'Another organisation.',
  stranger: 'Somebody from outside.',
  internet: 'On the internet.',
  sharedFolder: 'In a shared folder or program.',
  paper: 'On paper.',
  passwordGiven: 'A password was given away.',
  linkOpened: 'A link or an attachment of a strange mail was opened.',
  filesLocked: 'Files are locked, or money is asked for.',
  odd: 'The computer does odd things.',
  disconnected: 'It was taken off the network.',
  on: 'It is still on the network.',
  outsider: 'Somebody from outside.',
  program: 'In a program.',
  screen: 'On a screen.',
}

export const ReportAnswerChoice = choice(
  'ReportAnswerValue',
  [...new Set(Object.values(reportQuestions).flat())],
  'An answer to a question of the form.',
  answerMeanings,
)
