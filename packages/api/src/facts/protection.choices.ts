import { protectionsInPlace } from '@lekboek/domain'
import { choice } from '../schema/choice.ts'

export const ProtectionInPlaceChoice = choice(
  'ProtectionInPlace',
  protectionsInPlace,
  'What protected data (field 75).',
  {
    pseudonymisation: 'Pseudonymisation.',
    backup: 'Backup and a plan to recover.',
    encryption: 'Encryption.',
    policies: 'Policies on data protection and security.',
    training: 'Training.',
    incidentLog: 'A log of incidents.',
    accessLevels: 'Levels of access.',
    logicalAccessControl: 'Logical access control, such as a second factor.',
    audits: 'Periodic audits.',
    physicalAccessControl: 'Physical access control.',
    upToDateSystems: 'Systems kept up to date.',
    other: 'Something else.',
  },
)
