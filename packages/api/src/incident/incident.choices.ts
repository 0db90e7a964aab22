import { incidentSources, incidentStatuses, nextSteps } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const IncidentStatusChoice = choice('IncidentStatus', incidentStatuses, 'Where a dossier stands.', {
  reported: 'Somebody reported it, nobody has looked yet.',
  investigating: 'It is being found out whether it is a personal-data breach.',
  confirmed: 'It is one; the controller is aware.',
  closed: 'Everything that was to be done is done.',
  dismissed: 'It turned out to be none; it stays in the register.',
  broughtTogether: 'It turned out to be about the same breach as another, and was brought into that one.',
})

export const IncidentSourceChoice = choice('IncidentSource', incidentSources, 'Who brought a dossier in.', {
  staff: 'Somebody who works there.',
  dpo: 'The DPO.',
  processor: 'A processor, article 33(2).',
  outsider: 'Somebody from outside.',
})

export const NextStepChoice = choice(
  'NextStep',
  nextSteps,
  'What is to be done next in a dossier; one at a time, the most pressing.',
  {
    investigate: 'Find out whether it is a breach.',
    fixAwareness: 'Fix the instant of awareness.',
    answerFacts: 'Answer the facts that matter most.',
    assess: 'Assess the risk.',
    advise: 'Write the advice.',
    decide: 'Decide on notifying and telling.',
    notifyAuthority: 'Notify the authority.',
    tellPeople: 'Tell the people concerned.',
    completeNotification: 'Complete the notification.',
    withdrawNotification: 'Withdraw the notification: it is decided that nothing need be notified.',
    meetDuties: 'Meet what is owed under other regimes and by own duties.',
    finishMeasures: 'Finish the open measures.',
    confirmCorrection: 'Confirm, or not, that what had passed was recorded wrongly.',
    close: 'Close the dossier.',
    none: 'Nothing; it is closed or dismissed.',
  },
)

export const incidentOrders = ['newest', 'dueFirst'] as const
export type IncidentOrder = (typeof incidentOrders)[number]

export const IncidentOrderChoice = choice(
  'IncidentOrder',
  incidentOrders,
  'The order of a list of dossiers.',
  {
    newest: 'The newest first.',
    dueFirst: 'The least time left first, those without a running clock last.',
  },
)
