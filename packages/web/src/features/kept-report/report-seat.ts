import type { RegisterAccess } from '../viewer/viewer.ts'

type Rights = Pick<RegisterAccess, 'rules' | 'roles' | 'grantableRoles' | 'standsInFor'>

/** Of a person and a register what the page needs to open without network: no dossier, no other register, no other right. */
export function seatOf<Person extends { readonly email: string }, Access extends Rights>(
  viewer: Person,
  access: Access,
) {
  const rules: readonly unknown[] = Array.isArray(access.rules) ? access.rules : []
  // Without network no other page has anything to show.
  const isReporting = (rule: unknown) =>
    typeof rule === 'object' && rule !== null && 'action' in rule && rule.action === 'report'
  const register = {
    ...access,
    ...{ rules: rules.filter(isReporting), roles: [], grantableRoles: [], standsInFor: null },
  }
  return { ...viewer, email: '', registers: [register] }
}

/** The register of a report page, from its path; null for every other page. */
export function slugOfReportPage(path: string): string | null {
  return /^\/([^/]+)\/report(?:\/|$)/.exec(path)?.[1] ?? null
}
