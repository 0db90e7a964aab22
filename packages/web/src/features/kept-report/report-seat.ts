import type { RegisterAccess, Viewer } from '../viewer/viewer.ts'

/** What hands in a report, and nothing else: without network no other page has anything to show. */
const reporting = new Set(['report', 'Report'])

/** Of a person and a register what the page needs to open without network: no dossier, no other register, no other right. */
export function seatOf(viewer: Viewer, access: RegisterAccess): Viewer {
  const rules: readonly unknown[] = Array.isArray(access.rules) ? access.rules : []
  const isReporting = (rule: unknown) =>
    typeof rule === 'object' && rule !== null && 'action' in rule && reporting.has(String(rule.action))
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
