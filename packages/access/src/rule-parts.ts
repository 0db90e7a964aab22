import type { Rule } from './rules.ts'

/** The register with all its dossiers, to read and to take along. */
export const reading: Rule[] = [
  { action: 'read', subject: ['Register', 'Incident', 'Report', 'Settings', 'ReceivedTemplate'] },
  { action: 'export', subject: 'Register' },
]

export const deciding: Rule[] = [{ action: 'decide', subject: 'Decision' }]

/** Who read what. */
export const lookingBack: Rule[] = [{ action: ['read', 'export'], subject: 'ReadLog' }]
