import type { IncidentType } from '../facts/choices.ts'
import { commonSteps } from './common-steps.ts'
import { recipientSteps } from './recipient-steps.ts'
import { systemSteps } from './system-steps.ts'

export type ContainmentStepKey =
  keyof typeof commonSteps | keyof typeof recipientSteps | keyof typeof systemSteps

/** Every step, by key. */
export const containmentSteps = { ...commonSteps, ...recipientSteps, ...systemSteps } as const

/** Steps of every kind of incident before its own, in the first hour. */
export const firstSteps = ['noteTimes', 'tellDpo', 'keepEvidence'] as const satisfies ContainmentStepKey[]

/** Steps of every kind of incident after its own. */
export const lastSteps = [
  'listPeopleAndData',
  'checkMoreCases',
  'prepareTelling',
  'lookAtCause',
] as const satisfies ContainmentStepKey[]

const unknownKind = ['stopTheLeak', 'collectLogs', 'keepServices'] as const

/** What each kind of incident adds, in the order in which it is done. */
export const incidentSteps: Readonly<Record<IncidentType, readonly ContainmentStepKey[]>> = {
  accessAbuse: ['revokeAccess', 'collectLogs', 'readAccessLog', 'hearPerson', 'filePolice', 'reviewRights'],
  ransomware: [
    'isolateDevice',
    'protectBackups',
    'callResponder',
    'askProcessor',
    'doNotAnswerAttacker',
    'collectLogs',
    'keepServices',
    'findExfiltration',
    'filePolice',
    'restoreClean',
    'rebuildFromSource',
  ],
  hacking: [
    'isolateDevice',
    'closeHole',
    'changePasswords',
    'callResponder',
    'collectLogs',
    'askProcessor',
    'findExfiltration',
    'checkIntegrity',
    'filePolice',
    'restoreClean',
  ],
  phishing: [
    'blockAccount',
    'changePasswords',
    'warnContacts',
    'collectLogs',
    'checkMailRules',
    'findExfiltration',
    'adviseFraud',
    'filePolice',
  ],
  vulnerabilityExploited: [
    'closeHole',
    'callResponder',
    'collectLogs',
    'askProcessor',
    'findExfiltration',
    'checkIntegrity',
    'filePolice',
  ],
  unauthorisedAccess: [
    'blockAccount',
    'changePasswords',
    'closeHole',
    'collectLogs',
    'readAccessLog',
    'findExfiltration',
    'checkIntegrity',
    'filePolice',
    'reviewRights',
  ],
  exfiltration: [
    'closeHole',
    'changePasswords',
    'callResponder',
    'doNotAnswerAttacker',
    'collectLogs',
    'askProcessor',
    'findExfiltration',
    'adviseFraud',
    'filePolice',
  ],
  wrongPersonShown: ['stopFunction', 'collectLogs', 'askProcessor', 'countViews', 'testBeforeReturn'],
  deviceLost: ['remoteWipe', 'searchLost', 'changePasswords', 'checkEncryption', 'filePolice'],
  electronicWaste: ['retrieveWaste', 'askProcessor', 'checkEncryption', 'judgeRecipient'],
  paperDisposal: ['retrieveWaste', 'judgeRecipient', 'askDeletion'],
  postLost: ['callRecipient', 'searchLost', 'retrievePost', 'judgeRecipient', 'askDeletion', 'fixSourceData'],
  misconfiguration: [
    'closeHole',
    'collectLogs',
    'askProcessor',
    'countViews',
    'findExfiltration',
    'testBeforeReturn',
    'reviewRights',
  ],
  wrongPermissions: ['fixRights', 'collectLogs', 'readAccessLog', 'judgeRecipient', 'reviewRights'],
  paperLost: ['searchLost', 'retrievePost', 'judgeRecipient', 'filePolice'],
  dataErased: [
    'stopErasure',
    'protectBackups',
    'collectLogs',
    'keepServices',
    'restoreCopy',
    'rebuildFromSource',
  ],
  shownToWrongRecipient: ['stopFunction', 'callRecipient', 'judgeRecipient', 'askDeletion', 'fixSourceData'],
  sentByMistake: [
    'recallMessage',
    'stopMailing',
    'callRecipient',
    'retrievePost',
    'judgeRecipient',
    'askDeletion',
    'fixSourceData',
  ],
  recipientsVisible: ['recallMessage', 'stopMailing', 'writeEachApart', 'judgeRecipient', 'askDeletion'],
  technicalFailure: [
    'keepServices',
    'protectBackups',
    'collectLogs',
    'askProcessor',
    'restoreCopy',
    'checkIntegrity',
    'rebuildFromSource',
  ],
  unauthorisedAlteration: [
    'blockAccount',
    'protectBackups',
    'collectLogs',
    'checkIntegrity',
    'readAccessLog',
    'filePolice',
  ],
  unintendedPublication: ['takeOffline', 'collectLogs', 'clearCaches', 'countViews', 'adviseFraud'],
  verbalDisclosure: ['askSilence', 'judgeRecipient'],
  toBeDetermined: unknownKind,
  other: unknownKind,
}
