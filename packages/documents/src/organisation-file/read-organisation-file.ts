import { readTable, type TableRow } from '../table-file/read-table.ts'
import type { Sender } from '../table-file/reading-turn.ts'
import {
  invitedRoles,
  organisationFields,
  organisationKind,
  type InvitedRole,
  type InvitedTexts,
  type OrganisationField,
  type OrganisationFile,
  type OrganisationRow,
} from './organisation-row.ts'

type Row = TableRow<OrganisationField | InvitedRole>

/** Reads a file of organisations. Numbers, dates and doubles are judged by whoever brings the organisations aboard. */
export async function readOrganisationFile(bytes: Uint8Array, sender: Sender): Promise<OrganisationFile> {
  const { rows, problems } = await readTable(bytes, organisationKind, sender)
  return {
    rows: rows.map(({ line, values }) => ({ line, values: valuesOf(values), invited: invitedOf(values) })),
    problems,
  }
}

function valuesOf(row: Row): OrganisationRow {
  const entries = organisationFields.map((field) => [field, row[field] ?? null] as const)
  return Object.fromEntries(entries) as Record<OrganisationField, string | null>
}

function invitedOf(row: Row): InvitedTexts {
  const said = invitedRoles.filter((role) => row[role] !== undefined)
  return Object.fromEntries(said.map((role) => [role, row[role]]))
}
