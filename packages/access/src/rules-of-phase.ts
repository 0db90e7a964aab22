import { roles, type Role } from '@lekboek/domain'
import { deciding, lookingBack, reading } from './rule-parts.ts'
import type { Rule } from './rules.ts'
import type { Access } from './subjects.ts'

// What runs goes on: dossiers that stand there are worked on to their end. None begins, and nobody says any more how the
// organisation works: it is none.
const finishing: Rule[] = [
  ...reading,
  { action: ['change', 'assign', 'seal', 'unseal'], subject: 'Incident' },
  { action: 'change', subject: ['Report', 'Facts', 'Measure', 'Notification', 'Communication'] },
  { action: 'advise', subject: 'Assessment' },
  { action: 'notify', subject: 'Notification' },
  { action: 'tell', subject: 'Communication' },
]

const officiating = ({ decides }: Access): Rule[] => [...finishing, ...(decides === 'dpo' ? deciding : [])]

/** What the successor's people may do in the register of an organisation that passed into it; roles that are not here: nothing. */
const rulesOfHeir: Partial<Record<Role, (access: Access) => Rule[]>> = {
  handler: ({ userId }) => [
    { action: 'read', subject: 'Incident', conditions: { handlerIds: userId } },
    { action: 'change', subject: ['Facts', 'Measure'], conditions: { handlerIds: userId } },
    { action: 'read', subject: 'ReceivedTemplate' },
  ],
  dpo: officiating,
  decider: () => [
    ...reading,
    ...deciding,
    { action: 'unseal', subject: 'Incident' },
    { action: 'change', subject: ['Notification', 'Communication'] },
    { action: 'notify', subject: 'Notification' },
    { action: 'tell', subject: 'Communication' },
  ],
  auditor: () => reading,
  processorContact: () => [{ action: 'read', subject: 'Breach' }],
}

/** Roles of a successor that lead into the registers that it inherited. */
export const reachesHeirs: readonly Role[] = roles.filter((role) => rulesOfHeir[role])

/** What is left when the service has ended: reading, for those who must be able to account for it. */
const rulesOfEnd: Partial<Record<Role, Rule[]>> = {
  dpo: [
    ...reading,
    { action: ['read', 'export'], subject: ['Access', 'ReadLog'] },
    { action: 'read', subject: 'Deputy' },
  ],
  admin: [
    { action: 'read', subject: ['Member', 'Mandate', 'Agreement', 'Settings', 'Deputy', 'ReceivedTemplate'] },
    { action: ['read', 'export'], subject: ['Access', 'ReadLog'] },
  ],
  auditor: [...reading, ...lookingBack],
}

const inherited = (access: Access): Rule[] => {
  const { roles, mandate, isDeputy } = access
  return [
    ...roles.flatMap((role) => rulesOfHeir[role]?.(access) ?? []),
    ...(isDeputy ? officiating(access) : []),
    // A mandate of the successor goes as far as the successor itself; counts are of its own register alone.
    ...(mandate?.scope === 'dpo' ? [...finishing, ...(mandate.mayDecide ? deciding : [])] : []),
    ...(mandate?.scope === 'read' ? reading : []),
  ]
}

const ended = ({ roles, mandate }: Access): Rule[] => [
  ...roles.flatMap((role) => rulesOfEnd[role] ?? []),
  ...(mandate?.scope === 'dpo' ? reading : []),
]

/** Rights where an organisation no longer takes part by itself; they are all that there is then. */
export const rulesOfPhase: Readonly<Record<NonNullable<Access['phase']>, (access: Access) => Rule[]>> = {
  inherited,
  ended,
}
