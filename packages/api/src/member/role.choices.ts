import { roles } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const RoleChoice = choice('Role', roles, 'What a person is in one organisation.', {
  reporter: 'Reports what was noticed and sees the status of own reports.',
  handler: 'Fills in the facts of the dossiers assigned to them.',
  dpo: 'Handles every dossier, assesses and advises.',
  decider: 'Decides for the controller.',
  admin: 'Manages people, mandates and agreements; sees no dossiers.',
  auditor: 'Reads everything, changes nothing.',
  processorContact: "Records the processor's breaches and sends them to controllers.",
  umbrellaAdmin: "Sees counts over the umbrella's members, never a dossier.",
})
