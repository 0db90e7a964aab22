import { tokenScopes, type OrganisationKind, type TokenScope } from '@lekboek/domain'
import type { Rule } from './rules.ts'
import type { Access } from './subjects.ts'

interface ScopeRules {
  /** What a service account with it may do in the register of its organisation. */
  readonly rules: (access: Access) => Rule[]
  /** Whether it shows dossiers: then somebody who reads them all must consent. An administrator alone would lend themself eyes. */
  readonly showsDossiers: boolean
}

const reading: Rule[] = [{ action: 'read', subject: ['Register', 'Incident', 'Report'] }]

/** Nothing beyond these: a program weighs, decides, notifies and appoints nothing. */
const rulesOfScope: Readonly<Record<TokenScope, ScopeRules>> = {
  report: {
    rules: ({ userId }) => [
      { action: 'report', subject: 'Incident' },
      { action: ['read', 'change'], subject: 'Report', conditions: { reporterId: userId } },
    ],
    showsDossiers: false,
  },
  counts: { rules: () => [{ action: 'read', subject: 'Counts' }], showsDossiers: false },
  read: {
    rules: () => reading,
    showsDossiers: true,
  },
  // Whoever takes all of it out reads all of it.
  export: { rules: () => [...reading, { action: 'export', subject: 'Register' }], showsDossiers: true },
}

/** What a service account may do: the sum of the scopes of its token. */
export function rulesOfToken(access: Access): Rule[] {
  return (access.tokenScopes ?? []).flatMap((scope) => rulesOfScope[scope].rules(access))
}

/** Whether somebody who reads every dossier must consent to a token before it opens anything. */
export function needsConsent(scopes: readonly TokenScope[]): boolean {
  return scopes.some((scope) => rulesOfScope[scope].showsDossiers)
}

/** Scopes that mean something in an organisation of these kinds: a register of dossiers is a controller's. */
export function fittingScopes(kinds: readonly OrganisationKind[]): readonly TokenScope[] {
  return kinds.includes('controller') ? tokenScopes : []
}
