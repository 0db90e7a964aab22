import { rulesOfPhase } from './rules-of-phase.ts'
import type { MandateScope, Role } from '@lekboek/domain'
import type { RawRuleOf } from '@casl/ability'
import { deciding, lookingBack, reading } from './rule-parts.ts'
import type { Access } from './subjects.ts'
import { throughSeals } from './sealing.ts'
import { rulesOfToken } from './token-scopes.ts'
import type { Ability } from './ability.ts'

/** One permission as data: it travels to the browser as it is. */
export type Rule = RawRuleOf<Ability>

const handling: Rule[] = [
  ...reading,
  { action: 'report', subject: 'Incident' },
  { action: ['change', 'assign', 'seal', 'unseal'], subject: 'Incident' },
  { action: 'change', subject: ['Report', 'Facts', 'Measure', 'Notification', 'Communication', 'Agreement'] },
  { action: 'read', subject: 'Agreement' },
  { action: 'advise', subject: 'Assessment' },
  { action: 'notify', subject: 'Notification' },
  { action: 'tell', subject: 'Communication' },
]

// The organisation's own people say under which laws and contracts it falls, not whoever acts for it.
const setting: Rule[] = [{ action: ['read', 'change'], subject: ['Settings', 'ReceivedTemplate'] }]

// Who can see the register, and who stands in for its DPO, concerns whoever answers for it.
const overseeing: Rule[] = [
  { action: ['read', 'export'], subject: ['Access', 'ReadLog'] },
  { action: 'read', subject: 'Deputy' },
]

/** What a consultancy's people did under mandates, for its invoices: each their own, its administrator everybody's. */
const invoicing = ({ organisationKinds, roles, userId }: Access): Rule[] => {
  if (!organisationKinds.includes('consultancy') || roles.length === 0) return []
  const whose = roles.includes('admin') ? {} : { conditions: { personId: userId } }
  return [{ action: ['read', 'export'], subject: 'Activity', ...whose }]
}

/** What a DPO does, and whoever stands in for one. */
const officiating = ({ decides }: Access): Rule[] => [
  ...handling,
  ...setting,
  ...(decides === 'dpo' ? deciding : []),
]

/** What each role may do in the register of its organisation; the table of roles, as code. */
const rulesOfRole: Record<Role, (access: Access) => Rule[]> = {
  reporter: ({ userId }) => [
    { action: 'report', subject: 'Incident' },
    { action: ['read', 'change'], subject: 'Report', conditions: { reporterId: userId } },
  ],
  handler: ({ userId }) => [
    { action: 'report', subject: 'Incident' },
    { action: ['read', 'change'], subject: 'Report', conditions: { reporterId: userId } },
    { action: 'read', subject: 'Incident', conditions: { handlerIds: userId } },
    { action: 'change', subject: ['Facts', 'Measure'], conditions: { handlerIds: userId } },
    { action: 'read', subject: 'ReceivedTemplate' },
  ],
  // A deputy names no deputy: that stays with the DPO.
  dpo: (access) => [
    ...officiating(access),
    ...overseeing,
    { action: 'grant', subject: 'Deputy', conditions: { principalId: access.userId } },
    // Consents to tokens that show dossiers, because a DPO sees them all; neither a deputy nor a mandate does.
    { action: ['read', 'decide'], subject: 'ApiToken' },
    // Confirms what an administrator says of how people sign in, who says it alone otherwise.
    { action: ['read', 'decide'], subject: 'Provider' },
  ],
  decider: () => [
    ...reading,
    ...deciding,
    { action: 'report', subject: 'Incident' },
    { action: 'unseal', subject: 'Incident' },
    { action: 'change', subject: ['Notification', 'Communication'] },
    { action: 'notify', subject: 'Notification' },
    { action: 'tell', subject: 'Communication' },
  ],
  admin: ({ userId }) => [
    { action: 'report', subject: 'Incident' },
    { action: ['read', 'change'], subject: 'Report', conditions: { reporterId: userId } },
    { action: 'read', subject: ['Member', 'Mandate', 'Agreement'] },
    { action: ['grant', 'assign'], subject: ['Member', 'Mandate'] },
    { action: 'change', subject: 'Agreement' },
    { action: 'grant', subject: 'Deputy' },
    { action: ['read', 'grant'], subject: 'ApiToken' },
    { action: ['read', 'decide'], subject: 'Provider' },
    // Whether anything is taken from the umbrella at all.
    { action: 'grant', subject: 'ReceivedTemplate' },
    ...setting,
    ...overseeing,
  ],
  auditor: () => [...reading, ...lookingBack],
  processorContact: () => [
    { action: ['read', 'change'], subject: 'Breach' },
    { action: 'read', subject: 'Agreement' },
  ],
  umbrellaAdmin: () => [
    { action: 'read', subject: 'Counts' },
    { action: 'change', subject: 'Onboarding' },
    { action: ['read', 'change'], subject: 'Template' },
  ],
}

const rulesOfMandate: Record<MandateScope, (mayDecide: boolean) => Rule[]> = {
  dpo: (mayDecide) => [...handling, ...(mayDecide ? deciding : [])],
  read: () => reading,
  statistics: () => [{ action: 'read', subject: 'Counts' }],
}

// Whoever of the organisation's own people was let into a sealed dossier by two key holders reads it, whatever their role; of
// the successor's those who have something to do in the register that it got.
const inNeed = ({ userId }: Access): Rule[] => [
  { action: 'read', subject: 'Incident', conditions: { openedForIds: userId } },
]

/** Everything a person may do in one register: the union of the roles, the mandate and what a deputy gets, or the scopes of a token. Nothing is ever forbidden by a rule. */
export function rulesFor(access: Access): Rule[] {
  if (access.phase) {
    const rules = rulesOfPhase[access.phase](access)
    const mayNeed = access.phase === 'inherited' && rules.length > 0 && access.roles.length > 0
    return [...throughSeals(rules, access), ...(mayNeed ? inNeed(access) : [])]
  }
  const fromRoles = access.roles.flatMap((role) => rulesOfRole[role](access))
  const fromMandate = access.mandate ? rulesOfMandate[access.mandate.scope](access.mandate.mayDecide) : []
  const fromDeputyship = access.isDeputy ? officiating(access) : []
  return [
    ...throughSeals([...fromRoles, ...fromMandate, ...fromDeputyship, ...rulesOfToken(access)], access),
    ...(access.roles.length > 0 ? inNeed(access) : []),
    ...invoicing(access),
  ]
}
