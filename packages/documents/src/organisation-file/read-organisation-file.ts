import { readOrganisations } from './organisation-file.ts'
import type { OrganisationFile } from './organisation-row.ts'
import { isWorkbook, readOrganisationWorkbook } from './organisation-workbook.ts'

/** Reads a file of organisations, whichever of the two kinds it is: text with semicolons or commas, or a workbook. */
export async function readOrganisationFile(bytes: Uint8Array): Promise<OrganisationFile> {
  return isWorkbook(bytes) ? readOrganisationWorkbook(bytes) : readOrganisations(bytes)
}
